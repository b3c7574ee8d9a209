/// Finds bytes in bytes by Horspool's method: the longer the word, the fewer bytes are looked at.
struct ByteSearch {
    private let word: [UInt8]
    /// For every byte, how far the word can be moved on when the byte stands at its end and does not fit.
    private let steps: [Int]

    init(_ word: [UInt8]) {
        self.word = word
        var steps = [Int](repeating: max(1, word.count), count: 256)
        for (index, byte) in word.dropLast().enumerated() { steps[Int(byte)] = word.count - 1 - index }
        self.steps = steps
    }

    /// Where the word begins, without overlaps.
    func places(in bytes: [UInt8]) -> [Int] {
        guard let last = word.last else { return [] }
        var places: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                steps.withUnsafeBufferPointer { steps in
                    var end = word.count - 1
                    while end < bytes.count {
                        let byte = bytes[end]
                        if byte == last, Self.fits(word, bytes, endingAt: end) {
                            places.append(end - word.count + 1)
                            end += word.count
                        } else {
                            end += steps[Int(byte)]
                        }
                    }
                }
            }
        }
        return places
    }

    @inline(__always)
    private static func fits(
        _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int
    ) -> Bool {
        let start = end - word.count + 1
        return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
}
