import Foundation
import Glibc
import Testing

@Suite("Export and import")
struct ExchangeVerbTests {
    /// A desk of made-up tickets in every state.
    private static func demo() throws -> ShellDesk {
        let desk = try ShellDesk()
        let answer = try desk.run("demo", "--tickets", "60")
        try #require(answer.status == 0, "\(answer.complaint)")
        return desk
    }

    private static func line(_ number: Int, _ more: String = "") -> String {
        #"{"number":"HD-\#(number)","code":50074,"title":"T","state":"open","createdAt":"2026-11-10T08:00:00Z"\#(more)}"#
            + "\n"
    }

    @Test(
        "A desk that is exported, imported and exported again is the same to the byte; importing it twice changes nothing"
    )
    func roundTrip() throws {
        let (source, target) = (try Self.demo(), try ShellDesk())
        let number = try source.open(code: 50074, requester: "mia@contoso.example")
        _ = try source.run("walk", "start", number)
        _ = try source.run("note", number, "two\nlines, \u{202E}turned, \"quoted\"")
        let export = try source.run("export").outputBytes
        let first = try target.run(["import", "--tickets", "-"], input: export)
        #expect(first.status == 0 && first.output == "Imported 61 tickets, HD-1 to HD-61.\n")
        #expect(try target.run("export").outputBytes == export)
        let journal = target.data.appending(path: "journal.jsonl")
        let recorded = try Data(contentsOf: journal)
        let second = try target.run(["import", "--tickets", "-", "--json"], input: export)
        #expect(second.status == 0)
        #expect(try second.json["imported"].array.isEmpty && second.json["unchanged"].number == 61)
        #expect(try Data(contentsOf: journal) == recorded)
        #expect(try source.run(["import", "--tickets", "-"], input: export).output.hasPrefix("Nothing changes"))
    }

    @Test("An exported line is what show prints but for clocks and incident, by number, one ticket a line")
    func shape() throws {
        let desk = try Self.demo()
        let lines = try desk.run("export", "--tickets").lines
        #expect(lines.count == 60)
        for (index, line) in lines.enumerated() where index % 10 == 0 {
            let exported = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
            let shown = try desk.run("show", String(index + 1), "--json").json.value as? [String: Any]
            #expect(exported != nil && shown?["clocks"] != nil)
            #expect(exported == shown?.filter { $0.key != "clocks" && $0.key != "incident" } as NSDictionary?)
        }
    }

    @Test("The events are those of the journal, byte for byte; of a damaged one, those before the damage")
    func events() throws {
        let desk = try ShellDesk()
        for requester in ["mia", "leo", "noa"] { _ = try desk.open(code: 50074, requester: requester) }
        let journal = desk.data.appending(path: "journal.jsonl")
        var lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
        #expect(try desk.run("export", "--events").output == lines.dropFirst().joined(separator: "\n") + "\n")
        lines[2] = "{}"
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: journal)
        let path = desk.root.appending(path: "events.jsonl").path
        for arguments in [["export", "--events"], ["export", "--events", "--output", path]] {
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 65 && answer.complaint.contains("line 3"))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == lines[1] + "\n")
        #expect(try desk.run("export", "--events").output == lines[1] + "\n")
    }

    @Test("With --output a file appears once it is whole, and nothing else is left")
    func output() throws {
        let desk = try Self.demo()
        let path = try desk.file("tickets.jsonl", "old")
        #expect(try desk.run("export", "--output", path).output.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: path)) == desk.run("export").outputBytes)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: desk.root.path).filter { $0.contains(".tmp") }.isEmpty)
        let link = desk.root.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try desk.run("export", "--output", link).status == 73)
        #expect(try desk.run("export", "--output", desk.root.appending(path: "no/where").path).status == 73)
    }

    @Test("The state is taken as it is given, and what is new gets a higher number")
    func least() throws {
        let desk = try ShellDesk()
        let file = try desk.file("in.jsonl", Self.line(40).replacing("open", with: "waiting_user") + Self.line(7))
        #expect(try desk.run("import", "--tickets", file).output == "Imported 2 tickets, HD-7 to HD-40.\n")
        #expect(try desk.run("show", "40", "--json").json["state"].text == "waiting_user")
        #expect(try desk.open(code: 50074) == "HD-41")
        #expect(try desk.run("take", "7").status == 0)
        #expect(try desk.run("walk", "start", "7").status == 0)
    }

    @Test("A dry run says what would be imported and records nothing")
    func dryRun() throws {
        let desk = try ShellDesk()
        let file = try desk.file("in.jsonl", Self.line(7))
        #expect(try desk.run("import", "--tickets", file, "--dry-run").output == "Would import one ticket, HD-7.\n")
        #expect(try desk.run("list", "--all", "--json").json.array.isEmpty)
        _ = try desk.run("import", "--tickets", file)
        let other = try desk.file("other.jsonl", Self.line(7, #","assignee":"bo""#))
        #expect(try desk.run("import", "--tickets", other, "--dry-run").status == 1)
    }

    @Test("All mistakes are named by file and line, and nothing is imported")
    func mistakes() throws {
        let desk = try ShellDesk()
        let text = Self.line(1) + Self.line(2).replacing("open", with: "done") + "{\n" + Self.line(1)
        let file = try desk.file("in.jsonl", text)
        let answer = try desk.run("import", "--tickets", file)
        #expect(answer.status == 65 && answer.output.isEmpty)
        let lines = answer.complaint.split(separator: "\n")
        #expect(lines.count == 4)
        for (line, number) in zip(lines, 2...4) { #expect(line.hasPrefix("\(file):\(number): "), "\(line)") }
        #expect(lines.last?.hasPrefix("helpdesk: There are 3 mistakes in \(file), so nothing was imported.") == true)
        #expect(try desk.run("list", "--all", "--json").json.array.isEmpty)
    }

    @Test("Of many mistakes the first twenty are named, and all are counted")
    func manyMistakes() throws {
        let desk = try ShellDesk()
        let text = String(repeating: "{\n", count: 25)
        let complaint = try desk.run(["import", "--tickets", "-"], input: Data(text.utf8)).complaint
        #expect(complaint.split(separator: "\n").count == 21)
        #expect(complaint.contains("25 mistakes") && complaint.contains("first 20"))
    }

    @Test("A ticket that is here with other content is refused with 1, and so is all beside it")
    func differs() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        let file = try desk.file("in.jsonl", Self.line(1) + Self.line(2))
        let answer = try desk.run("import", "--tickets", file)
        #expect(answer.status == 1)
        #expect(answer.complaint.contains("\(file):1: \(number) is on this desk already"))
        #expect(try desk.run("list", "--json").json.array.count == 1)
    }

    @Test("No secret comes in by an import, nor is one said when it fails")
    func secrets() throws {
        let desk = try ShellDesk()
        let secret = "my password is Sommer2026! and it fails"
        let more =
            #","requester":"\#(secret)","timeline":[{"at":"2026-11-10T08:00:00Z","by":"bo","event":"note_added","text":"noted: \#(secret)"}]"#
        let file = try desk.file("in.jsonl", Self.line(1, more))
        #expect(try desk.run("import", "--tickets", file).status == 0)
        #expect(String(decoding: try desk.recordedBytes(), as: UTF8.self).contains("Sommer2026") == false)
        #expect(try desk.run("import", "--tickets", file).output.hasPrefix("Nothing changes"))
        let bad = try desk.file("bad.jsonl", Self.line(2, #","\#(secret)":1"#))
        let answer = try desk.run("import", "--tickets", bad)
        #expect(answer.status == 65 && !answer.complaint.contains("Sommer2026"))
    }

    @Test("No file is 66, and a file without tickets changes nothing")
    func noTickets() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("import", "--tickets", "/no/such/file").status == 66)
        #expect(try desk.run("import", "--tickets", "-", input: "\n").output.hasPrefix("There are no tickets"))
        #expect(try desk.run("export").output.isEmpty)
    }
}
