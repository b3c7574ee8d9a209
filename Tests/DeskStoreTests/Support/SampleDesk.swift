import DeskCore
import DeskFileStore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// A data folder with ten events in three months, in batches of one and of several.
struct SampleDesk {
    static let files = ["months/2026-11.jsonl", "months/2026-12.jsonl", "journal.jsonl"]
    private static let batches: [(values: [Int], time: Date)] = [
        ([1], sampleTime), ([2, 3, 4], sampleTime), ([5], nextMonth), ([6, 7], nextMonth), ([8], monthAfterNext),
        ([9, 10], monthAfterNext),
    ]

    let folder = TemporaryFolder()
    let disk = Disk(before: DiskTrouble.withoutSyncing)

    init() throws {
        let store = try open()
        for batch in Self.batches { _ = try store.record(batch.values, at: batch.time).get() }
    }

    func open() throws(StoreFailure) -> FileStore {
        try FileStore(folder: folder.path, facts: sampleFacts, disk: disk)
    }

    func doctor() throws(StoreFailure) -> Doctor {
        try Doctor(folder: folder.path, disk: disk)
    }

    func path(_ file: String) -> String { folder.path + "/" + file }

    /// The lines of a file, without their newlines.
    func lines(_ file: String) -> [String] {
        String(decoding: bytes(of: path(file)), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    func edit(_ file: String, _ body: (inout [String]) -> Void) {
        var lines = lines(file)
        body(&lines)
        write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path(file))
    }

    func emptyAside() {
        for name in names(in: folder.path + "/aside") { unlink(folder.path + "/aside/" + name) }
    }

    /// What was put aside, by file.
    var aside: [[UInt8]] {
        names(in: folder.path + "/aside").map { bytes(of: folder.path + "/aside/" + $0) }
    }
}
