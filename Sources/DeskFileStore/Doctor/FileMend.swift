import DeskCore
import DeskJSON
import DeskStore

import struct FoundationEssentials.Date

/// Makes a file of the journal whole again, out of its lines that are sound.
///
/// Sound lines stay byte for byte. A line that cannot be read, or that is not what was summed, is taken out, and a line of the event `lost` takes its number. That
/// line vouches for the one behind it, which was summed after what is gone. A line of which only the sum was hurt gets its sum back, and one that stands
/// somewhere else than it was written gets its place back.
struct FileMend {
    /// What the file is to be, and what was taken out of it.
    struct Outcome {
        var bytes: [UInt8] = []
        /// Every line that was taken out, byte for byte.
        var unreadable: [UInt8] = []
        /// The torn end of the newest file.
        var torn: [UInt8] = []
        var lostCount = 0
        /// Lines whose sum was given back.
        var restoredCount = 0
        var isReordered = false
        var isHeaderNew = false
    }

    /// Where the file begins: its header is line 1 there.
    let start: JournalPosition
    /// The file before this one.
    let previous: String?
    /// The number with which the next file begins; nil in the newest.
    let nextFirst: Int?
    /// The next file's header, if it can be read: it was summed after this file's last line.
    let nextHeader: [UInt8]?
    let time: Date
    let user: String
    let salts: Salts

    /// Mends a file that has these bytes.
    func mend(_ bytes: [UInt8]) throws(StoreFailure) -> Outcome {
        var sieve = LineSieve(bytes, start: start, nextHeader: nextHeader)
        sieve.sift()
        return try MendedFile(mend: self, sieve: sieve).outcome()
    }
}

/// Where the random bytes of new lines come from.
struct Salts {
    let disk: Disk

    func next() throws(StoreFailure) -> ArraySlice<UInt8> {
        try disk.randomBytes(EventLine.saltByteCount)[...]
    }
}
