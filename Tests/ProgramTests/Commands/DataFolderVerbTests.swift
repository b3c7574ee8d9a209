import Foundation
import Glibc
import Testing

@Suite("The data folder")
struct DataFolderVerbTests {
    @Test("A missing folder is made for its owner alone, if its parent is there")
    func missing() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        #expect(try mode(desk.data.path) == 0o700)
        let deep = desk.root.appending(path: "no/where").path
        let answer = try desk.program(["list", "--data", deep])
        #expect(answer.status == 73)
        #expect(answer.complaint.contains(desk.root.appending(path: "no").path))
    }

    @Test("A file in the folder's place ends with 73")
    func file() throws {
        let desk = try ShellDesk()
        let path = try desk.file("plain", "text")
        #expect(try desk.program(["list", "--data", path]).status == 73)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "text")
    }

    @Test("A folder that everybody can write is refused with 77")
    func worldWritable() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        chmod(desk.data.path, 0o777)
        let answer = try desk.run("list")
        #expect(answer.status == 77)
        #expect(answer.complaint.contains("chmod o-w"))
        #expect(answer.output.isEmpty)
    }

    @Test(
        "A folder that can only be read is shown, and nothing is recorded",
        .enabled(if: geteuid() != 0, "root may write everything"))
    func readOnly() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.data.path) {
            chmod(desk.data.appending(path: name).path, 0o400)
        }
        chmod(desk.data.path, 0o500)
        #expect(try desk.run("list", "--json").json.array.count == 1)
        let refused = try desk.run("take", "1")
        #expect(refused.status == 77)
        #expect(refused.complaint.contains("can only be read"))
    }

    @Test("Twenty at once: no number is given twice, and nothing is lost")
    func crowd() throws {
        let desk = try ShellDesk()
        let answer = try desk.shell(
            "for i in $(seq 20); do helpdesk new --code 50074 --requester u$i --data \"$DESK\" & done; wait")
        #expect(Set(answer.lines) == Set((1...20).map { "HD-\($0)" }))
        #expect(try desk.run("list", "--json").json.array.count == 20)
    }

    @Test("A damaged journal shows what comes before the damage, and fails")
    func damaged() throws {
        let desk = try ShellDesk()
        for requester in ["ana", "bo", "chi"] {
            _ = try desk.open(code: 50074, requester: "\(requester)@contoso.example")
        }
        let journal = desk.data.appending(path: "journal.jsonl")
        let text = try String(contentsOf: journal, encoding: .utf8)
        try Data(text.replacing("bo@contoso", with: "xo@contoso").utf8).write(to: journal)
        let answer = try desk.run("list", "--json")
        #expect(answer.status == 65)
        #expect(try answer.json.array.count == 1)
        #expect(answer.complaint.contains("line 3"))
        #expect(try desk.run("take", "1").status == 65)
    }

    @Test("A journal that may not grow any further loses nothing, and the verb says why it fails")
    func fileLimit() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        let refused = try desk.shell(
            "ulimit -f 1; helpdesk note \(number) \"$(printf '%02000d' 0)\" --data \"$DESK\"")
        #expect(refused.status == 74)
        #expect(refused.complaint.contains("journal.jsonl"))
        #expect(try desk.run("note", number, "short").status == 0)
        #expect(!FileManager.default.fileExists(atPath: desk.data.appending(path: "aside").path))
    }

    @Test("A journal of a newer format ends with 69 and stays as it is")
    func newerFormat() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let journal = desk.data.appending(path: "journal.jsonl")
        let newer = Data(
            try String(contentsOf: journal, encoding: .utf8).replacing(
                #""format":2"#, with: #""format":9,"made":"later""#
            ).utf8)
        try newer.write(to: journal)
        let doctors = [[], ["--verify"], ["--head"], ["--repair"]].map { ["doctor"] + $0 }
        for arguments in [["list"], ["take", "1"], ["erase", "mia", "--reason", "asked"]] + doctors {
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 69)
            #expect(answer.output.isEmpty)
        }
        #expect(try Data(contentsOf: journal) == newer)
    }

    @Test("Without --data the folder comes from the environment, then the configuration, then the user's own")
    func places() throws {
        let desk = try ShellDesk()
        func journal(_ path: String) -> Bool {
            FileManager.default.fileExists(atPath: desk.root.appending(path: path).path + "/journal.jsonl")
        }
        #expect(try desk.program(["new", "--code", "50074"]).status == 0)
        #expect(journal("share/helpdesk"))
        let folder = desk.root.appending(path: "config/helpdesk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("data: \(desk.root.path)/configured\n".utf8).write(to: folder.appending(path: "config.yaml"))
        #expect(try desk.program(["new", "--code", "50074"]).output == "HD-1\n")
        #expect(journal("configured"))
        #expect(try desk.shell("HELPDESK_DATA=\(desk.root.path)/named helpdesk new --code 50074").output == "HD-1\n")
        #expect(journal("named"))
        try Data("dat: here\n".utf8).write(to: folder.appending(path: "config.yaml"))
        let mistaken = try desk.program(["list"])
        #expect(mistaken.status == 65)
        #expect(mistaken.complaint.contains("config.yaml:1:1"))
    }

    @Test(
        "A configuration that cannot be read, or names a folder that depends on where one stands, opens no other desk")
    func unusableConfiguration() throws {
        let desk = try ShellDesk()
        let file = desk.root.appending(path: "config/helpdesk/config.yaml")
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        let unread = try desk.program(["list"])
        #expect(unread.status == 66)
        #expect(unread.complaint.contains("config.yaml cannot be read"))
        try FileManager.default.removeItem(at: file)
        try Data("data: somewhere\n".utf8).write(to: file)
        let relative = try desk.program(["list"])
        #expect(relative.status == 65)
        #expect(relative.complaint.contains("config.yaml:1:1"))
    }

    private func mode(_ path: String) throws -> Int {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return Int(status.st_mode & 0o777)
    }
}
