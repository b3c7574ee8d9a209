import CTerminal
import Glibc

/// Writes to the terminal: what ncurses draws in one piece, and bytes of our own.
///
/// ncurses writes whenever it has moved the cursor, and each write wakes the terminal, which may show half a picture. So while it draws,
/// its descriptor leads to a file in memory, and the terminal then gets all of that at once. Where there is no such file, ncurses
/// writes for itself.
final class OutputWriter {
    /// The terminal.
    private let descriptor: Int32
    /// Where ncurses writes: another descriptor of the terminal, but for the time that it draws.
    private let drawing: Int32
    /// Negative where there is none.
    private let memory: Int32
    private var collected: [UInt8] = []

    init(descriptor: Int32, drawing: Int32) {
        self.descriptor = descriptor
        self.drawing = drawing
        memory = desk_memory_file()
    }

    deinit {
        if memory >= 0 { close(memory) }
    }

    /// Lets ncurses draw, and sends what it wrote.
    func collect(_ draw: () -> Void) {
        guard memory >= 0, lseek(memory, 0, SEEK_SET) == 0, dup2(memory, drawing) == drawing else { return draw() }
        draw()
        dup2(descriptor, drawing)
        // Both descriptors share one place in the file: the end of what was written.
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return }
        if collected.count < count { collected = Array(repeating: 0, count: count) }
        collected.withUnsafeMutableBytes { buffer in
            let read = pread(memory, buffer.baseAddress, count, 0)
            write(UnsafeRawBufferPointer(rebasing: buffer[..<max(0, read)]))
        }
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // Somebody else who shares the terminal has told it not to block.
                var full = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&full, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }
}
