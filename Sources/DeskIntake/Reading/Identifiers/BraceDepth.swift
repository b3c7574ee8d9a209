/// Tells whether two places of a JSON text stand in the same object.
struct BraceDepth {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether no object that holds one of the places leaves out the other. Braces inside strings do not count.
    func areInSameObject(_ first: Int, _ second: Int) -> Bool {
        var depth = 0
        var lowest = 0
        var isInString = false
        var index = min(first, second)
        let end = max(first, second)
        // Both places are inside or at a string; the walk starts where the string of the first one ends.
        while index < end, bytes[index] != UInt8(ascii: "\"") || index == second { index += 1 }
        index += 1
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isInString: index += 1
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "{") where !isInString: depth += 1
            case UInt8(ascii: "}") where !isInString: depth -= 1
            default: break
            }
            lowest = min(lowest, depth)
            index += 1
        }
        return depth == 0 && lowest == 0
    }
}
