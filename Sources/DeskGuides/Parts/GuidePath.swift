/// Where a guide lies: a file, or one of the guides in it as `wiki.md#50055`.
struct GuidePath: Equatable {
    let file: String
    /// Nil for the file as a whole.
    let code: Int?

    /// - Parameter isFile: whether there is a file of a name; one with such a sign in it goes first.
    init(_ path: String, isFile: (String) -> Bool) {
        let parts = path.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count > 1, let code = parts.last.flatMap({ Int($0) }), code > 0, !isFile(path) else {
            (file, self.code) = (path, nil)
            return
        }
        file = parts.dropLast().joined(separator: "#")
        self.code = code
    }

    static func text(of file: String, code: Int?) -> String {
        file + (code.map { "#\($0)" } ?? "")
    }
}
