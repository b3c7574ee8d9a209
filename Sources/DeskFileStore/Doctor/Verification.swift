package import struct FoundationEssentials.Date

/// What a check of the whole chain of sums found, over all files from the first line on.
package struct Verification: Equatable {
    package struct Fault: Equatable {
        package var file: String
        /// The line of that file, from 1.
        package var line: Int
        package var why: LineFault
    }

    /// A line that is not as it was first written, and is accounted for.
    package struct Account: Equatable {
        package enum Kind: String, Sendable { case lost, erased }

        package var file: String
        package var line: Int
        package var sequence: Int
        package var kind: Kind
        package var by: String
        package var at: Date
    }

    package struct Place: Equatable {
        package var file: String
        package var line: Int
    }

    package internal(set) var fileCount = 0
    package internal(set) var lineCount = 0
    package internal(set) var byteCount = 0
    package internal(set) var faults: [Fault] = []
    package internal(set) var accounts: [Account] = []
    /// Bytes behind the last newline: a write in progress or a torn one.
    package internal(set) var incompleteByteCount = 0
    /// The last line's sum. Kept elsewhere, it proves later that nothing before it was changed. Empty in an empty journal.
    package internal(set) var head = ""
    /// Where the sum stands that was looked for.
    package internal(set) var sought: Place?

    package var isSound: Bool { faults.isEmpty && incompleteByteCount == 0 }
}
