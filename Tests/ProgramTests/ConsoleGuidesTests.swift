import Foundation
import PseudoTerminal
import Testing

@Suite("Own guides in the console")
struct ConsoleGuidesTests {
    private let desk: ShellDesk
    private let page: URL

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let guides = desk.root.appending(path: ".config/helpdesk/guides")
        try FileManager.default.createDirectory(at: guides, withIntermediateDirectories: true)
        page = guides.appending(path: "AADSTS50074.md")
    }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: page, options: .atomic)
    }

    @Test("A page that is changed while it is read is shown anew; broken, its last good text stays, and that is said")
    func reload() throws {
        try write("# At our place\n\n1. Call the old number.\n")
        let console = try desk.console()
        try console.waitForText("HD-1")
        console.type("i")
        try console.waitForText("Call the old number")
        try write("# At our place\n\n1. Call the new number.\n")
        try console.waitForText("Call the new number")
        try write("")
        try console.waitForText("has nothing to read in it")
        #expect(console.screenText.contains("Call the new number"))
        try write("# At our place\n\n1. Call the newest number.\n")
        try console.waitForText("Call the newest number")
        try console.waitForNoText("has nothing to read in it")
        try console.send("ctrl-c")
        #expect(try console.waitForExit() == .exited(0))
    }
}
