import DeskCore
import Testing

@testable import DeskGuides

@Suite("What a generator leaves behind")
struct RubbishTests {
    @Test(
        "Its sentences are told from a page's own",
        arguments: [
            "Troubleshooting steps could not be generated due to an error.",
            "Certainly! Here's a guide for AADSTS50074:",
            "Sure, here is what to do:", "Here’s a step-by-step guide:",
            "As an AI language model, I cannot see your tenant.",
            "I hope this helps!", "Let me know if you need more.", "I'm sorry, but I can't help with that.",
            "[Insert company name]",
        ])
    func rubbish(sentence: String) throws {
        let guide = try guide("## Fix\n1. Do\n\n\(sentence)\n\n- \(sentence)\n")
        #expect(guide.rubbish.map(\.line) == [4, 6])
        #expect(guide.rubbish.allSatisfy { !$0.reason.isEmpty })
        #expect(guide.titles == ["Do"])
        #expect(guide.blocks.count == 2)
    }

    @Test(
        "Sentences of a person stay",
        arguments: [
            "Certainly the phone is new.", "Sure signs of it:", "The report could be generated.",
            "Ask whether this helps.",
            "A password could not be set.", "Insert the key.",
        ])
    func content(sentence: String) throws {
        #expect(try guide("## Fix\n1. Do\n\n\(sentence)\n").rubbish == [])
    }

    @Test("A long paragraph that begins like rubbish says more, and stays")
    func long() throws {
        let text = "Certainly! " + String(repeating: "Open the portal and look for the user. ", count: 20)
        #expect(try guide(text).rubbish == [])
    }

    @Test("A heading goes with all that stood under it, and stays where something is left")
    func headings() throws {
        let error = "It could not be generated.\n"
        let guide = try guide("# T\n## A\n\(error)\n## B\n\(error)\n### C\n1. Do\n## D\n\(error)\nText.\n## E\n")
        #expect(guide.sections.map(\.title) == ["T", "B", "C", "D", "E"])
        #expect(guide.rubbish.map(\.text).filter { $0.count == 1 } == ["A"])
    }
}
