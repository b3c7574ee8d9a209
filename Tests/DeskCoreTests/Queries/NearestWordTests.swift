import Testing

@testable import DeskCore

@Suite("What was meant by a mistyped word")
struct NearestWordTests {
    private static let known = ["supervisor", "agent", "auditor"]

    @Test(
        "One letter more, less, other or in its neighbour's place is seen through",
        arguments: [
            ("agents", "agent"), ("agnt", "agent"), ("agemt", "agent"), ("agnet", "agent"), ("Agent", "agent"),
            ("superviser", "supervisor"), ("supervisers", "supervisor"), ("auditors", "auditor"),
        ])
    func near(written: String, meant: String) {
        #expect(NearestWord.of(written, among: Self.known) == meant)
    }

    @Test("Another word is taken for none", arguments: ["", "boss", "admin", "reader", "supervise the whole desk"])
    func far(written: String) {
        #expect(NearestWord.of(written, among: Self.known) == nil)
    }
}
