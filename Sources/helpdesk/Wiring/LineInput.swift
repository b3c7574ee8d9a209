import Glibc

/// Standard input line by line, in little memory whatever comes.
struct LineInput {
    /// In bytes; nobody types more, and what is longer is no line of words.
    static let limit = 1 << 16

    /// What was read and not yet given out.
    private var pending: ArraySlice<UInt8> = []
    private var isAtEnd = false

    /// - Throws: `Failure` with `noInput` where standard input is a folder.
    init() throws {
        var status = stat()
        if fstat(StandardStreams.input, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw InputText.noInput(InputText.folderSentence("Standard input"))
        }
    }

    /// The next line without its end; nil after the last one.
    ///
    /// - Throws: `Failure` with `noInput` where it cannot be read, or is longer than the limit: what comes behind it is not looked for.
    mutating func next() throws -> String? {
        var searched = pending.startIndex
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")), end - pending.startIndex <= Self.limit
            {
                defer { pending = pending[(end + 1)...] }
                return String(decoding: pending[..<end], as: UTF8.self)
            }
            guard pending.count <= Self.limit else {
                throw InputText.noInput("The line is too long (64 KB at most); nothing was done.")
            }
            guard !isAtEnd else {
                defer { pending = [] }
                return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
            }
            let known = pending.count
            let more = try InputText.chunk(of: StandardStreams.input, named: "Standard input")
            isAtEnd = more.isEmpty
            pending = ArraySlice(Array(pending) + more)
            searched = pending.startIndex + known
        }
    }
}
