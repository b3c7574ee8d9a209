import DeskCore
import DeskStore

/// The files of tickets that are put away, the oldest first: as few as can be written without holding much of them in memory.
struct PutAwayFiles {
    /// Files of as many tickets are not written together with others any more: some 60 MB.
    private static let largest = 1 << 17

    private let cache: CacheFolder
    private var files: [(name: String, file: TicketFile)]

    /// Those that a snapshot names.
    init(_ base: Snapshot?, in cache: CacheFolder) {
        self.cache = cache
        files = Array(zip(base?.front.putAway ?? [], base?.history.putAway ?? [])).map { ($0, $1) }
    }

    /// The names of the files, after further tickets were put into one of their own, together with those of files that are not much larger.
    ///
    /// - Parameter sequence: of the last event that the tickets know of.
    func names(with tickets: TicketFileWriter, upTo sequence: Int) throws(StoreFailure) -> [String] {
        var files = files
        // Somebody may have emptied the folder.
        var isGone = false
        for (name, _) in files where try !cache.contains(name) { isGone = true }
        guard tickets.count > 0 || isGone else { return files.map(\.name) }
        var count = tickets.count
        var merged: [TicketFile.Contents] = []
        while let last = files.last, isGone || isWritten(last.file.layout.ticketCount, with: count) {
            files.removeLast()
            merged.append(try last.file.contents())
            count += last.file.layout.ticketCount
        }
        var bytes = tickets.file(front: [])
        if !merged.isEmpty {
            bytes = TicketFile.Contents.merged([TicketFile.Contents(bytes)].compactMap { $0 } + merged)
        }
        return files.map(\.name) + [try cache.writePutAway(bytes, upTo: sequence)]
    }

    /// Whether a file of so many tickets is written anew together with others.
    private func isWritten(_ count: Int, with others: Int) -> Bool {
        count <= 2 * others && count + others <= Self.largest
    }
}
