internal import FoundationEssentials
internal import Glibc

/// Finds the pages in a folder and the folders under it.
enum GuideFolder {
    private static let endings = [".md", ".markdown"]

    /// Which folder it is, whatever its name: a link to one above would go round and round.
    private struct Identity: Hashable {
        var device: dev_t
        var inode: ino_t

        init?(of folder: String) {
            var status = stat()
            guard stat(folder, &status) == 0 else { return nil }
            (device, inode) = (status.st_dev, status.st_ino)
        }
    }

    /// The paths of the pages, shorter names first: `AADSTS50074.md` goes before `AADSTS50074-old-phones.md`.
    ///
    /// - Throws: `unreadable`, where the folder is there and cannot be listed. A folder that is not there has no pages.
    static func pages(in folder: String) throws(GuideProblem) -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        var pages: [String] = []
        var visited: Set<Identity> = []
        guard collect(folder, &visited, into: &pages) else {
            throw .unreadable(path: folder, reason: "it is no folder that can be listed")
        }
        return pages.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private static func collect(_ folder: String, _ visited: inout Set<Identity>, into pages: inout [String]) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
            let identity = Identity(of: folder)
        else { return false }
        guard visited.insert(identity).inserted else { return true }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if endings.contains(where: name.lowercased().hasSuffix) {
                pages.append(path)
            } else if !name.contains(".") {
                // What cannot be listed further down is no folder of pages.
                _ = collect(path, &visited, into: &pages)
            }
        }
        return true
    }
}
