import DeskCore
import DeskFileStore
import DeskStore
import Testing

@Suite("Lines that changed their places")
struct ReorderedLinesTests {
    private static let file = "months/2026-11.jsonl"

    /// A month with a header, two batches of one, a batch of three, and a batch of one; and a file behind it.
    private struct Desk {
        let folder = TemporaryFolder()
        let disk = Disk(before: DiskTrouble.withoutSyncing)
        let sound: [String]

        init() throws {
            let store = try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
            for values in [[1], [2], [3, 4, 5], [6]] { _ = try store.record(values, at: sampleTime).get() }
            _ = try store.record([7, 8], at: nextMonth).get()
            sound = Self.lines(in: folder.path + "/" + ReorderedLinesTests.file)
        }

        static func lines(in path: String) -> [String] {
            String(decoding: bytes(of: path), as: UTF8.self).split(separator: "\n").map(String.init)
        }

        var lines: [String] { Self.lines(in: folder.path + "/" + ReorderedLinesTests.file) }

        func put(_ lines: [String]) {
            write(Array(lines.map { $0 + "\n" }.joined().utf8), to: folder.path + "/" + ReorderedLinesTests.file)
        }

        func doctor() throws -> Doctor { try Doctor(folder: folder.path, disk: disk) }

        /// The values that are still there, in the order of their numbers.
        func values() throws -> [Int] {
            DeskStoreTests.values(try FileStore(folder: folder.path, facts: sampleFacts, disk: disk).catchUp())
        }
    }

    private static let places: [[Int]] = [
        // Two lines beside each other, of one batch and of two; two far apart; three that were rotated either way.
        [0, 2, 1, 3, 4, 5, 6], [0, 1, 2, 4, 3, 5, 6], [0, 1, 3, 2, 4, 5, 6], [0, 6, 2, 3, 4, 5, 1],
        [0, 2, 3, 1, 4, 5, 6],
        [0, 3, 1, 2, 4, 5, 6],
        // One moved to the end, and one to the beginning; the header moved; all turned round; two pairs.
        [0, 1, 2, 4, 5, 6, 3], [0, 6, 1, 2, 3, 4, 5], [1, 0, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 0],
        [6, 5, 4, 3, 2, 1, 0],
        [0, 2, 1, 3, 4, 6, 5],
    ]

    @Test("stand where they were written after a repair, and nothing is lost", arguments: places)
    func order(_ places: [Int]) throws {
        let desk = try Desk()
        let head = try desk.doctor().head()
        let moved = places.map { desk.sound[$0] }
        desk.put(moved)
        #expect(try !desk.doctor().verify().isSound)
        let repair = try desk.doctor().repair()
        #expect(repair.files.map(\.isReordered) == [true])
        #expect(repair.files.map(\.lostCount) == [0] && repair.files.map(\.restoredCount) == [0])
        #expect(desk.lines == desk.sound)
        let verification = try desk.doctor().verify(seeking: head)
        #expect(verification.isSound && verification.accounts.isEmpty && verification.sought != nil)
        #expect(try desk.values() == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(repair.files.flatMap(\.aside).map { Desk.lines(in: $0) } == [moved])
    }

    @Test("stand where they were written in whatever order they are found", arguments: 1...40)
    func anyOrder(_ seed: Int) throws {
        let desk = try Desk()
        var chance = SystemRandomNumberGenerator()
        let moved = desk.sound.shuffled(using: &chance)
        desk.put(moved)
        _ = try desk.doctor().repair()
        #expect(desk.lines == desk.sound, "\(seed): \(moved.map { desk.sound.firstIndex(of: $0) ?? -1 })")
    }

    @Test("cost no more than the line that was hurt as well", arguments: places)
    func hurt(_ places: [Int]) throws {
        for hurt in 1..<7 {
            let desk = try Desk()
            let damaged = desk.sound.enumerated().map { index, line in
                index == hurt ? line.replacing("\"value\":", with: "\"worth\":") : line
            }
            desk.put(places.map { damaged[$0] })
            let repair = try desk.doctor().repair()
            #expect(repair.files.map(\.lostCount).reduce(0, +) == 1, "line \(hurt + 1)")
            #expect(try desk.values() == (1...8).filter { $0 != hurt }, "line \(hurt + 1)")
            #expect(try desk.doctor().verify().isSound, "line \(hurt + 1)")
        }
    }

    @Test("are told from lines that were put in between, or stand there twice")
    func others() throws {
        let desk = try Desk()
        let sound = desk.sound
        for lines in [
            [sound[0], "x", sound[1], sound[2], sound[4], sound[3], "y", sound[5], sound[6]],
            [sound[0], sound[1], sound[1], sound[3], sound[2], sound[4], sound[5], sound[6], sound[2]],
        ] {
            desk.put(lines)
            _ = try desk.doctor().repair()
            #expect(desk.lines == sound)
        }
    }

    @Test("are found where an erasure, or an earlier repair, left lines that do not fit their sums")
    func mendedBefore() throws {
        let desk = try Desk()
        desk.put(desk.sound.enumerated().map { $0 == 2 ? $1.replacing("\"value\":", with: "\"worth\":") : $1 })
        _ = try desk.doctor().repair()
        let mended = desk.lines
        #expect(mended[2].contains("\"vouches\":"))
        for places in Self.places {
            desk.put(places.map { mended[$0] })
            _ = try desk.doctor().repair()
            #expect(desk.lines == mended, "\(places)")
        }
    }
}
