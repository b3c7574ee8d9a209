import Foundation
import Testing

@Suite("Backup and restore")
struct BackupVerbTests {
    @Test("What was backed up while others wrote is restored whole, and work goes on from there")
    func wholeWay() throws {
        let desk = try ShellDesk()
        let number = try desk.open(code: 50074)
        _ = try desk.run("walk", "start", number)
        let path = desk.root.appending(path: "backup").path
        let answer = try desk.shell(
            "for i in 1 2 3 4 5 6; do helpdesk note 1 \"n$i\" --data \"$DESK\" >/dev/null & done; "
                + "helpdesk backup '\(path)' --json --data \"$DESK\"; wait")
        #expect(answer.status == 0)
        let written = try answer.json
        #expect(written.keys == ["bytes", "events", "files", "head", "path"])
        #expect(written["path"].text == path && written["files"].number == 2)
        let kept = try desk.program(["export", "--data", path]).outputBytes

        let restored = desk.root.appending(path: "restored").path
        let made = try desk.program(["restore", path, "--data", restored, "--json"]).json
        #expect(made["head"].text == written["head"].text && made["events"].number == written["events"].number)
        #expect(try desk.program(["export", "--data", restored]).outputBytes == kept)
        // The walkthrough goes on at its step, in the revision of the guide that it began with.
        #expect(
            try desk.program([
                "walk", "record", number, "--outcome", "answered", "--answer", "yes", "--data", restored,
            ]).status == 0)
        #expect(try desk.program(["new", "--code", "50076", "--data", restored]).output == "HD-2\n")
    }

    @Test("It is said what was copied, and the head to keep elsewhere")
    func words() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let path = desk.root.appending(path: "backup").path
        let journal = try Data(contentsOf: desk.data.appending(path: "journal.jsonl"))
        let head = String(decoding: journal.dropLast(3).suffix(32), as: UTF8.self)
        #expect(
            try desk.run("backup", path).output
                == "Wrote \(path): one event, one file, \(journal.count) bytes.\nHead: \(head)\n")
        let restored = desk.root.appending(path: "restored").path
        #expect(
            try desk.program(["restore", path, "--data", restored]).output
                == "Restored \(restored): one event, one file, \(journal.count) bytes.\nHead: \(head)\n")
    }

    @Test("What cannot be done ends with its code, and leaves all as it was")
    func refused() throws {
        let desk = try ShellDesk()
        let path = desk.root.appending(path: "backup").path
        #expect(try desk.run("backup", path).status == 66)
        _ = try desk.open(code: 50074)
        let journal = try Data(contentsOf: desk.data.appending(path: "journal.jsonl"))
        #expect(try desk.run("backup", path).status == 0)
        #expect(try desk.run("backup", path).status == 73)
        #expect(try desk.run("backup", "\(path)/no/where").status == 73)
        #expect(try desk.run("restore", path).status == 73)
        let other = ["--data", desk.root.appending(path: "other").path]
        #expect(try desk.program(["restore", "\(path)/no/where"] + other).status == 66)
        let copy = URL(filePath: path).appending(path: "journal.jsonl")
        try Data(String(decoding: journal, as: UTF8.self).replacing("lena", with: "lina").utf8).write(to: copy)
        let answer = try desk.program(["restore", path] + other)
        #expect(answer.status == 65)
        #expect(
            answer.complaint.contains("\(copy.path), line 2: ") && answer.complaint.contains("Nothing was restored"))
        #expect(try Data(contentsOf: desk.data.appending(path: "journal.jsonl")) == journal)
    }
}
