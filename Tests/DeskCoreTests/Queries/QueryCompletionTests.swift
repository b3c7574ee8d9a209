import Testing

@testable import DeskCore

@Suite("The query language: what a word may become")
struct QueryCompletionTests {
    private let vocabulary = QueryVocabulary(
        [
            .made(1) { $0.assignee = "ben" }, .made(2) { $0.assignee = "ana" }, .made(3) { $0.assignee = "ana" },
            .made(4) {
                $0.labels = ["vip", "new phone"]
                ($0.code, $0.app) = (53003, "Outlook Mobile")
            },
        ], views: ["My phones"])

    @Test(
        "The caret is the bar",
        arguments: [
            ("as|", ["assignee:"]), ("a|", ["assignee:", "age:", "app:", "agent:"]), ("|", []), ("x |", []),
            ("assignee:|", ["me", "none", "ana", "ben"]), ("assignee:a|", ["ana"]),
            ("is:wait|", ["waiting", "waiting-user", "waiting-other"]),
            ("code:|", ["50074", "53003"]), ("code:53|", ["53003"]), ("-tag:vi|p", []), ("-tag:v|", ["vip"]),
            ("tag:\"ne|", ["\"new phone\"", "none"]), ("tag:vip,n|", ["\"new phone\"", "none"]),
            ("app:mobile|", ["\"Outlook Mobile\""]),
            ("view:|", ["\"My phones\""]), ("priority:|", ["1", "2", "3", "4", "5"]), ("title:x|", []), ("sate:x|", []),
            ("is:new as| mara", ["assignee:"]), ("\"as|", []),
        ] as [(String, [String])])
    func candidates(typed: String, candidates: [String]) throws {
        let caret = try #require(typed.utf8.firstIndex(of: UInt8(ascii: "|")))
        let offset = typed.utf8.distance(from: typed.startIndex, to: caret)
        let completion = QueryCompletion(typed.replacing("|", with: ""), caret: offset, vocabulary: vocabulary)
        #expect(completion.candidates == candidates)
    }

    @Test("A candidate stands in the place of the value, not of the term")
    func place() {
        let completion = QueryCompletion("is:new -tag:vi x", caret: 14, vocabulary: vocabulary)
        #expect(completion.range == 12..<14 && completion.candidates == ["vip"])
    }
}
