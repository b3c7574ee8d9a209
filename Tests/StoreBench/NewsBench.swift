import DeskCore
import DeskFileStore
import DeskStore
import Glibc

/// How long it takes from another process's decision until this one has taken in what came of it.
struct NewsBench {
    let folder: String

    private static let count = 200

    func run() throws {
        try SampleDesk(open: 1, events: 1, closed: 0).record(in: folder)
        let session = DeskSession(store: try FileStore(folder: folder))
        try session.catchUpWholly()
        guard let descriptor = session.changeDescriptor else {
            throw StoreFailure.system(call: "inotify", path: folder, errno: ENOSYS)
        }
        let teller = try ChildProcess(["teller", folder, String(Self.count)])
        var times: [Int] = []
        while times.count < Self.count {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, 10_000) == 1 else { break }
            session.acknowledgeChanges()
            for event in try session.catchUp() {
                guard let note = event.fact as? NoteAdded, let told = Int(note.text) else { continue }
                times.append(nanoseconds() - told)
            }
        }
        _ = teller.output()
        let longest = Double(times.max() ?? 0) / 1e6
        printRow(
            "what another process decides is known here after",
            "\((times.median / 1e6).words(2)) ms (at most \(longest.words(1)), \(times.count) of \(Self.count) seen)",
            aim: "≤ 100 ms", isMet: times.count == Self.count && longest <= 100)
    }
}
