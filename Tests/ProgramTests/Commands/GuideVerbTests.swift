import Foundation
import Testing

@Suite("Guide verbs")
struct GuideVerbTests {
    @Test("The shipped guide is listed, and an own page goes before it")
    func list() throws {
        let desk = try ShellDesk()
        let guides = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        try Data("# AADSTS50074 at our place\n\n1. Call us.\n".utf8).write(to: guides.appending(path: "AADSTS50074.md"))
        let titles = try desk.run("guide", "list", "--json").json.array.map { $0["title"].text }
        #expect(titles.first == "AADSTS50074 at our place")
        #expect(titles.count > 1)
        #expect(try desk.run("guide", "show", "50074").output.contains("Call us."))
    }

    @Test("A page that cannot be read as a guide is named, and the others are listed")
    func brokenPage() throws {
        let desk = try ShellDesk()
        let guides = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        try Data().write(to: guides.appending(path: "empty.md"))
        let answer = try desk.run("guide", "list")
        #expect(answer.status == 0)
        #expect(answer.complaint.contains("empty.md"))
        #expect(answer.output.contains("50074"))
    }

    @Test("An own page that cannot be read is named, and the shipped one is shown")
    func passedOver() throws {
        let desk = try ShellDesk()
        let guides = desk.root.appending(path: "config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        try Data().write(to: guides.appending(path: "AADSTS50074.md"))
        let ticket = try desk.open(code: 50074)
        for arguments in [["guide", "show", "50074"], ["walk", "start", ticket]] {
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 0)
            #expect(answer.complaint.contains("AADSTS50074.md"))
        }
    }

    @Test("A wrapped page fits 80 columns in a pipe and carries no control characters")
    func wrapped() throws {
        let answer = try ShellDesk().run("guide", "show", "50074")
        let text = answer.lines.prefix { $0 != "Links" }
        #expect(text.allSatisfy { $0.count <= 80 })
        #expect(!answer.output.contains("\u{1B}"))
        #expect(answer.output.contains("https://aka.ms/mysecurityinfo"))
    }

    @Test("A plain page never cuts or hyphenates a word")
    func plain() throws {
        let desk = try ShellDesk()
        let word = String(repeating: "verylongword", count: 40)
        let page = try desk.file("long.md", "# Title\n\n1. \(word) and \(word)\n")
        let answer = try desk.run("guide", "show", page, "--plain")
        #expect(answer.lines.contains { $0.contains("\(word) and \(word)") })
    }

    @Test("A page that steers the terminal is shown as marks", arguments: [[], ["--plain"], ["--json"]])
    func hostilePage(options: [String]) throws {
        let desk = try ShellDesk()
        let page = try desk.file("hostile.md", "# T\u{1B}]0;owned\u{7}\n\n1. a\u{202E}b\u{9B}2J `\u{1B}[2J`\n")
        for verb in ["show", "steps"] where verb == "show" || options != ["--plain"] {
            let scalars = try desk.run(["guide", verb, page] + options, input: Data()).output.unicodeScalars
            #expect(
                !scalars.contains {
                    $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
                })
        }
    }

    @Test(
        "What is no guide says so, with its exit code",
        arguments: [("# \n", 65), ("", 65), ("Troubleshooting steps could not be generated due to an error.\n", 65)])
    func noGuide(text: String, status: Int32) throws {
        let desk = try ShellDesk()
        let answer = try desk.run("guide", "show", try desk.file("page.md", text))
        #expect(answer.status == status)
        #expect(answer.complaint.contains("page.md"))
        #expect(answer.output.isEmpty)
    }

    @Test("A guide that is not there ends with 66", arguments: ["nowhere.md", "no/such/AADSTS50074.md"])
    func missing(name: String) throws {
        #expect(try ShellDesk().run("guide", "steps", name).status == 66)
    }

    @Test("Codes are found by number and by words")
    func lookup() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("lookup", "AADSTS50074").output.contains("UserStrongAuthClientAuthNRequiredInterrupt"))
        #expect(try desk.run("lookup", "authenticator", "company").status == 0)
        let nothing = try desk.run("lookup", "xyzzy")
        #expect(nothing.status == 65)
        #expect(nothing.output.isEmpty && !nothing.complaint.isEmpty)
    }
}

@Suite("The shelf of guides, from the shell")
struct ShelfVerbTests {
    private func write(_ text: String, to path: String, of desk: ShellDesk) throws {
        let url = desk.root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @Test("Folders of the configuration come after the usual one and before ours; relative ones lie beside the file")
    func folders() throws {
        let desk = try ShellDesk()
        try write("guides: [wiki, \"\(desk.root.path)/other\"]\n", to: "config/helpdesk/config.yaml", of: desk)
        try write("# AADSTS50074 in the wiki\n\n1. A.\n", to: "config/helpdesk/wiki/AADSTS50074.md", of: desk)
        try write("# AADSTS50074 elsewhere\n\n1. A.\n", to: "other/deep.er/AADSTS50074.md", of: desk)
        let titles = try desk.run("guide", "list", "--json").json.array.compactMap { $0["title"].text }
        #expect(titles.prefix(2) == ["AADSTS50074 in the wiki", "AADSTS50074 elsewhere"])
        #expect(try desk.run("guide", "show", "50074").output.contains("in the wiki"))
    }

    @Test("A folder of the configuration that is not there is said, and a wrong setting ends with 65")
    func wrong() throws {
        let desk = try ShellDesk()
        try write("guides: nowhere\n", to: "config/helpdesk/config.yaml", of: desk)
        let answer = try desk.run("guide", "list")
        #expect(answer.status == 0)
        #expect(answer.complaint.contains("There is no folder") && answer.complaint.contains("nowhere"))
        try write("guides: {a: b}\n", to: "config/helpdesk/config.yaml", of: desk)
        #expect(try desk.run("guide", "list").status == 65)
    }

    @Test("The general guide of a family says that it is one, and the walk is of the ticket's code")
    func general() throws {
        let desk = try ShellDesk()
        try write(
            "---\nfamily: session\n---\n# Sessions\n\n1. Sign in again.\n", to: "config/helpdesk/guides/all.md",
            of: desk)
        let shown = try desk.run("guide", "show", "50089")
        #expect(shown.output.contains("Sessions"))
        #expect(shown.complaint.contains("AADSTS50089 has no guide of its own"))
        let ticket = try desk.open(code: 50089)
        let started = try desk.run("walk", "start", ticket)
        #expect(started.status == 0)
        #expect(started.complaint.contains("general one for sessions and tokens"))
        #expect(try desk.run("lookup", "50089", "--json").json[0]["guide"].text == "general")
        #expect(try desk.run("lookup", "50074", "--json").json[0]["guide"].text == "own")
    }

    @Test("Of a broken page the version that was read last is shown, and that is said")
    func older() throws {
        let desk = try ShellDesk()
        let path = "config/helpdesk/guides/AADSTS50074.md"
        try write("# Ours\n\n1. Call us.\n", to: path, of: desk)
        #expect(try desk.run("guide", "show", "50074").complaint.isEmpty)
        try write("", to: path, of: desk)
        let answer = try desk.run("guide", "show", "50074")
        #expect(answer.status == 0)
        #expect(answer.output.contains("Call us."))
        #expect(answer.complaint.contains("AADSTS50074.md has nothing to read in it"))
        #expect(answer.complaint.contains("older version"))
    }

    @Test("Words may be mistyped, and numbers spelled")
    func lookup() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("lookup", "autehntication", "--json").json.array.count > 0)
        #expect(try desk.run("lookup", "fifty", "zero", "seventy-four", "--json").json[0]["code"].number == 50074)
    }
}
