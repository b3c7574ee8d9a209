/// Why some bytes are not a JSON document.
package struct JSONFault: Error, Equatable {
    package enum Kind: Equatable, Sendable {
        case syntax
        case notUTF8
        /// Nested deeper than 1,024 levels.
        case tooDeep
        /// A number that is malformed or does not fit into 64 bits.
        case number
        /// Larger than 4 GiB, or than the memory there is.
        case tooLarge
    }

    package var kind: Kind
    /// Where the first wrong byte stands, from 0; the length of the text where it ends too early.
    package var offset: Int

    package init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
