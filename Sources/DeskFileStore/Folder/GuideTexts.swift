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

    /// A revision comes from the journal too, which others can write: it must not lead out of the folder.
    private func path(of revision: String) throws(StoreFailure) -> String {
        let path = "\(folder.guides)/\(revision).md"
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
