import DeskCore
import DeskStore

/// The erasures that are recorded behind a place of the journal, for whoever is about to write down what stands before it.
///
/// It looks for their lines only, which takes a small part of the time that reading takes; and not twice at the same ones.
struct LaterErasures {
    private let folder: StoreFolder
    private let disk: Disk
    /// The numbers of the lines that were to lose their values.
    private(set) var lines: [Int] = []
    /// How far it has looked.
    private var searched: ReadAhead.Place?

    init(folder: StoreFolder, disk: Disk) {
        self.folder = folder
        self.disk = disk
    }

    /// Looks at what is recorded behind a place, to the journal's end.
    ///
    /// - Parameter inode: of the place's file.
    /// - Throws: `.rewritten` where the journal is not the one any more that was read up to there.
    mutating func search(
        behind position: JournalPosition, inode: UInt64, of journal: Journal
    ) throws(StoreFailure) {
        var place = ReadAhead.Place(position: position, inode: inode)
        var found = try journal.place(of: position, inode: inode)
        guard found != nil else { throw .rewritten(path: folder.journal) }
        if let searched, let inode = searched.inode, searched.position.sequence > position.sequence,
            let further = try journal.place(of: searched.position, inode: inode)
        {
            place = searched
            found = further
        }
        guard let found else { return }
        try search(found.file, from: &place)
        for name in found.later {
            guard case .success(let file) = try JournalChain(folder: folder, disk: disk).open(name),
                file.header?.first == place.position.sequence + 1
            else { throw .rewritten(path: folder.path(of: name)) }
            place.position = place.position.inNextFile
            try search(file, from: &place)
        }
        searched = place
    }

    /// Looks at the lines of a file, and goes on behind them.
    private mutating func search(_ file: ChainFile, from place: inout ReadAhead.Place) throws(StoreFailure) {
        let reader = LineReader(facts: [PersonErased.name: PersonErased.self])
        var source = FileLines(of: file.file, from: place.position.offset, disk: disk)
        while let line = try source.next() {
            if place.position.line > 0 { place.position.sequence += 1 }
            place.position.line += 1
            place.position.offset += line.count + 1
            place.position.sum = (try? LineReader.split(line))?.sum
            guard HashPass.accountsForOthers(line) else { continue }
            guard let outline = reader.outline(of: line) else { throw .rewritten(path: file.file.path) }
            if let erased = outline.event.fact as? PersonErased { lines += erased.lines.map(\.sequence) }
        }
        place.inode = UInt64(try disk.status(of: file.file).identity.inode)
    }
}
