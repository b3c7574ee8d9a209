import DeskStore
import Glibc

/// The texts of guides, each in a file named after its revision.
struct GuideTexts {
    let folder: StoreFolder
    let disk: Disk

    /// Keeps a text durably. One that is there already is the same text, since a revision is a digest of it.
    func keep(revision: String, text: String) throws(StoreFailure) {
        let path = try path(of: revision)
        try folder.makeInner(folder.guides, disk: disk)
        if try disk.status(at: path, followingLinks: false) == nil {
            try folder.replace(path, with: Array(text.utf8), disk: disk)
        }
        // Also where another process has just renamed it and not come this far.
        try disk.syncFolder(folder.guides)
    }

    /// The text of a revision; nil where none is kept.
    func text(of revision: String) throws(StoreFailure) -> String? {
        let path = try path(of: revision)
        guard try disk.status(at: path, followingLinks: false) != nil else { return nil }
        let bytes = try disk.readAll(folder.open(path, O_RDONLY, disk: disk))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The files whose texts are not those that their names are digests of. What cannot be opened is not among them.
    func changed() throws(StoreFailure) -> [String] {
        var changed: [String] = []
        for name in try disk.namesIfAny(in: folder.guides) where name.hasSuffix(Self.suffix) {
            // Else no event names it.
            guard let digest = LineSum(text: String(name.dropLast(Self.suffix.count))) else { continue }
            guard let file = try? folder.open("\(folder.guides)/\(name)", O_RDONLY, disk: disk) else { continue }
            let bytes = try disk.readAll(file)
            if bytes.withUnsafeBytes({ LineSum(of: $0, after: nil) }) != digest { changed.append(file.path) }
        }
        return changed
    }

    private static let suffix = ".md"

    /// Where the text of a revision has to be.
    func pathUnchecked(of revision: String) -> String { "\(folder.guides)/\(revision)\(Self.suffix)" }

    /// A revision comes from the journal too, which others can write: it must not lead out of the folder.
    private func path(of revision: String) throws(StoreFailure) -> String {
        let path = pathUnchecked(of: revision)
        let isName =
            !revision.isEmpty
            && revision.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        guard isName else { throw .system(call: DiskCall.Kind.open.rawValue, path: path, errno: EINVAL) }
        return path
    }
}
