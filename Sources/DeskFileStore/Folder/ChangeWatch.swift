import CLinux
import Glibc

/// Tells, through a descriptor that turns readable, that the journal may have grown.
///
/// It watches the folder for the journal's appearing and vanishing, the journal itself for writes, and the desk's rules; the lock file, written at every turn, wakes nobody.
/// inotify sees what this machine writes: on a network file system, changes have to be asked for.
final class ChangeWatch {
    private let file: OpenFile
    private let folder: StoreFolder

    private static let appearing = IN_CREATE | IN_MOVED_TO
    /// Also of the folder itself: whoever asks then is told that it is gone, or there again.
    private static let vanishing = IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF

    /// Nil where inotify cannot be had, or does not see everything.
    init?(folder: StoreFolder, disk: Disk) {
        guard disk.sharedFileSystem(of: folder.path) == nil else { return nil }
        guard
            let descriptor = try? disk.perform(
                .inotify, folder.path, { Int(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))) })
        else { return nil }
        file = OpenFile(descriptor: Int32(descriptor), path: folder.path)
        self.folder = folder
        guard follow() else { return nil }
    }

    /// Watches what has the folder's name now: it may be another one than before.
    @discardableResult
    func follow() -> Bool {
        guard watch(folder.path, Self.appearing | Self.vanishing) else { return false }
        watchJournal()
        return true
    }

    var descriptor: Int32 { file.descriptor }

    /// Takes back the readable state.
    func drain() {
        var isNewFile = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(file.descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { break }
                isNewFile = isNewFile || hasNamedEvent(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
        if isNewFile { watchJournal() }
    }

    /// Only events of the folder carry a name: a file has appeared in it, or is gone.
    private func hasNamedEvent(_ events: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset < events.count {
            let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            if event.len > 0 { return true }
            offset += MemoryLayout<inotify_event>.size
        }
        return false
    }

    private func watchJournal() {
        // Watching the same file again changes nothing; there may be none yet.
        _ = watch(folder.journal, IN_MODIFY)
        // The desk's rules, where an editor writes them in place; one that puts another file there is seen in the folder.
        _ = watch("\(folder.path)/\(FolderEntry.rules.rawValue)", IN_CLOSE_WRITE)
    }

    private func watch(_ path: String, _ events: Int32) -> Bool {
        inotify_add_watch(file.descriptor, path, UInt32(events)) >= 0
    }
}
