import DeskStore
import Testing

@testable import DeskFileStore

@Suite("A file system")
struct SharedFileSystemTests {
    @Test(
        "that other machines write to is known by its number",
        arguments: [(0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB 2"), (0x6573_5546, "FUSE")])
    func shared(kind: Int, name: String) {
        #expect(SharedFileSystem.name(ofKind: kind) == name)
        // Where the system's word is signed, high numbers come as negative ones.
        #expect(SharedFileSystem.name(ofKind: Int(Int32(truncatingIfNeeded: kind))) == name)
    }

    @Test(
        "of this machine is none of them: ext, tmpfs, xfs, btrfs, overlay, zfs",
        arguments: [
            0xEF53, 0x0102_1994, 0x5846_5342, 0x9123_683E, 0x794C_7630, 0x2FC1_2FC1,
        ])
    func local(kind: Int) {
        #expect(SharedFileSystem.name(ofKind: kind) == nil)
    }

    @Test("that is local tells of changes by itself")
    func watched() throws {
        let folder = TemporaryFolder()
        #expect(Disk().sharedFileSystem(of: folder.path) == nil)
        #expect(try FileStore(folder: folder.path, facts: sampleFacts).changeDescriptor != nil)
        // Nobody can say: inotify is tried.
        #expect(Disk { _ in .fail(5) }.sharedFileSystem(of: folder.path) == nil)
    }
}
