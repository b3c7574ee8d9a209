import Foundation
import Testing

@Suite("Snapshots that programs share")
struct SharedSnapshotTests {
    @Test("A snapshot is believed by another executable that follows the same rules")
    func otherExecutable() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("demo", "--tickets", "400").status == 0)
        let expected = Self.states(try desk.run("list", "--all").output)
        #expect(expected.count > 400)
        #expect(FileManager.default.fileExists(atPath: desk.data.appending(path: "cache/desk").path))
        try desk.damageFirstEvent()
        let copy = desk.root.appending(path: "helpdesk-copy")
        // By a process of its own: a child that another test starts meanwhile would hold a copy of this process open for writing.
        #expect(try desk.shell("cp '\(ShellDesk.executable.path)' '\(copy.path)'").status == 0)
        let shared = try desk.shell("\(copy.path) list --all --data $DESK")
        #expect(Self.states(shared.output) == expected, "\(shared.complaint)")
        // From the journal it would have been seen.
        try FileManager.default.removeItem(at: desk.data.appending(path: "cache"))
        #expect(Self.states(try desk.shell("\(copy.path) list --all --data $DESK").output) != expected)
    }

    /// Number, priority and state of each row: its age may be another one by the time that the list is made again.
    private static func states(_ list: String) -> [[Substring]] {
        list.split(separator: "\n").map { Array($0.split(separator: " ").prefix(3)) }
    }
}

extension ShellDesk {
    /// Changes a letter in the line of the oldest event, in the file as it is.
    fileprivate func damageFirstEvent() throws {
        let oldest = try FileManager.default.subpathsOfDirectory(atPath: data.path).filter { $0.hasPrefix("months/") }
            .min()
        let file = data.appending(path: oldest ?? "journal.jsonl")
        let text = try Data(contentsOf: file)
        let place = try #require(text.range(of: Data(#""by":""#.utf8))).upperBound
        let handle = try FileHandle(forWritingTo: file)
        try handle.seek(toOffset: UInt64(place))
        try handle.write(contentsOf: Data("Z".utf8))
        try handle.close()
    }
}
