import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("A console on a full disk")
struct ConsoleFullDiskTests {
    @Test(
        "says so in one sentence, keeps what was typed, and records it as soon as there is room",
        .enabled(if: geteuid() == 0, "mounting a file system takes root"))
    func fullDisk() throws {
        let desk = try ShellDesk()
        let disk = desk.data
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        let isMounted = try run("mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", disk.path) == 0
        try #require(isMounted, "this machine lets no file system be mounted")
        defer { _ = try? run("umount", "-l", disk.path) }
        _ = try desk.open(code: 50074)
        let console = try desk.console()
        try console.waitForText("HD-1")
        console.type("c")
        try console.waitForText("Note for colleagues")
        console.type("called back at noon")
        try console.waitForText("called back at noon")
        let filler = disk.appending(path: "filler")
        #expect(FileManager.default.createFile(atPath: filler.path, contents: nil))
        let handle = try FileHandle(forWritingTo: filler)
        while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
        try handle.close()
        // The journal's last page has room for a line or two; what fills it is one more process's.
        while try desk.run("note", "1", "filling the page").status == 0 {}
        try console.send("enter")
        try console.waitForText("the disk is full")
        try console.waitForText("called back at noon")
        try FileManager.default.removeItem(at: filler)
        try console.send("enter")
        try console.waitForText("noted: called back at noon")
        #expect(try desk.run("show", "1").output.contains("called back at noon"))
    }

    private func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
