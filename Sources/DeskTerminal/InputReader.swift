import DeskCanvas
import Glibc

/// Reads what the terminal sent, without ever waiting for it.
///
/// The descriptor itself stays blocking: its flags are shared with the output of the same terminal, whose writes must not fail.
struct InputReader {
    let descriptor: Int32
    private var decoder = KeyDecoder()

    /// The most that one call reads, so that a huge paste leaves room for the screen in between.
    private static let batch = 1 << 20
    private static let chunk = 1 << 16

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    var patience: Duration? { decoder.patience }

    /// What came since the last call; empty where nothing did, nil once the terminal is gone.
    mutating func read() -> [InputEvent]? {
        var events: [InputEvent] = []
        var total = 0
        while total < Self.batch, isReadable {
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
            }
            // Readable, and yet nothing there: a hang-up.
            guard !bytes.isEmpty else { return events.isEmpty ? nil : events }
            total += bytes.count
            events += decoder.decode(bytes)
        }
        return events
    }

    mutating func flush() -> [InputEvent] {
        decoder.flush()
    }

    private var isReadable: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0
    }
}
