import CLinux
import DeskConsole
import Glibc
import Synchronization

/// Messages on their way from the worker to the loop; its descriptor turns readable when there are any.
final class Mailbox: Sendable {
    private let messages = Mutex<[Message]>([])
    let descriptor: Int32

    init() {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
    }

    deinit {
        close(descriptor)
    }

    /// From any thread.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        eventfd_write(descriptor, 1)
    }

    func take() -> [Message] {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
