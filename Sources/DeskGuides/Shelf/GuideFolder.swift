internal import Glibc

/// Finds the pages in a folder and the folders under it.
enum GuideFolder {
    private static let endings = [".md", ".markdown"]

    /// Which folder it is, whatever its name: a link to one above would go round and round.
    private struct Identity: Hashable {
        var device: dev_t
        var inode: ino_t
    }

    /// The paths of the pages, shorter names first: `AADSTS50074.md` goes before `AADSTS50074-old-phones.md`.
    ///
    /// A folder that is not there has no pages, unless it is expected.
    ///
    /// - Throws: `noSuchFolder`; `unreadable`, where the folder is there and cannot be listed.
    static func pages(in folder: String, isExpected: Bool = false) throws(GuideProblem) -> [String] {
        var pages: [String] = []
        var visited: Set<Identity> = []
        guard collect(folder, &visited, into: &pages) else {
            if errno == ENOENT, !isExpected { return [] }
            if errno == ENOENT { throw .noSuchFolder(path: folder) }
            throw .unreadable(path: folder, reason: String(cString: strerror(errno)))
        }
        return pages.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    /// False where the folder cannot be listed, and `errno` says why.
    private static func collect(_ folder: String, _ visited: inout Set<Identity>, into pages: inout [String]) -> Bool {
        guard let listing = opendir(folder) else { return false }
        defer { closedir(listing) }
        var status = stat()
        guard fstat(dirfd(listing), &status) == 0 else { return false }
        guard visited.insert(Identity(device: status.st_dev, inode: status.st_ino)).inserted else { return true }
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        var folders: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = start + name
            if endings.contains(where: name.lowercased().hasSuffix) {
                pages.append(path)
            } else if isFolder(path, kind: Int(entry.pointee.d_type)) {
                folders.append(path)
            }
        }
        // What cannot be listed further down is no folder of pages.
        for path in folders.sorted() { _ = collect(path, &visited, into: &pages) }
        return true
    }

    /// - Parameter kind: what the folder above says that it is.
    private static func isFolder(_ path: String, kind: Int) -> Bool {
        switch kind {
        case Int(DT_DIR): return true
        case Int(DT_LNK), Int(DT_UNKNOWN):
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        default: return false
        }
    }
}
