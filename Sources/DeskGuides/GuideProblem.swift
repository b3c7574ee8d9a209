/// Why a page cannot be read as a guide, or a catalogue as a catalogue.
package enum GuideProblem: Error, Equatable, Sendable {
    /// More bytes than a page may have.
    case tooLarge(source: String, bytes: Int, limit: Int)
    /// Binary data, or a character set other than UTF-8 and UTF-16 with a byte-order mark.
    case notText(source: String)
    /// Nothing in it that a person could read.
    case empty(source: String)
    /// Only sentences that a generator left behind.
    case onlyRubbish(source: String, line: Int)
    case noSuchFile(path: String)
    /// A folder of guides that the configuration names.
    case noSuchFolder(path: String)
    /// `reason` is the operating system's word for it.
    case unreadable(path: String, reason: String)
    /// No folder of the shelf has a guide for the code.
    case noGuide(code: Int)
    /// The file has guides, and none of the code that was named with it.
    case noPart(path: String, code: Int)
    /// The file has more than one guide, of these codes, and one was wanted.
    case severalGuides(path: String, codes: [Int])
    /// A line of the catalogue that has not the columns of its first line. `line` is from 1.
    case catalogueColumns(source: String, line: Int, found: Int, expected: Int)
    /// A value that its column does not know.
    case catalogueValue(source: String, line: Int, column: String, value: String)
}
