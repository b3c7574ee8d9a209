import DeskCore
import DeskTesting
import Foundation
import Testing

@testable import DeskGuides

/// Pages before and after somebody edited them, in `Pages/revisions`: `old.md`, `new.md`, and which step is which in `steps.tsv`, with a
/// hyphen where there is none.
@Suite("Steps of an edited page")
struct RevisionTests {
    static let names: [String] = {
        let folder = Bundle.module.url(forResource: "revisions", withExtension: nil, subdirectory: "Pages")
        let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
        return (names ?? []).sorted()
    }()

    private func text(_ file: String, of name: String) throws -> String {
        String(decoding: try page("revisions/\(name)/\(file)"), as: UTF8.self)
    }

    @Test("There are pages to look at") func pagesExist() {
        #expect(Self.names.count > 4)
    }

    @Test("Each step finds itself, what is gone is said, and what is new", arguments: names)
    func matched(name: String) throws {
        let (old, new) = (try guide(try text("old.md", of: name)), try guide(try text("new.md", of: name)))
        let matching = StepMatching(from: old.steps, to: new.steps)
        let pairs = try text("steps.tsv", of: name).split(separator: "\n").map { line in
            line.split(separator: "\t").map { $0 == "-" ? nil : String($0) }
        }
        let gone = pairs.filter { $0[1] == nil }.compactMap { $0[0] }
        let arrived = pairs.filter { $0[0] == nil }.compactMap { $0[1] }
        for pair in pairs {
            if let before = pair[0], let after = pair[1] { #expect(matching[before] == after) }
        }
        #expect(Set(matching.gone) == Set(gone))
        #expect(Set(matching.new) == Set(arrived))
    }

    private static let verbs = ["Open", "Check", "Note", "Compare", "Close", "Restart", "Ask for", "Look at"]
    private static let things = [
        "phone", "log", "policy", "location", "device", "browser", "clock", "licence", "group",
    ]
    private static let places = ["in the portal", "on the call", "with the user", "at the desk", "in the ticket"]

    @Test("An id stays whatever happens to the other steps", arguments: 0..<40)
    func ids(seed: UInt64) throws {
        var dice = Dice(seed)
        let all = Self.verbs.flatMap { verb in
            Self.things.flatMap { thing in Self.places.map { "\(verb) the \(thing) \($0)" } }
        }
        let titles = Array(all.shuffled(using: &dice).prefix(30))
        let kept = Array(titles.prefix(10))
        let others = titles.dropFirst(10)
        func page(_ lines: some Sequence<String>) -> String {
            "# T\n\n## Check\n\n" + lines.enumerated().map { "\($0 + 1). \($1).\n" }.joined()
        }
        let before = try guide(page((kept + others.prefix(10)).shuffled(using: &dice)))
        let after = try guide(page((kept + others.suffix(10)).shuffled(using: &dice)))
        for title in kept { #expect(try before.step(titled: title).id == after.step(titled: title).id) }
    }
}
