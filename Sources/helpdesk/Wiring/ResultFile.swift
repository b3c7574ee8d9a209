import Glibc

/// Where a long result goes, piece by piece: standard output, or a file that appears once it is whole.
final class ResultFile {
    private static let pieceByteCount = 1 << 16

    private let descriptor: Int32
    private let name: String
    private var piece: [UInt8] = []

    private init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
        piece.reserveCapacity(Self.pieceByteCount)
    }

    /// Lets `body` write to the file at `path`, which is there afterwards, whole and durable, or as it was before; with nil, to
    /// standard output.
    static func write(to path: String?, _ body: (ResultFile) throws -> Void) throws {
        guard let path else {
            let file = ResultFile(StandardStreams.output, name: "Standard output")
            try body(file)
            return try file.flush()
        }
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Failure(
                "\(path) is no plain file, and only such a one is replaced. Name another file.",
                code: Failure.cannotCreate)
        }
        let temporary = "\(path).\(getpid()).tmp"
        // What users sent is nobody else's business.
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotWrite(path, code: Failure.cannotCreate) }
        defer { close(descriptor) }
        do {
            let file = ResultFile(descriptor, name: path)
            try body(file)
            try file.flush()
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
                throw cannotWrite(path, code: Failure.inputOutput)
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    func append(_ line: String) throws(Failure) {
        try append(line.utf8)
    }

    /// Appends a line, and its end.
    func append(_ line: some Sequence<UInt8>) throws(Failure) {
        piece += line
        piece.append(UInt8(ascii: "\n"))
        if piece.count >= Self.pieceByteCount { try flush() }
    }

    private func flush() throws(Failure) {
        defer { piece.removeAll(keepingCapacity: true) }
        guard descriptor != StandardStreams.output else { return try StandardStreams.write(piece[...]) }
        var rest = piece[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw Self.cannotWrite(name, code: Failure.inputOutput)
            }
        }
    }

    private static func cannotWrite(_ path: String, code: Int32) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            "\(path) cannot be written (\(reason)), and is as it was. Name another file, or see to the cause.",
            code: code)
    }
}
