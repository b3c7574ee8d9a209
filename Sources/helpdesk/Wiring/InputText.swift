import DeskIntake
import Glibc

/// What a verb reads: a file, or standard input for `-`.
enum InputText {
    /// The bytes of a file, as far as the limit; one more byte says that there are more.
    ///
    /// - Throws: `Failure` with `noInput`, also for a folder; `IntakeProblem.tooLarge` for a file that says so itself.
    static func bytes(of path: String, atMost limit: Int = FailureReader.byteLimit) throws -> [UInt8] {
        guard path != "-" else { return try standardInput(atMost: limit) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw noInput(errno == ENOENT ? "There is no file \(path)." : "\(path) cannot be read (\(lastError)).")
        }
        defer { close(file) }
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) > limit {
            throw IntakeProblem.tooLarge(bytes: Int(status.st_size), limit: limit)
        }
        return try read(file, named: path, atMost: limit)
    }

    private static func standardInput(atMost limit: Int) throws -> [UInt8] {
        if StandardStreams.isTerminal(StandardStreams.input) {
            Output.complain("Paste or type the text, then press Ctrl-D on a line of its own.")
        }
        return try read(StandardStreams.input, named: "Standard input", atMost: limit)
    }

    private static func read(_ file: Int32, named name: String, atMost limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let more = try chunk(of: file, named: name)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// What can be read at once, 64 KB at most; nothing at the end.
    static func chunk(of file: Int32, named name: String) throws -> ArraySlice<UInt8> {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw noInput(errno == EISDIR ? folderSentence(name) : "\(name) cannot be read (\(lastError)).")
            }
            return buffer[..<count]
        }
    }

    static func folderSentence(_ name: String) -> String { "\(name) is a folder; name a file in it." }

    static func noInput(_ sentence: String) -> Failure {
        Failure(sentence, code: Failure.noInput)
    }

    private static var lastError: String {
        String(cString: strerror(errno))
    }
}
