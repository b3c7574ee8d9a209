import DeskCore
import Foundation
import Testing

@testable import DeskGuides

/// Pages of `Pages/hands`, each with the steps that a person would read aloud: section, title, answers.
@Suite("Pages in the shapes of many hands")
struct HandsTests {
    static let names = [
        "aadsts50020", "aadsts50173", "azure", "depannage", "es", "gpt", "ite", "multi", "export", "kennwort",
        "runbook", "signin-ja", "sop", "two-guides",
    ]

    @Test("A page walks as a person would read it", arguments: names)
    func walks(name: String) throws {
        let text = try GuideText(bytes: page("hands/\(name).md"), source: name)
        let parts = PagePart.all(of: text, source: name)
        var walked = parts.isEmpty ? Self.steps(of: try GuideReader.read(text, source: name)) : []
        for part in parts {
            walked += ["# \(part.title)"] + Self.steps(of: try GuideReader.read(text: part.text, source: name))
        }
        let expected = String(decoding: try page("hands/\(name).steps"), as: UTF8.self).split(separator: "\n").map(
            String.init)
        #expect(walked == expected)
    }

    private static func steps(of guide: Guide) -> [String] {
        guide.steps.map { step in
            ([step.section, step.title] + step.answers.map { "→ \($0.label)" }).joined(separator: " | ")
        }
    }

    @Test("Footnotes stand at the end of the page and in no step")
    func footnotes() throws {
        let guide = try GuideReader.read(bytes: page("hands/two-guides.md"), source: "two")
        #expect(guide.blocks.dropLast().last?.shown == "Nobody refers to this.")
        #expect(guide.steps.allSatisfy { !$0.text.contains("Nobody refers") })
        #expect(guide.blocks.last?.shown == "[1] Half an hour.")
    }
}
