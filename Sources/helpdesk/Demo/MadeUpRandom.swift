/// Numbers that look random and are the same each time, so that two made-up desks of one size tell the same stories.
///
/// SplitMix64, as published by Steele, Lea and Flood in 2014.
struct MadeUpRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// One of a list that is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[number(0...(list.count - 1))]
    }

    /// A lowercase GUID of version 4.
    mutating func guid() -> String {
        func hexadecimal(_ value: UInt64, _ digits: Int) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: digits - text.count) + text
        }
        let (high, low) = (next(), next())
        return [
            hexadecimal(high >> 32, 8), hexadecimal(high >> 16 & 0xFFFF, 4), hexadecimal(0x4000 | high & 0xFFF, 4),
            hexadecimal(0x8000 | low >> 48 & 0x3FFF, 4), hexadecimal(low & 0xFFFF_FFFF_FFFF, 12),
        ].joined(separator: "-")
    }
}
