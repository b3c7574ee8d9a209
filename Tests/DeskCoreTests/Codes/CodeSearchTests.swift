import Testing

@testable import DeskCore

@Suite("Looking up codes")
struct CodeSearchTests {
    private let catalogue = CodeCatalogue([
        CodeEntry(
            code: 50074, name: "UserStrongAuthClientAuthNRequiredInterrupt", family: .mfa,
            sentence: "The second proof was asked for and not given."),
        CodeEntry(
            code: 50076, name: "UserStrongAuthClientAuthNRequired", family: .mfa, sentence: "The app must ask for MFA."),
        CodeEntry(code: 500121, name: "AuthenticationFailed", sentence: "The phone said no."),
        CodeEntry(
            code: 50055, name: "InvalidPasswordExpiredPassword", family: .password, sentence: "The password is too old."
        ),
        CodeEntry(code: 53003, name: "BlockedByConditionalAccess", family: .policy, sentence: "A policy says no."),
        CodeEntry(code: 7_000_215),
    ])

    private func codes(_ text: String) -> [Int] { catalogue.search(text).map(\.code) }

    @Test(
        "What callers say finds the code whose guide speaks of it, also mistyped; its own name and sentence go before")
    func guides() {
        let told = catalogue.telling([
            50074: GuideTopics(causes: ["New, lost or reset phone: it is gone"], remedies: ["Nothing to approve"]),
            53003: GuideTopics(causes: ["The place is not allowed"]),
        ])
        func found(_ text: String) -> [Int] { told.search(text).map(\.code) }
        #expect(found("lost phone") == [50074] && found("I lost my phnoe") == [50074])
        #expect(found("cant approve") == [50074] && found("can't aprove") == [50074])
        #expect(found("phone") == [500_121, 50074])
        #expect(catalogue.search("lost phone").isEmpty)
    }

    @Test(
        "A number is found by itself, its beginning, with its prefix, or spelled",
        arguments: [
            ("50074", [50074]), ("AADSTS50074", [50074]), ("aadsts 50074", [50074]), ("5007", [50074, 50076]),
            ("50 0 74", [50074]), ("fifty zero seventy-four", [50074]), ("five double oh seven four", [50074]),
            ("50012", [500_121]), ("fünfzigtausendvierundsiebzig", []), ("70", [7_000_215]),
        ])
    func number(text: String, expected: [Int]) {
        #expect(codes(text) == expected)
    }

    @Test(
        "A digit that is wrong, missing, too many or in its neighbour's place is forgiven",
        arguments: [("50704", 50074), ("5074", 50074), ("500774", 50074), ("53004", 53003), ("700215", 7_000_215)])
    func mistypedNumber(text: String, expected: Int) {
        #expect(codes(text).contains(expected))
    }

    @Test(
        "A letter that looks like a digit is one where the rest are digits",
        arguments: [("50O74", [50074]), ("AADSTS5OO74", [50074]), ("5oo l21", [500_121]), ("o365", []), ("oolol", [])])
    func lookalike(text: String, expected: [Int]) {
        #expect(codes(text) == expected)
    }

    @Test("A number that is known is not doubted")
    func known() {
        #expect(codes("50076") == [50076])
    }

    @Test(
        "Words of the name and the sentence are found whole, begun, inside and mistyped",
        arguments: [
            ("password", [50055]), ("passw", [50055]), ("conditional access", [53003]), ("authentcation", [500_121]),
            ("autehntication failed", [500_121]), ("pasword", [50055]), ("contidional acess", [53003]),
            ("phoen", [500_121]),
            ("strongauth", [50076, 50074]), ("expired", [50055]), ("mfa", [50076, 50074]), ("xyzzy", []),
            ("the phone is no", [500_121]), ("password phone", []), ("condtionl", [53003]),
        ])
    func words(text: String, expected: [Int]) {
        #expect(Set(codes(text)) == Set(expected))
    }

    @Test(
        "A word of the name goes before one of the sentence, a whole one before a begun one, a right one before a mistyped one"
    )
    func order() {
        let catalogue = CodeCatalogue([
            CodeEntry(code: 1, name: "Other", sentence: "A device is missing."),
            CodeEntry(code: 2, name: "DeviceNotKnown", sentence: "x"),
            CodeEntry(code: 3, name: "Devices", sentence: "x"),
            CodeEntry(code: 4, name: "Devise"),
        ])
        #expect(catalogue.search("device").map(\.code) == [2, 1, 3])
    }

    @Test("Without a word there is everything, what people meet first")
    func everything() {
        #expect(codes("") == [50055, 50074, 50076, 53003, 500_121, 7_000_215])
    }

    @Test(
        "The distance counts letters added, left out, replaced and swapped",
        arguments: [
            ("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abd", 1), ("abcd", "abxcd", 1), ("abcd", "abxd", 1),
            ("abcd", "badc", 2), ("", "ab", 2), ("abcd", "wxyz", nil),
        ] as [(String, String, Int?)])
    func distance(typed: String, word: String, expected: Int?) {
        #expect(EditDistance.of(Array(typed.utf8), to: Array(word.utf8), atMost: 2) == expected)
        #expect(EditDistance.of(Array(word.utf8), to: Array(typed.utf8), atMost: 2) == expected)
    }

    @Test("What is typed may be the mistyped beginning of a word")
    func begun() {
        #expect(EditDistance.of(Array("autehn".utf8), to: Array("authentication".utf8), atMost: 1, orBegun: true) == 1)
        #expect(EditDistance.of(Array("autehn".utf8), to: Array("authentication".utf8), atMost: 1) == nil)
    }
}
