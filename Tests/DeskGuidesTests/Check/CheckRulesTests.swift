import DeskCore
import Foundation
import Testing

@testable import DeskGuides

@Suite("The table of check rules")
struct CheckRulesTests {
    @Test("Every rule has a name of its own, of lowercase words, and a sentence of the manual")
    func names() {
        let rules = GuideChecker.rules
        #expect(Set(rules.map(\.name)).count == rules.count)
        #expect(rules.allSatisfy { $0.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
        #expect(rules.allSatisfy { $0.summary.hasSuffix(".") })
    }

    @Test("A rule is a file of its own and has a file of tests of its own")
    func files() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let names = Set(CheckRules.all.map { String(describing: type(of: $0)) })
        for (folder, ending) in [
            ("Sources/DeskGuides/Check/Rules", ".swift"), ("Tests/DeskGuidesTests/Check/Rules", "Tests.swift"),
        ] {
            let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            #expect(Set(files) == Set(names.map { $0 + ending }))
        }
    }
}

@Suite("Checking pages")
struct GuideCheckerTests {
    private let checker = GuideChecker(CheckContext(today: "2026-11-24", catalogue: CodeCatalogue()))

    /// A folder of pages, gone when the test is over.
    private func inFolder(_ pages: [String: String], _ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "check-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, text) in pages {
            let url = URL(fileURLWithPath: folder + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try body(folder)
    }

    @Test("The seed has what its author should look at, by line")
    func seed() throws {
        let text = try GuideText(bytes: page("seed-AADSTS50074.md"), source: "seed.md")
        let findings = try checker.findings(in: text, path: "seed.md")
        #expect(
            findings.map { "\($0.line):\($0.rule)" } == [
                "16:old-product-name", "24:no-escalation", "26:old-product-name", "29:vague-step",
                "41:old-product-name", "45:vague-step", "53:old-product-name", "58:generated-rubbish",
                "60:generated-rubbish", "63:generated-rubbish", "65:generated-rubbish", "120:old-product-name",
            ])
    }

    @Test("Files and folders are checked in the order they are named, pages by their paths")
    func order() throws {
        try inFolder([
            "b/two.md": "# T\n## A\n## B\nx", "b/v1.0/one.md": "# T\n## A\n## B\nx", "a.md": "# T\n## A\n## B\nx",
        ]) {
            folder in
            let (pages, findings) = try checker.check([folder + "/b", folder + "/a.md"])
            #expect(pages == 3)
            #expect(findings.map(\.file) == ["/b/two.md", "/b/v1.0/one.md", "/a.md"].map { folder + $0 })
        }
    }

    @Test("A broken page is one finding, and the others are checked")
    func broken() throws {
        try inFolder(["a.md": "", "b.md": "Certainly! Here it is.", "c.md": "# T\n## A\n## B\nx"]) { folder in
            let findings = try checker.check([folder]).findings
            #expect(findings.map(\.rule) == ["unreadable-page", "unreadable-page", "empty-section"])
            #expect(findings[0].text.hasPrefix("\(folder)/a.md:1:1: error: the page has nothing to read in it: "))
        }
    }

    @Test("What is not there is no finding but a problem")
    func missing() {
        #expect(throws: GuideProblem.noSuchFile(path: "/no/such.md")) { try checker.check(["/no/such.md"]) }
    }

    @Test("A finding is one line of file, place, severity, sentence, fix and rule")
    func line() throws {
        let finding = try #require(
            try checker.findings(in: GuideText("# T\n\nAzure\nAD"), path: "a.md").first)
        #expect(
            finding.text
                == "a.md:3:1: warning: “Azure AD” is an old name: write “Microsoft Entra ID”. (old-product-name)")
    }
}
