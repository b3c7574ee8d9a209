import CLinux
import Glibc

/// Tells, through a descriptor that turns readable, that a presence file has come, changed or gone. A beat alone, which only
/// touches a file, wakes nobody.
final class PresenceWatch {
    private let file: OpenFile

    /// Nil where inotify cannot be had.
    init?(disk: Disk) {
        guard
            let descriptor = try? disk.perform(
                .inotify, "", { Int(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))) })
        else { return nil }
        file = OpenFile(descriptor: Int32(descriptor), path: "")
    }

    var descriptor: Int32 { file.descriptor }

    /// Watches a folder that is there now. Doing it again changes nothing, unless it is another one by now.
    func watch(_ folder: String) {
        inotify_add_watch(file.descriptor, folder, UInt32(IN_MOVED_TO | IN_DELETE | IN_ONLYDIR))
    }

    /// Takes back the readable state.
    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while read(file.descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
