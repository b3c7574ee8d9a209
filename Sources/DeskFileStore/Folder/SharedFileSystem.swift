import CLinux
import DeskStore
import Glibc

/// File systems that other machines write to as well, which inotify does not tell of.
enum SharedFileSystem {
    /// The numbers by which `statfs` names them (statfs(2), linux/magic.h). FUSE may be local or not, and counts as not.
    private static let kinds: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB 2", 0x0102_1997: "9P", 0x00C3_6400: "Ceph",
        0x6573_5546: "FUSE", 0x5346_414F: "AFS", 0x6B41_4653: "kAFS", 0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre",
        0x4750_4653: "GPFS", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2",
    ]

    /// Its name; nil for a local file system.
    static func name(ofKind kind: Int) -> String? {
        kinds[UInt32(truncatingIfNeeded: kind)]
    }
}

extension Disk {
    /// The name of the shared file system that a folder is on; nil where it is on a local one, or nobody can say.
    func sharedFileSystem(of folder: String) -> String? {
        var status = statfs()
        guard (try? perform(.stat, folder) { Int(statfs(folder, &status)) }) != nil else { return nil }
        return SharedFileSystem.name(ofKind: Int(status.f_type))
    }
}
