/// The parts of a long text that are worth reading or keeping: its beginning, its end, and what stands around its codes.
///
/// A paste may be a log of 40 MB. It is looked through once for the words that name an error; only the parts around those
/// are read further, so that time and memory depend on `limit` and not on the paste. Every gap carries a visible mark.
struct Excerpt {
    /// How many bytes the parts together may have; the marks come on top.
    let limit: Int

    /// Around what the most is kept, in lower case.
    private static let landmarks: [[UInt8]] = ["aadsts", "error_codes", "errorcode", "error code"].map {
        Array($0.utf8)
    }

    func cut(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > limit else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(limit + 1024)
        var end = 0
        for part in parts(of: bytes) {
            append(gap: part.lowerBound - end, to: &result)
            result += bytes[part]
            end = part.upperBound
        }
        append(gap: bytes.count - end, to: &result)
        return result
    }

    private func append(gap: Int, to result: inout [UInt8]) {
        guard gap > 0 else { return }
        if let last = result.last, last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
        result += Array("[… \(gap) bytes left out]\n".utf8)
    }

    /// What is kept, in order and apart from each other.
    private func parts(of bytes: [UInt8]) -> [Range<Int>] {
        let reach = limit / 16
        var wanted = [0..<limit / 4, (bytes.count - limit / 8)..<bytes.count]
        var left = limit - limit / 4 - limit / 8
        for place in places(in: bytes, apart: reach) where left >= 2 * reach {
            wanted.append(max(0, place - reach)..<min(bytes.count, place + reach))
            left -= 2 * reach
        }
        var parts: [Range<Int>] = []
        for range in wanted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = parts.last, range.lowerBound <= last.upperBound {
                parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                parts.append(range)
            }
        }
        return parts.map { trimmed($0, in: bytes) }
    }

    /// Where the landmarks stand, at least `apart` bytes from one another.
    private func places(in bytes: [UInt8], apart: Int) -> [Int] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [Int] = []
            var index = 0
            while index < buffer.count {
                let byte = buffer[index] | 0x20
                if byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e"), Self.isLandmark(at: index, in: buffer) {
                    found.append(index)
                    index += apart
                } else {
                    index += 1
                }
            }
            return found
        }
    }

    private static func isLandmark(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
        landmarks.contains { word in
            guard index + word.count <= buffer.count else { return false }
            // An underscore has no upper case; setting its bit would change it.
            return word.indices.allSatisfy { buffer[index + $0] == word[$0] || buffer[index + $0] | 0x20 == word[$0] }
        }
    }

    /// The part without the broken lines at its ends. Where there is no line end near, it is cut between two characters.
    private func trimmed(_ part: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let (newline, near) = (UInt8(ascii: "\n"), min(4096, part.count / 4))
        var (lower, upper) = (part.lowerBound, part.upperBound)
        if lower > 0 {
            if let end = bytes[lower..<lower + near].firstIndex(of: newline) { lower = end + 1 }
            while lower < upper, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        }
        if upper < bytes.count {
            if let end = bytes[(upper - near)..<upper].lastIndex(of: newline) { upper = end + 1 }
            while upper > lower, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
        }
        return lower..<upper
    }
}
