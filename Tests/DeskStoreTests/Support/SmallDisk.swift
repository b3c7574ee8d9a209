import Glibc

/// A file system of its own in memory, with little room; nil where none can be mounted, which takes root and a machine that allows it.
final class SmallDisk {
    let path: String
    private let folder = TemporaryFolder()

    /// Whether there can be one here.
    static let canBeHad = SmallDisk() != nil

    init?() {
        path = folder.path + "/disk"
        mkdir(path, 0o700)
        guard geteuid() == 0,
            Golden.run("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", path]).status == 0
        else { return nil }
    }

    deinit {
        _ = Golden.run("umount", ["-l", path])
    }

    /// Lets no further byte find room.
    func fill() {
        let file = open(path + "/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let bytes = [UInt8](repeating: 120, count: 4096)
        while Glibc.write(file, bytes, bytes.count) > 0 {}
        close(file)
    }

    func makeRoom() {
        unlink(path + "/filler")
    }

    func remount(readOnly: Bool) -> Bool {
        Golden.run("mount", ["-o", "remount,\(readOnly ? "ro" : "rw")", path]).status == 0
    }
}
