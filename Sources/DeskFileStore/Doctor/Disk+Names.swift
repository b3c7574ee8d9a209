import DeskStore
import Glibc

extension Disk {
    /// The names in a folder, in order; none where it is not there.
    func sortedNames(in path: String) throws(StoreFailure) -> [String] {
        do {
            return try names(in: path).sorted()
        } catch .system(_, _, ENOENT) {
            return []
        }
    }
}
