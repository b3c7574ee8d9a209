import Foundation
import PseudoTerminal
import Testing

/// No test of the program, but its picture for the README, made where programs can be run and seen: by `make screenshot`.
@Suite("The picture in the README")
struct ScreenshotTests {
    /// Where the picture goes.
    private static let file = ProcessInfo.processInfo.environment["SCREENSHOT"]
    /// From 120 columns on, the queue has the selected ticket beside it.
    private static let size = (columns: 120, rows: 34)

    @Test(
        "The console on a made-up desk is drawn into the file that SCREENSHOT names",
        .enabled(if: file != nil, "It writes a document; `make screenshot` sets SCREENSHOT and runs it."))
    func drawsTheQueue() throws {
        let file = try #require(Self.file)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("helpdesk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let desk = folder.appendingPathComponent("desk").path
        let environment = PseudoTerminal.standardEnvironment.merging(["HOME": folder.path]) { $1 }

        let demo = try PseudoTerminal.run([Self.program, "demo", "--data", desk], environment: environment)
        try #require(try demo.waitForExit() == .exited(0))

        let console = try PseudoTerminal.run(
            [Self.program, "--data", desk], environment: environment, columns: Self.size.columns, rows: Self.size.rows)
        try console.waitForText("? Help")
        try selectWalk(in: console)
        let picture = ScreenPicture(of: console, title: "The console on a desk of made-up tickets")
        try Data(picture.svg.utf8).write(to: URL(fileURLWithPath: file))
        try console.send("q")
        #expect(try console.waitForExit() == .exited(0))
    }

    /// Below the title and the names of the columns.
    private static let firstRow = 2
    private static let statusRow = size.rows - 2

    /// The built program lies beside the bundles of the tests.
    private static let program = Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("helpdesk")
        .path

    /// Moves down to the first ticket whose user is in the middle of a walkthrough.
    ///
    /// A row may be there before what belongs to it. What comes of the next key, copying the number, shows that all is.
    private func selectWalk(in console: PseudoTerminal) throws {
        for row in Self.firstRow..<Self.size.rows {
            try console.send("y")
            try console.waitUntil("the ticket in row \(row) to be selected and copied") { console in
                let words = console.line(row).split(separator: " ")
                return words.count > 1 && words[0] == "▸"
                    && console.line(Self.statusRow).contains("\(words[1]) is on the clipboard")
            }
            if console.screenText.contains("in progress") { return }
            try console.send("j")
        }
        Issue.record("No ticket of the first screen has a walkthrough in progress.")
    }
}
