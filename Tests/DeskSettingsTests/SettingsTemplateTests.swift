import DeskCore
import Testing

@testable import DeskSettings

@Suite("New files of settings")
struct SettingsTemplateTests {
    @Test("They set nothing as they are")
    func nothing() throws {
        let rules = try read(SettingsTemplate.desk(zone: "UTC"))
        #expect(rules.roles == nil)
        #expect(try rules.policy.get() == DeskPolicy())
        #expect(
            try SettingsReader.read(bytes: Array(SettingsTemplate.personal.utf8), source: "config.yaml") == Settings())
    }

    @Test("What their comments say is right, and is what holds where nothing is set")
    func comments() throws {
        let rules = try read(Self.uncommented(SettingsTemplate.desk(zone: "UTC")))
        #expect(rules.roles?.everybody.count == 3)
        #expect(try rules.policy.get() == DeskPolicy())
        let settings = try SettingsReader.read(
            bytes: Array(Self.uncommented(SettingsTemplate.personal).utf8), source: "config.yaml")
        #expect(settings.data == "/srv/desk" && settings.guides == ["~/wiki/guides"])
    }

    /// Without the marks of comments, and without those that are sentences.
    private static func uncommented(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.hasSuffix(".") }.map { $0.dropFirst(2) }.joined(separator: "\n")
    }

    private func read(_ text: String) throws -> DeskRules {
        try DeskRulesReader.read(bytes: Array(text.utf8), source: "desk.yaml", zones: .of())
    }
}
