import Foundation
import Testing

@Suite("The doctor from the shell")
struct DoctorVerbTests {
    /// A desk whose second event is changed where it stands.
    private func damagedDesk() throws -> ShellDesk {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        #expect(try desk.run("note", "1", "the first note").status == 0)
        #expect(try desk.run("note", "1", "the second note").status == 0)
        let text = try String(contentsOf: journal(of: desk), encoding: .utf8)
        try Data(text.replacing("the first note", with: "the final note").utf8).write(to: journal(of: desk))
        return desk
    }

    private func journal(of desk: ShellDesk) -> URL { desk.data.appending(path: "journal.jsonl") }

    @Test("Ends with 0 on a sound desk, and counts what is there")
    func sound() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let answer = try desk.run("doctor")
        #expect(answer.status == 0)
        #expect(answer.output.contains("recorded: 1 event on 1 ticket"))
        #expect(answer.complaint.isEmpty)
    }

    @Test("Names file and line of what is damaged, says what to do, and ends with 1")
    func damaged() throws {
        let desk = try damagedDesk()
        for arguments in [["doctor"], ["doctor", "--verify"]] {
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 1)
            #expect(answer.output.contains("journal.jsonl:3: it or the line before it was changed"))
            #expect(answer.complaint.contains("helpdesk doctor --repair"))
        }
        #expect(try desk.run("note", "1", "x").complaint.contains("helpdesk doctor --repair"))
    }

    @Test("Mends, keeps what stood there, and lets the work go on")
    func repair() throws {
        let desk = try damagedDesk()
        let hurt = try Data(contentsOf: journal(of: desk))
        let answer = try desk.run("doctor", "--repair")
        #expect(answer.status == 0)
        #expect(answer.output.contains("mended; 1 entry lost, 0 restored"))
        let aside = try FileManager.default.contentsOfDirectory(
            at: desk.data.appending(path: "aside"), includingPropertiesForKeys: nil)
        #expect(try aside.map { try Data(contentsOf: $0) }.contains(hurt))
        #expect(try desk.run("note", "1", "the third note").status == 0)
        #expect(try desk.run("show", "1").output.contains("the second note"))
        #expect(try desk.run("doctor", "--verify").status == 0)
    }

    @Test("Prints a head, and finds it again as long as nothing before it was changed")
    func heads() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let head = try desk.run("doctor", "--head").output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(head.count == 32)
        #expect(try desk.run("note", "1", "later").status == 0)
        #expect(try desk.run("doctor", "--against", head).status == 0)
        let other = try desk.run("doctor", "--against", String(repeating: "0", count: 32))
        #expect(other.status == 1)
        #expect(other.complaint.contains("nowhere"))
        #expect(try desk.run("doctor", "--against", "12").status == 64)
    }

    @Test("Makes no folder where there is none")
    func missing() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("doctor").status == 66)
        #expect(!FileManager.default.fileExists(atPath: desk.data.path))
    }
}
