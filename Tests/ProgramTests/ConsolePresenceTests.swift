import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("Two consoles on one desk see each other")
struct ConsolePresenceTests {
    private let desk: ShellDesk

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: desk.data.appending(path: "presence").path) }
    }

    @Test("Who is in a ticket, and at which step, is shown to others, until they leave")
    func comesAndGoes() throws {
        let (one, other) = (try desk.console(), try desk.console())
        try one.waitForText("HD-1")
        try other.waitForText("HD-1")
        one.type("r")
        try one.waitForText("Did you start this sign-in")
        try other.waitForText("HD-1●")
        try other.send("enter")
        try other.waitForText(" is here, step “Ask who started it")
        try one.waitForText(" is here")
        one.type("1")
        try other.waitForNoText("step “Ask who started it")
        try other.waitForText(" is here, step “")
        try one.send("ctrl-c")
        #expect(try one.waitForExit() == .exited(0))
        try other.waitForNoText(" is here")
        #expect(try files.count == 1)
        try other.send("ctrl-c")
        #expect(try other.waitForExit() == .exited(0))
        #expect(try files.isEmpty)
    }

    @Test("Nothing of it is recorded")
    func unrecorded() throws {
        let journal = desk.data.appending(path: "journal.jsonl")
        let before = try Data(contentsOf: journal)
        let (one, other) = (try desk.console(), try desk.console())
        try one.waitForText("HD-1")
        try one.send("enter")
        try other.waitForText("HD-1●")
        #expect(try Data(contentsOf: journal) == before)
    }

    @Test("What a killed console left behind is shown to nobody when it is old")
    func leftBehind() throws {
        let one = try desk.console()
        try one.waitForText("HD-1")
        let witness = try desk.console()
        try one.send("enter")
        try witness.waitForText("HD-1●")
        try witness.send("q")
        #expect(try witness.waitForExit() == .exited(0))
        one.signal(SIGKILL)
        #expect(try one.waitForExit() == .signal(SIGKILL))
        let file = desk.data.appending(path: "presence").appending(path: try #require(try files.first))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: file.path)
        let other = try desk.console()
        try other.waitForText("HD-1")
        try other.send("enter")
        try other.waitForText("Timeline")
        #expect(!other.screenText.contains(" is here"))
        try other.send("ctrl-c")
        #expect(try other.waitForExit() == .exited(0))
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test(
        "On a desk that can only be read there is no presence, and no complaint of it",
        .enabled(if: geteuid() != 0, "root may write everything"))
    func readOnly() throws {
        chmod(desk.data.path, 0o500)
        let one = try desk.console()
        try one.waitForText("HD-1")
        try one.send("enter")
        try one.waitForText("Timeline")
        #expect(!one.screenText.contains("presence"))
    }
}
