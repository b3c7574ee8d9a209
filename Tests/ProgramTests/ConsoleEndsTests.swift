import Foundation
import PseudoTerminal
import Testing

@Suite("The ends of the console")
struct ConsoleEndsTests {
    private let desk: ShellDesk

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
    }

    @Test(
        "Whoever ends the program gets the terminal back, and what was typed is offered again",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO])
    func signals(number: Int32) throws {
        let console = try desk.console()
        try console.waitForText("HD-1")
        console.type("c")
        try console.waitForText("Note for colleagues")
        console.type("half a sentence")
        try console.waitForText("half a sentence")
        console.signal(number)
        #expect(try console.waitForExit() == .exited(0))
        #expect(!console.emulator.isAlternateScreen)
        #expect(console.emulator.isCursorVisible)
        #expect(console.emulator.bytes(forPaste: Array("x".utf8)) == Array("x".utf8))

        let next = try desk.console()
        try next.waitForText("Welcome back")
        try next.send("enter")
        try next.waitForText("half a sentence")
    }

    @Test(
        "A fault gives the terminal back too", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS])
    func faults(number: Int32) throws {
        let console = try desk.console()
        try console.waitForText("HD-1")
        console.signal(number)
        #expect(try console.waitForExit() == .signal(number))
        #expect(!console.emulator.isAlternateScreen)
        #expect(console.emulator.isCursorVisible)
    }

    @Test("A journal that is damaged is spoken of at once, and one that goes away as soon as it does")
    func troubles() throws {
        let journal = desk.data.appending(path: "journal.jsonl")
        let sound = try Data(contentsOf: journal)
        try (sound + Data("rubbish\n".utf8)).write(to: journal)
        let console = try desk.console()
        try console.waitForText("not JSON")
        try console.send("q")
        #expect(try console.waitForExit() == .exited(0))

        try sound.write(to: journal)
        let next = try desk.console()
        try next.waitForText("HD-1")
        let elsewhere = desk.root.appending(path: "elsewhere")
        try FileManager.default.moveItem(at: desk.data, to: elsewhere)
        try next.waitForText("not there any more")
        try FileManager.default.moveItem(at: elsewhere, to: desk.data)
        try next.waitForNoText("not there any more")
    }
}
