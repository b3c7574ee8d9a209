import DeskJSON
import DeskStore
import Glibc

/// One file of the journal, open, and what its first line says.
struct ChainFile {
    /// Its path in the data folder, at the time when it was opened.
    var name: String
    var file: OpenFile
    /// Nil where the first line is not written yet.
    var header: JournalHeader?

    var format: Int { header?.format ?? JournalHeader.currentFormat }
}

/// The files of a journal: the one that grows, and behind it those of the months before, each named by the header of the next.
struct JournalChain {
    enum Search {
        /// The file, and the names of those that come after it, oldest first.
        case found(ChainFile, later: [String])
        /// The journal has no such file, and no fault on the way to the oldest.
        case none
        /// There is no journal.
        case noJournal
        case fault(JournalFault)
    }

    let folder: StoreFolder
    let disk: Disk

    /// How many bytes of a file are read for its first line; a header has no more than 300.
    private static let headerRoom = 4096

    /// Looks for a file from the newest back. In a journal that has not begun, the newest is tried with a nil.
    func search(_ isWanted: (JournalHeader?) -> Bool) throws(StoreFailure) -> Search {
        var later: [String] = []
        var name = StoreFolder.journalName
        var first = Int.max
        while true {
            let path = folder.path(of: name)
            guard try disk.status(at: path, followingLinks: false) != nil else {
                return later.isEmpty ? .noJournal : .fault(JournalFault(file: path, line: 1, why: .missing))
            }
            let found: ChainFile
            switch try open(name) {
            case .success(let file): found = file
            case .failure(let fault): return .fault(fault)
            }
            if isWanted(found.header) { return .found(found, later: later) }
            guard let header = found.header, let previous = header.previous else { return .none }
            guard header.first < first else {
                return .fault(JournalFault(file: path, line: 1, why: .envelope(key: JournalHeader.Key.first)))
            }
            first = header.first
            later.insert(name, at: 0)
            name = previous
        }
    }

    /// Opens a file of the journal for reading.
    ///
    /// - Parameter name: its path in the data folder.
    func open(_ name: String) throws(StoreFailure) -> Result<ChainFile, JournalFault> {
        let file = try folder.open(folder.path(of: name), O_RDONLY, disk: disk)
        let front = try disk.readFront(file, byteCount: Self.headerRoom)
        return Self.header(in: front)
            .map { ChainFile(name: name, file: file, header: $0) }
            .mapError { JournalFault(file: file.path, line: 1, why: $0) }
    }

    /// The same, where all that was read before rests on the file.
    func openOrFail(_ name: String) throws(StoreFailure) -> ChainFile {
        switch try open(name) {
        case .success(let file): return file
        case .failure(let fault): throw fault.asFailure
        }
    }

    /// The header that begins a file; nil where the first line is not whole yet.
    private static func header(in front: [UInt8]) -> Result<JournalHeader?, LineFault> {
        guard let end = front.firstIndex(of: EventLine.newline) else {
            return front.count < headerRoom ? .success(nil) : .failure(.notAJournal)
        }
        return header(ofLine: front[..<end]).map(Optional.some)
    }

    /// The header that a line is.
    static func header(ofLine line: ArraySlice<UInt8>) -> Result<JournalHeader, LineFault> {
        line.withUnsafeBytes { line in
            do throws(JSONFault) {
                return try JSONReader().read(line) { value in
                    Result { () throws(LineFault) in try JournalHeader(value, of: line) }
                }
            } catch {
                return .failure(.notJSON(offset: error.offset))
            }
        }
    }
}
