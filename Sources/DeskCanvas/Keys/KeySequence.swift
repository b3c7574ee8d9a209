/// Which key a control character stands for.
enum ControlKey {
    /// - Parameter byte: 0x00 to 0x1F, or 0x7F.
    static func key(for byte: UInt8) -> Key {
        switch byte {
        case 0x00: .ctrl(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        // Ctrl takes 0x40 off a letter, and the same off `\ ] ^ _`.
        case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
        default: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
        }
    }
}

/// The tables of what terminals send for keys that are no characters.
///
/// Sources: ctlseqs of xterm ("PC-Style Function Keys"), rxvt's rxvtRef, console_codes(4), and the terminfo entries of Debian 12; a test
/// walks the latter.
enum KeySequence {
    /// - Parameters:
    ///   - bytes: between `ESC [` and the last byte.
    ///   - final: the last byte.
    static func csi(_ bytes: [UInt8], final: UInt8) -> Key? {
        if bytes == [UInt8(ascii: "[")] { return linuxFunction(final) }
        guard let numbers = parameters(bytes) else { return nil }
        let modifiers = Self.modifiers(numbers.count > 1 ? numbers[1] : 1)
        switch final {
        case UInt8(ascii: "~"):
            if numbers.first == 27, numbers.count == 3 { return character(numbers[2], modifiers) }
            return numbers.first.flatMap(numbered).map { Key($0, modifiers) }
        case UInt8(ascii: "^"): return numbers.first.flatMap(numbered).map { Key($0, .ctrl) }
        case UInt8(ascii: "$"): return numbers.first.flatMap(numbered).map { Key($0, .shift) }
        case UInt8(ascii: "@"): return numbers.first.flatMap(numbered).map { Key($0, [.ctrl, .shift]) }
        case UInt8(ascii: "Z"): return Key(.tab, .shift)
        case UInt8(ascii: "u"): return numbers.first.flatMap { character($0, modifiers) }
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return lettered(final - 0x20).map { Key($0, .shift) }
        default:
            // With another first number it is a report, such as `CSI 24;80R` of where the cursor is.
            return (numbers.first ?? 1) <= 1 ? lettered(final).map { Key($0, modifiers) } : nil
        }
    }

    /// - Parameters:
    ///   - bytes: between `ESC O` and the last byte.
    ///   - final: the last byte.
    static func ss3(_ bytes: [UInt8], final: UInt8) -> Key? {
        let modifiers = Self.modifiers(parameters(bytes)?.last ?? 1)
        switch final {
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return lettered(final - 0x20).map { Key($0, .ctrl) }
        case UInt8(ascii: "M"): return Key(.enter, modifiers)
        case UInt8(ascii: "I"): return Key(.tab, modifiers)
        case UInt8(ascii: " "): return Key(.character(" "), modifiers)
        // The numeric keypad in application mode: each key is its character plus 0x40.
        case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
            return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
        default: return lettered(final).map { Key($0, modifiers) }
        }
    }

    private static func lettered(_ final: UInt8) -> Key.Code? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "P"): .function(1)
        case UInt8(ascii: "Q"): .function(2)
        case UInt8(ascii: "R"): .function(3)
        case UInt8(ascii: "S"): .function(4)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        // VT220 numbers, with its gaps.
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28...29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }

    /// F1 to F5 of the Linux console.
    private static func linuxFunction(_ final: UInt8) -> Key? {
        guard UInt8(ascii: "A")...UInt8(ascii: "E") ~= final else { return nil }
        return .function(Int(final - UInt8(ascii: "A")) + 1)
    }

    /// A character key that the terminal reports by its number, with modifiers that a byte cannot carry.
    private static func character(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
        guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), number != 0 else { return nil }
        if number < 0x20 || number == 0x7F {
            return Key(ControlKey.key(for: UInt8(number)).code, modifiers)
        }
        return Key(.character(Character(scalar)), modifiers.subtracting(.shift))
    }

    /// xterm counts modifiers from 1: Shift 1, Alt 2, Ctrl 4, Meta 8.
    private static func modifiers(_ number: Int) -> Key.Modifiers {
        let bits = max(0, number - 1)
        var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
        if bits & 8 != 0 { modifiers.insert(.alt) }
        return modifiers
    }

    /// The numbers between semicolons; nil for a sequence of another kind. What follows a colon is left out.
    private static func parameters(_ bytes: [UInt8]) -> [Int]? {
        guard bytes.allSatisfy({ 0x30...0x3B ~= $0 }) else { return nil }
        return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
            field.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { min(1 << 24, $0 * 10 + Int($1) - 0x30) }
        }
    }
}
