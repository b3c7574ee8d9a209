import Foundation
import Testing

@Suite("Ticket verbs")
struct TicketVerbTests {
    @Test("A new ticket's number is printed alone, and numbers rise")
    func numbers() throws {
        let desk = try ShellDesk()
        let page = try desk.file(
            "page.txt", "AADSTS50074: something\nCorrelation Id: 8be1c6a4-2f7d-4e0b-9a55-6c1f0d3e2b47")
        let first = try desk.run("new", "--from", page)
        #expect(first.output == "HD-1\n")
        #expect(first.complaint.isEmpty)
        #expect(try desk.open(code: 50076) == "HD-2")
    }

    @Test("What is said beside the text goes before what the text says")
    func said() throws {
        let desk = try ShellDesk()
        let ticket = try desk.run(
            "new", "--from", "-", "--requester", "ana@contoso.example", "--title", "Ana's phone", "--code",
            "aadsts50076",
            "--json", input: "lena@contoso.example AADSTS50074"
        ).json
        #expect(ticket["requester"].text == "ana@contoso.example")
        #expect(ticket["title"].text == "Ana's phone")
        #expect(ticket["code"].number == 50076)
    }

    @Test("A second ticket about the same sign-in is refused with the first one's number, unless it is wanted")
    func duplicate() throws {
        let desk = try ShellDesk()
        let arguments = ["new", "--code", "50074", "--requester", "lena@contoso.example"]
        #expect(try desk.run(arguments, input: Data()).status == 0)
        let refused = try desk.run(arguments, input: Data())
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("HD-1"))
        #expect(refused.complaint.contains("--again"))
        #expect(refused.output.isEmpty)
        #expect(try desk.run(arguments + ["--again"], input: Data()).output == "HD-2\n")
    }

    @Test("A ticket is found as HD-1, hd-1 and 1", arguments: ["HD-1", "hd-1", "1"])
    func ids(id: String) throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        #expect(try desk.run("show", id, "--json").json["number"].text == "HD-1")
    }

    @Test("A changing verb says on one line what was recorded")
    func oneLine() throws {
        let desk = try ShellDesk()
        let ticket = try desk.open(code: 50074)
        let rows: [([String], String)] = [
            (["take", ticket], "took the ticket"),
            (["release", ticket], "released the ticket"),
            (["assign", ticket, "bo"], "assigned the ticket to bo"),
            (["priority", ticket, "--impact", "high", "--urgency", "high"], "priority 1"),
            (["note", ticket, "two\nlines", "--told"], "told the user: two lines"),
            (["wait", ticket, "--on", "user", "--reason", "on a plane"], "waits for the user: on a plane"),
            (["resume", ticket], "went on"),
            (["escalate", ticket, "--to", "security", "--reason", "strange"], "escalated to security: strange"),
            (["resolve", ticket, "--cause", "phone", "--fix", "new one"], "cause: phone, fix: new one"),
            (["reopen", ticket, "--reason", "again"], "reopened it: again"),
            (["cancel", ticket, "--reason", "no incident"], "cancelled it: no incident"),
        ]
        for (arguments, words) in rows {
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 0, "\(arguments): \(answer.complaint)")
            #expect(answer.output.hasPrefix("\(ticket): ") && answer.output.contains(words), "\(answer.output)")
            #expect(answer.lines.count == 1)
        }
    }

    @Test("With --json a changing verb prints the ticket as it is then")
    func changedTicket() throws {
        let desk = try ShellDesk()
        let ticket = try desk.open(code: 50074)
        let priority = try desk.run("priority", ticket, "--impact", "low", "--urgency", "low", "--json").json
        #expect(priority["priority"].number == 5)
        _ = try desk.run("take", ticket)
        let waiting = try desk.run(
            "wait", ticket, "--on", "other", "--reason", "carrier", "--until", "2999-01-01", "--json")
        #expect(try waiting.json["state"].text == "waiting_other")
    }

    @Test("A note comes from standard input too, and is kept whole")
    func pipedNote() throws {
        let desk = try ShellDesk()
        let ticket = try desk.open(code: 50074)
        #expect(try desk.run("note", ticket, "-", input: "first\nsecond 電話\n").status == 0)
        let note = try desk.run("show", ticket, "--json").json["timeline"][1]
        #expect(note["event"].text == "note_added")
        #expect(note["text"].text?.contains("first\nsecond 電話") == true)
    }

    @Test("The list shows what is open, mine, and about a code")
    func lists() throws {
        let desk = try ShellDesk()
        let (first, second) = (try desk.open(code: 50074), try desk.open(code: 50076))
        _ = try desk.run("take", first)
        _ = try desk.run("cancel", second, "--reason", "none")
        func numbers(_ arguments: String...) throws -> [String?] {
            try desk.run(["list", "--json"] + arguments, input: Data()).json.array.map { $0["number"].text }
        }
        #expect(try numbers() == [first])
        #expect(try numbers("--all") == [first, second])
        #expect(try numbers("--all", "--code", "50076") == [second])
        #expect(try numbers("--mine") == [first])
        _ = try desk.run("assign", first, "bo")
        #expect(try numbers("--mine").isEmpty)
    }

    @Test("The list shows the tickets of one user, whatever the case of the name")
    func requester() throws {
        let desk = try ShellDesk()
        let (lena, _) = (try desk.open(code: 50074), try desk.open(code: 50074, requester: "lena@contoso.com"))
        let over = try desk.open(code: 50076)
        _ = try desk.run("cancel", over, "--reason", "none")
        func numbers(_ arguments: String...) throws -> [String?] {
            try desk.run(["list", "--json"] + arguments, input: Data()).json.array.map { $0["number"].text }
        }
        #expect(try numbers("--requester", "Lena@Contoso.example") == [lena])
        #expect(try numbers("--requester", "lena@contoso.example", "--all") == [lena, over])
        #expect(try numbers("--requester", "lena", "--all").isEmpty)
    }

    @Test("The list's columns stand under one another whatever the names are, and nothing is cut in a pipe")
    func columns() throws {
        let desk = try ShellDesk()
        for name in ["李娜@contoso.example", String(repeating: "long", count: 60), "e\u{301}@contoso.example"] {
            _ = try desk.open(code: 50074, requester: name)
        }
        let lines = try desk.run("list").lines
        #expect(lines[2].contains(String(repeating: "long", count: 60)))
        let widths = lines.compactMap { line in
            (line.range(of: "50074  -") ?? line.range(of: "CODE")).map { code in
                line[..<code.lowerBound].reduce(0) { $0 + ($1 == "李" || $1 == "娜" ? 2 : 1) }
            }
        }
        #expect(widths.count == 4)
        #expect(Set(widths).count == 1, "\(lines)")
    }

    @Test("An empty list says on standard error how to begin, and prints nothing")
    func emptyList() throws {
        let answer = try ShellDesk().run("list")
        #expect(answer.status == 0)
        #expect(answer.output.isEmpty)
        #expect(answer.complaint.contains("helpdesk new"))
    }

    @Test("An undo takes back one's own last act")
    func undo() throws {
        let desk = try ShellDesk()
        let ticket = try desk.open(code: 50074)
        _ = try desk.run("take", ticket)
        #expect(try desk.run("undo", ticket, "--json").json["assignee"].isNull)
    }

    @Test("Escape sequences and turned text from outside never reach the terminal")
    func hostileText() throws {
        let desk = try ShellDesk()
        let ticket = try desk.open(code: 50074, requester: "a\u{1B}[31mb\u{202E}c\u{9B}d\u{7}@contoso.example")
        for arguments in [
            ["list"], ["show", ticket], ["list", "--json"], ["show", ticket, "--json"], ["evidence", ticket],
        ] {
            let scalars = try desk.run(arguments, input: Data()).output.unicodeScalars
            #expect(
                !scalars.contains {
                    $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
                })
        }
        let requester = try desk.run("show", ticket, "--json").json["requester"].text
        #expect(requester == "a\u{1B}[31mb\u{202E}c\u{9B}d\u{7}@contoso.example")
    }
}
