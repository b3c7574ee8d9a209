import Glibc

/// A file that a person wrote, which may be there or not.
enum NamedFile {
    /// Whether anything has this name: also a link that leads nowhere, as where what it leads to is not mounted.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// That one that is there cannot be read.
    ///
    /// - Parameter why: what the system says; nil where it does not.
    static func unreadable(_ path: String, _ why: String? = nil) -> String {
        let link = target(of: path).map { ", a link to \($0)," } ?? ""
        return
            "\(path)\(link) cannot be read\(why.map { " (\($0))" } ?? ""); see that it leads to a file that you may read."
    }

    /// Where a link leads; nil for what is none.
    private static func target(of path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }
}
