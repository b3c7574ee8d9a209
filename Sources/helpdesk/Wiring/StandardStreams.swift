import Glibc

/// The three files that the program was started with.
enum StandardStreams {
    static let input: Int32 = 0
    static let output: Int32 = 1
    static let error: Int32 = 2

    /// Takes the places of standard streams that are closed, so that no file of the desk gets one of their numbers and is
    /// written to as if it were the screen. Reading and writing go on to fail as if they were closed.
    static func occupy() {
        for (stream, mode) in [(input, O_WRONLY), (output, O_RDONLY), (error, O_WRONLY)]
        where fcntl(stream, F_GETFD) == -1 {
            // The lowest free number is given, and those below are taken.
            _ = open("/dev/null", mode)
        }
    }

    static func isTerminal(_ stream: Int32) -> Bool {
        isatty(stream) == 1
    }

    /// The columns of the terminal that standard output is; nil where it is none, or does not say.
    static var columns: Int? {
        var size = winsize()
        guard isTerminal(output), ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes text to standard output as it stands.
    ///
    /// Where the reader has gone, the program ends as every other one in a pipe: silently, by SIGPIPE.
    static func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8)[...])
    }

    static func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: break
            case EAGAIN: waitUntilWritable()
            case EPIPE: endSilently()
            default:
                let reason = String(cString: strerror(errno))
                throw Failure("Standard output cannot be written (\(reason)).", code: Failure.inputOutput)
            }
        }
    }

    private static func waitUntilWritable() {
        var request = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }

    /// Whoever started the program may have told it to ignore the signal.
    private static func endSilently() -> Never {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        exit(128 + SIGPIPE)
    }
}
