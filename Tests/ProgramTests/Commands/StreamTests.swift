import Foundation
import Testing

@Suite("Streams and hostile input")
struct StreamTests {
    @Test("Forty megabytes around a code make a ticket of moderate size")
    func hugePaste() throws {
        let desk = try ShellDesk()
        let noise = Data(repeating: UInt8(ascii: "x"), count: 99) + Data("\n".utf8)
        var text = Data()
        for _ in 0..<200_000 { text += noise }
        text += Data("AADSTS50074: lena@contoso.example\n".utf8)
        for _ in 0..<200_000 { text += noise }
        let path = try desk.file("huge.log", text)
        #expect(try desk.run("read", path, "--json").json["codes"][0].number == 50074)
        #expect(try desk.run("new", "--from", path).output == "HD-1\n")
        #expect(try desk.recordedBytes().count < 1_000_000)
    }

    @Test("More than is ever pasted, NUL bytes and programs are refused with 65", arguments: ["new", "read"])
    func noText(verb: String) throws {
        let desk = try ShellDesk()
        let nul = try desk.file("nul", Data("AADSTS50074\0".utf8))
        let program = try desk.file("program", Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]))
        for path in [nul, program] {
            let answer = try desk.run(verb == "new" ? ["new", "--from", path] : ["read", path], input: Data())
            #expect(answer.status == 65)
            #expect(answer.complaint.contains("not text"))
            #expect(answer.output.isEmpty)
        }
        let source = verb == "new" ? "helpdesk new --data \"$DESK\" --from" : "helpdesk read"
        let endless = try desk.shell("head -c 80000000 /dev/zero | tr '\\0' x | \(source) -")
        #expect(endless.status == 65)
        #expect(endless.complaint.contains("64 MB"))
    }

    @Test("Invalid UTF-8 is read, and what is recorded is valid")
    func invalidText() throws {
        let desk = try ShellDesk()
        let answer = try desk.run(["new", "--from", "-"], input: Data("AADSTS50074 \u{FC}".utf8) + Data([0xFF, 0xC3]))
        #expect(answer.status == 0)
        #expect(String(validating: try desk.recordedBytes(), as: UTF8.self) != nil)
        #expect(try desk.run(["note", "1", "-"], input: Data([0xFF, 0x61])).status == 0)
        #expect(try desk.run("show", "1", "--json").json["timeline"][1]["text"].text?.contains("a") == true)
    }

    @Test("A note of NUL bytes or of megabytes is refused")
    func noNote() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        #expect(try desk.run(["note", "1", "-"], input: Data("a\0b".utf8)).status == 65)
        #expect(try desk.run(["note", "1", "-"], input: Data(repeating: 0x61, count: 2_000_000)).status == 65)
        #expect(try desk.run("note", "1", "-", input: "").status == 1)
    }

    @Test("Closed standard streams never let the journal take their place")
    func closedStreams() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        #expect(try desk.shell("helpdesk new --from - --data \"$DESK\" <&-").status == 66)
        #expect(try desk.shell("helpdesk take 1 --data \"$DESK\" >&-").status == 74)
        #expect(try desk.shell("helpdesk take 9 --data \"$DESK\" 2>&-").status == 1)
        #expect(try desk.shell("helpdesk release 1 --data \"$DESK\" <&- 2>&-").status == 0)
        let events = try desk.run("show", "1", "--json").json["timeline"].array.map { $0["event"].text }
        #expect(events == ["ticket_opened", "ticket_taken", "ticket_released"])
    }

    @Test("A full disk behind standard output ends with 74", arguments: ["list", "list --json", "--help", "keys"])
    func fullOutput(verb: String) throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let data = verb == "--help" ? "" : " --data \"$DESK\""
        let answer = try desk.shell("helpdesk \(verb)\(data) >/dev/full")
        #expect(answer.status == 74)
        #expect(answer.complaint.contains("Standard output"))
    }

    @Test("A reader that leaves early is no mistake, also where SIGPIPE is ignored")
    func brokenPipe() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("demo", "--tickets", "400").status == 0)
        for trap in ["", "trap '' PIPE; "] {
            let answer = try desk.shell(
                "\(trap)helpdesk list --all --json --data \"$DESK\" | head -n 1; echo \"${PIPESTATUS[0]}\"")
            #expect(answer.output == "[\n141\n")
            #expect(answer.complaint.isEmpty)
        }
    }
}
