internal import FoundationEssentials

/// Finds the pages in a folder and the folders under it.
enum GuideFolder {
    private static let endings = [".md", ".markdown"]
    /// A link to a folder above would go round and round.
    private static let deepest = 8

    /// The paths of the pages, shorter names first: `AADSTS50074.md` goes before `AADSTS50074-old-phones.md`.
    ///
    /// - Throws: `unreadable`, where the folder is there and cannot be listed. A folder that is not there has no pages.
    static func pages(in folder: String) throws(GuideProblem) -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        var pages: [String] = []
        guard collect(folder, depth: 0, into: &pages) else {
            throw .unreadable(path: folder, reason: "it is no folder that can be listed")
        }
        return pages.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private static func collect(_ folder: String, depth: Int, into pages: inout [String]) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return false }
        for name in names where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if endings.contains(where: name.lowercased().hasSuffix) {
                pages.append(path)
            } else if depth < deepest, !name.contains(".") {
                // What cannot be listed further down is no folder of pages.
                _ = collect(path, depth: depth + 1, into: &pages)
            }
        }
        return true
    }
}
