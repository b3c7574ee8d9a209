import DeskCore
import DeskFileStore
import DeskStore
import Foundation
import Glibc

/// How fast a whole journal is read.
struct ReadingBench {
    let folder: String

    /// As a start does that finds no snapshot: until the desk is there, and then with the snapshot that it leaves behind.
    func replay() throws {
        try? FileManager.default.removeItem(atPath: folder + "/cache")
        let session = DeskSession(store: try FileStore(folder: folder))
        let reading = try work { try session.catchUpWholly() }
        let readingPeak = peak
        let resting = work { session.rest() }
        let snapshot = (Double(resting.time) / 1e6).words()
        printRow(
            "replay of \(session.desk.lastSequence) events without a snapshot",
            words(reading) + ", peak \(readingPeak) MiB; the snapshot after it takes \(snapshot) ms, peak \(peak) MiB",
            aim: "≥ 150 MB/s", isMet: rate(reading.time) >= 150)
    }

    func verify() throws {
        let doctor = try Doctor(folder: folder)
        var isSound = false
        let spent = try work { isSound = try doctor.verify().isSound }
        printRow(
            "doctor --verify" + (isSound ? "" : " (of a damaged journal)"), words(spent),
            aim: "≥ 300 MB/s", isMet: rate(spent.time) >= 300 && isSound)
    }

    /// Beside what a busy machine gave, what a free processor would give.
    private func words(_ spent: (time: Int, processor: Int)) -> String {
        "\(rate(spent.time).words()) MB/s, by processor time \(rate(spent.processor).words()) "
            + "(\((Double(byteCount) / 1e6).words()) MB)"
    }

    /// In MB/s.
    private func rate(_ time: Int) -> Double { Double(byteCount) / Double(time) * 1e3 }

    /// Of all files of the journal.
    private var byteCount: Int {
        let months = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/months")) ?? []
        return (["/journal.jsonl"] + months.map { "/months/" + $0 }).reduce(0) { sum, name in
            var status = stat()
            return sum + (stat(folder + name, &status) == 0 ? Int(status.st_size) : 0)
        }
    }

    /// Of this process, in MiB.
    private var peak: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }
}
