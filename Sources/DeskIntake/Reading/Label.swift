/// What names a value.
struct Label {
    /// How many bytes before a value its label may begin.
    static let reach = 160

    /// In lower case; empty where nothing names the value.
    let words: String
    /// What stands between the label and the value.
    let gap: String
    let isOnLineBefore: Bool
    /// Where the label begins in the text.
    let start: Int

    /// The last `count` words, without the underscores and hyphens that join them.
    func lastWords(_ count: Int) -> [Substring] {
        words.split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "/" }.suffix(count)
    }
}
