/// What the title of a ticket may be; what is longer is a note.
enum TicketTitle {
    /// In characters, secrets masked.
    static let longest = 300

    static func isTooLong(_ title: String) -> Bool {
        // A text that is short in bytes need not be counted.
        title.utf8.count > longest && SecretMask.mask(title).text.count > longest
    }

    /// A title that somebody typed.
    static func checked(_ title: String) throws(Refusal) -> String {
        guard !isTooLong(title) else { throw .titleTooLong(longest: longest) }
        return title
    }
}
