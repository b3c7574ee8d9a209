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

    @Test("A guide that is not there ends with 66", arguments: ["50075", "nowhere.md"])
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
