import CLinux
import Glibc

/// Tells when the file of the guide that is on the screen is written anew. Editors put another file in its place, so its folder is
/// watched. Where the system cannot watch, nothing is told, and the page is as it was when it was opened.
final class GuideWatch {
    /// Readable when something happened in the folder; negative where nothing can be watched.
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    private var path: String?
    private var watch: Int32?

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Watches the file at `path` from now on, and none where it is nil.
    func follow(_ path: String?) {
        guard path != self.path, descriptor >= 0 else { return }
        self.path = path
        if let watch { inotify_rm_watch(descriptor, watch) }
        watch = nil
        guard let path, let end = path.lastIndex(of: "/") else { return }
        let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
        let number = inotify_add_watch(descriptor, end == path.startIndex ? "/" : String(path[..<end]), UInt32(events))
        watch = number < 0 ? nil : number
    }

    /// Takes what happened; whether the watched file was concerned.
    func takeChange() -> Bool {
        let name = path?.split(separator: "/").last.map(String.init)
        var isConcerned = false
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return isConcerned }
            var at = 0
            while at + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: inotify_event.self) }
                let start = at + MemoryLayout<inotify_event>.size
                at = start + Int(event.len)
                let bytes = buffer[start..<min(at, count)].prefix { $0 != 0 }
                // The kernel drops events when too many come at once; then any file may have changed.
                let isOverflow = event.mask & UInt32(IN_Q_OVERFLOW) != 0
                if isOverflow || event.wd == watch && String(decoding: bytes, as: UTF8.self) == name {
                    isConcerned = true
                }
            }
        }
    }
}
