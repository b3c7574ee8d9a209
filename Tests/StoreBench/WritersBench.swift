import DeskCore
import DeskFileStore
import DeskStore
import Foundation

/// Processes that record one event at a time into one folder, all at once, beside one that appends without a store.
struct WritersBench {
    let folder: String

    private static let count = 16
    /// In nanoseconds.
    private static let span = 3_000_000_000
    private static let rounds = 2

    func run() throws {
        try SampleDesk(open: 1, events: 1, closed: 0).record(in: folder)
        let journal = JournalFile(in: folder)
        let bare = try BareFile(in: folder)
        // What one event of a writer is.
        let before = journal.byteCount
        try Writer(folder: folder).tell(times: 1)
        let bytes = journal.bytes(from: before)
        var bareRates = [try bare.rate(bytes, for: Self.span / 2)]
        var rates: [Double] = []
        var shares: [Int] = []
        for _ in 0..<Self.rounds {
            let counts = try together(Self.count)
            rates.append(Double(counts.reduce(0, +)) / Double(Self.span) * 1e9)
            shares += counts
            bareRates.append(try bare.rate(bytes, for: Self.span / 2))
        }
        let alone = Double(try together(1)[0]) / Double(Self.span) * 1e9
        let rate = rates.reduce(0, +) / Double(rates.count)
        let bareRate = bareRates.reduce(0, +) / Double(bareRates.count)
        printRow(
            "16 writers together",
            "\(rate.words()) events/s, \((rate / bareRate).words(2)) × one bare writer (\(bareRate.words())), "
                + "\((rate / alone).words(2)) × one alone; each has had \(shares.min() ?? 0) to \(shares.max() ?? 0)",
            aim: "≥ 0.7 × bare", isMet: rate >= 0.7 * bareRate)
    }

    /// How many events each of so many processes records in the span.
    private func together(_ count: Int) throws -> [Int] {
        // Late enough for all of them to have started.
        let start = nanoseconds() + 1_000_000_000
        let writers = try (0..<count).map { _ in
            try ChildProcess(["writer", folder, String(start), String(start + Self.span)])
        }
        return writers.map { Int($0.output()) ?? 0 }
    }
}

/// Another process of this program.
struct ChildProcess {
    private let process = Process()
    private let pipe = Pipe()

    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
    }

    /// What it prints, at its end.
    func output() -> String {
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Records notes on the last ticket, one at a time.
struct Writer {
    let folder: String

    /// As many as come to be between two times, and prints how many.
    func write(from start: Int, until end: Int) throws {
        let session = try session()
        usleep(useconds_t(max(0, start - nanoseconds()) / 1000))
        var count = 0
        while nanoseconds() < end {
            try tell(session)
            count += 1
        }
        print(count)
    }

    /// So many, with a pause between them.
    func tell(times: Int) throws {
        let session = try session()
        for _ in 0..<times {
            try tell(session)
            usleep(10_000)
        }
    }

    private func session() throws -> DeskSession {
        let session = DeskSession(store: try FileStore(folder: folder))
        try session.catchUpWholly()
        return session
    }

    /// The note is the time.
    private func tell(_ session: DeskSession) throws {
        try session.perform(
            AddNote(ticket: session.desk.lastNumber, text: String(nanoseconds())), by: Actor("ana"), at: Date())
    }
}
