import DeskCore
import DeskStore
import Glibc

/// Goes through a data folder.
struct Examiner {
    let folder: StoreFolder
    let disk: Disk

    func examine() throws(StoreFailure) -> Examination {
        var examination = Examination()
        examination.verification = try ChainVerifier(folder: folder, disk: disk).verify()
        let listing = try ChainListing(folder: folder, disk: disk)
        var census = EventCensus()
        for entry in listing.entries {
            try census.count(listing.open(entry), disk: disk)
        }
        examination.eventCount = census.eventCount
        examination.ticketCount = census.tickets.count
        examination.unknownEvents = census.unknown
        examination.tornByteCount = census.openByteCount + examination.verification.incompleteByteCount
        try look(at: folder.aside) { status in
            examination.asideFileCount += 1
            examination.asideByteCount += status.size
        }
        try look(at: folder.guides) { _ in examination.guideCount += 1 }
        try look(at: folder.cache) { examination.cacheByteCount += $0.size }
        for revision in census.revisions.sorted() {
            let path = GuideTexts(folder: folder, disk: disk).pathUnchecked(of: revision)
            if try disk.status(at: path, followingLinks: false) == nil {
                examination.remarks.append(.init(path: path, kind: .guideMissing))
            }
        }
        examination.remarks += try GuideTexts(folder: folder, disk: disk).changed().map {
            .init(path: $0, kind: .guideChanged)
        }
        examination.remarks += listing.strays.map { .init(path: folder.path(of: $0), kind: .stray) }
        examination.remarks += try remarks()
        return examination
    }

    /// What is wrong with the files' kinds and modes, and what does not belong here.
    private func remarks() throws(StoreFailure) -> [Examination.Remark] {
        var remarks: [Examination.Remark] = []
        var temporaries: Set<String> = []
        try folder.eachTemporary(disk: disk) { path, state in
            if state != .unknown { temporaries.insert(path) }
            if state == .abandoned { remarks.append(.init(path: path, kind: .leftBehind)) }
        }
        for name in try disk.namesIfAny(in: folder.path) where FolderEntry(rawValue: name) == nil {
            let path = folder.path(of: name)
            if !temporaries.contains(path) { remarks.append(.init(path: path, kind: .stray)) }
        }
        for path in [folder.months, folder.guides, folder.aside, folder.cache, folder.presence] {
            guard let status = try disk.status(at: path, followingLinks: false), !status.isFolder else { continue }
            remarks.append(.init(path: path, kind: .notAFolderOfItsOwn))
        }
        let files = [folder.journal, folder.lock] + (try paths(in: folder.months)) + (try paths(in: folder.guides))
        for path in files {
            guard let status = try disk.status(at: path, followingLinks: false) else { continue }
            if !status.isPlainFile {
                remarks.append(.init(path: path, kind: .notAPlainFile))
            } else if status.isWritableByAll {
                remarks.append(.init(path: path, kind: .openToAll))
            } else if isClosed(path) {
                remarks.append(.init(path: path, kind: .closedToYou))
            }
        }
        let named = Set(remarks.map(\.path))
        remarks += try folder.closedToGroup(disk: disk).map(\.path).filter { !named.contains($0) }.map {
            .init(path: $0, kind: .closedToGroup)
        }
        return remarks
    }

    /// Whether this user may not read and write a file. On a file system that is mounted read-only nobody writes, and nothing is wrong with the file.
    private func isClosed(_ path: String) -> Bool {
        do {
            try disk.checkAccess(path, R_OK | W_OK)
            return false
        } catch .system(_, _, EROFS) {
            return (try? disk.checkAccess(path, R_OK)) == nil
        } catch {
            return true
        }
    }

    /// None in a folder that is the desk's no more.
    private func paths(in path: String) throws(StoreFailure) -> [String] {
        guard try disk.status(at: path, followingLinks: false)?.isFolder == true else { return [] }
        return try disk.namesIfAny(in: path).map { "\(path)/\($0)" }
    }

    private func look(at path: String, _ body: (FileStatus) -> Void) throws(StoreFailure) {
        for path in try paths(in: path) {
            if let status = try disk.status(at: path, followingLinks: false) { body(status) }
        }
    }
}
