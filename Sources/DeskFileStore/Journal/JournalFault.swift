import DeskStore

/// Where the journal is not what the store wrote there, and why.
struct JournalFault: Error, Equatable {
    /// The file's path.
    var file: String
    /// The line of that file, from 1.
    var line: Int
    var why: LineFault

    var asFailure: StoreFailure {
        if case .newerFormat(let format) = why { return .newerFormat(path: file, format: format) }
        if case .replaced = why { return .replaced(path: file) }
        return .damaged(path: file, line: line, why: why.words)
    }
}
