import DeskStore
import Glibc

extension Disk {
    /// The names of what is in a folder, in order, without `.` and `..`.
    func names(in folder: String) throws(StoreFailure) -> [String] {
        var names: [String] = []
        _ = try perform(.list, folder) {
            names = []
            guard let stream = opendir(folder) else { return -1 }
            defer { closedir(stream) }
            errno = 0
            while let entry = readdir(stream) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) { name in
                        name.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
                            String(cString: $0)
                        }
                    })
                errno = 0
            }
            return errno == 0 ? 0 : -1
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// The names in a folder that the desk has of its own; none where it is not there.
    func namesIfAny(in folder: String) throws(StoreFailure) -> [String] {
        do {
            return try names(in: folder)
        } catch .system(_, _, ENOENT) {
            return []
        } catch .system(_, _, ENOTDIR) {
            throw .notAFolderOfItsOwn(path: folder)
        }
    }

    /// Removes a file, or a folder with nothing in it.
    func remove(_ path: String) throws(StoreFailure) {
        _ = try perform(.remove, path) { Int(Glibc.remove(path)) }
    }

    /// Removes a file, or a folder with all that is in it, as far as that goes: for what was made in vain.
    func removeTree(_ path: String) {
        if (try? status(at: path, followingLinks: false))?.isFolder == true {
            for name in (try? names(in: path)) ?? [] { removeTree("\(path)/\(name)") }
        }
        try? remove(path)
    }
}
