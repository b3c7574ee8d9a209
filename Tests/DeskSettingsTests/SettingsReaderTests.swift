import Testing

@testable import DeskSettings

@Suite("Reading config.yaml")
struct SettingsReaderTests {
    @Test("The data folder is read", arguments: ["/srv/desk", "~/desk", "~"])
    func data(path: String) throws {
        #expect(try read("data: \"\(path)\"").data == path)
    }

    @Test(
        "Folders of guides are a list, or one alone, as written",
        arguments: [
            ("[~/wiki, guides, /srv/g]", ["~/wiki", "guides", "/srv/g"]), ("wiki", ["wiki"]), ("", []),
            ("\n  - a\n  - b", ["a", "b"]),
        ])
    func guides(value: String, folders: [String]) throws {
        #expect(try read("guides: \(value)").guides == folders)
    }

    @Test("What is no path is refused as a folder of guides", arguments: ["{a: b}", "[[a]]", "[\"\"]", "[~]"])
    func noFolders(value: String) throws {
        let problem = try #require(throws: SettingsProblem.self) { try read("guides: \(value)") }
        #expect(problem.kind == .notFolders("guides"))
        #expect(problem.sentence.contains("guides: [~/wiki/guides, /srv/guides]"))
    }

    @Test("An empty file sets nothing")
    func empty() throws {
        #expect(try read("") == Settings())
    }

    @Test("A path that depends on where one stands is refused", arguments: ["desk", "[a]", ""])
    func path(value: String) throws {
        let problem = try #require(throws: SettingsProblem.self) { try read("data: \(value)") }
        #expect(problem.kind == .notAPath("data"))
    }

    @Test("A misspelt setting is named with the one that was meant")
    func unknown() throws {
        let problem = try #require(throws: SettingsProblem.self) { try read("# mine\ndat: /srv\n") }
        #expect(
            problem.sentence == "config.yaml:2:1: there is no setting `dat`; `data` may be meant.")
    }

    private func read(_ text: String) throws -> Settings {
        try SettingsReader.read(bytes: Array(text.utf8), source: "config.yaml")
    }
}
