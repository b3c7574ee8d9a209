import DeskJSON
import Glibc

/// Texts that were read before, so that what every event repeats (the steps of a guide, their titles, the people) is in memory once.
///
/// It has a place for each of some hashes, where the text that came last stays. What never comes again costs its making and holds
/// its place until the next one; nothing grows, whatever is read.
final class TextPool {
    /// A power of two. A desk repeats some hundred texts, and they shall seldom meet.
    private static let placeCount = 4096
    /// In UTF-8 bytes. Shorter texts lie inside of a `String` and take no memory of their own; longer ones are seldom repeated.
    private static let lengths = 16...160

    private var places = [String](repeating: "", count: placeCount)

    /// The text of a JSON string; nil for any other kind.
    func text(of value: JSONValue) -> String? {
        value.utf8.map(text)
    }

    /// The text of valid UTF-8.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard Self.lengths.contains(bytes.count) else { return String(decoding: bytes, as: UTF8.self) }
        let place = Int(truncatingIfNeeded: ByteSum.of(UnsafeRawBufferPointer(bytes))) & (Self.placeCount - 1)
        if Self.equals(places[place], bytes) { return places[place] }
        let text = String(decoding: bytes, as: UTF8.self)
        places[place] = text
        return text
    }

    private static func equals(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { known in
            guard known.count == bytes.count, let left = known.baseAddress, let right = bytes.baseAddress else {
                return false
            }
            return memcmp(left, right, bytes.count) == 0
        } ?? false
    }
}
