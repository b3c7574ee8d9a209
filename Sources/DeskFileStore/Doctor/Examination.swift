/// How a data folder is.
package struct Examination: Equatable {
    /// Something about a file or folder that somebody should see to.
    package struct Remark: Equatable {
        package enum Kind: Equatable, Sendable {
            /// Everybody can write it.
            case openToAll
            /// This user cannot read or write it.
            case closedToYou
            /// A group shares the folder, and this user's file in it is closed to the group.
            case closedToGroup
            /// A link, or something else than a plain file.
            case notAPlainFile
            /// A link or a file where the desk has a folder of its own, into which nothing is written.
            case notAFolderOfItsOwn
            /// The text of a guide that somebody walked is not there.
            case guideMissing
            /// The text of a guide is not the one that its name is a digest of.
            case guideChanged
            /// Nothing of the desk's.
            case stray
            /// A writer that was killed left it.
            case leftBehind

            /// Whether it harms nobody.
            var isHarmless: Bool { self == .stray || self == .leftBehind }
        }

        package var path: String
        package var kind: Kind
    }

    package internal(set) var verification = Verification()
    package internal(set) var eventCount = 0
    package internal(set) var ticketCount = 0
    /// Events that this version does not know or cannot read, by name.
    package internal(set) var unknownEvents: [String: Int] = [:]
    /// Bytes behind the last whole batch: a write that was broken off.
    package internal(set) var tornByteCount = 0
    package internal(set) var asideFileCount = 0
    package internal(set) var asideByteCount = 0
    package internal(set) var guideCount = 0
    package internal(set) var cacheByteCount = 0
    package internal(set) var remarks: [Remark] = []

    /// Whether there is nothing to mend. Bytes that were put aside are dealt with.
    package var isSound: Bool {
        verification.isSound && tornByteCount == 0 && remarks.allSatisfy(\.kind.isHarmless)
    }
}
