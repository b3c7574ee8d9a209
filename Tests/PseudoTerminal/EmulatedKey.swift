package import CVTerm

/// A key by its name, as the help of the console writes it: `j`, `J`, `space`, `ctrl-d`, `alt-x`, `shift-tab`, `pageup`, `f5`.
package struct EmulatedKey: Sendable {
    package enum Code: Sendable {
        case character(Unicode.Scalar)
        case named(VTermKey)
    }

    package var code: Code
    package var modifiers: VTermModifier

    /// - Returns: nil for a name that no key has.
    package init?(_ name: String) {
        var rest = Substring(name)
        var bits: UInt32 = 0
        for (prefix, modifier) in Self.prefixes {
            while rest.count > prefix.count, rest.hasPrefix(prefix) {
                bits |= modifier.rawValue
                rest = rest.dropFirst(prefix.count)
            }
        }
        modifiers = VTermModifier(rawValue: bits)
        if let named = Self.names[String(rest)] {
            code = named
        } else if let scalar = rest.unicodeScalars.first, rest.unicodeScalars.count == 1 {
            code = .character(scalar)
        } else if rest.first == "f", let number = UInt32(rest.dropFirst()) {
            code = .named(VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + number))
        } else {
            return nil
        }
    }

    private static let prefixes: [(String, VTermModifier)] = [
        ("ctrl-", VTERM_MOD_CTRL), ("alt-", VTERM_MOD_ALT), ("shift-", VTERM_MOD_SHIFT),
    ]

    private static let names: [String: Code] = [
        "space": .character(" "), "enter": .named(VTERM_KEY_ENTER), "escape": .named(VTERM_KEY_ESCAPE),
        "tab": .named(VTERM_KEY_TAB), "backspace": .named(VTERM_KEY_BACKSPACE), "insert": .named(VTERM_KEY_INS),
        "delete": .named(VTERM_KEY_DEL), "up": .named(VTERM_KEY_UP), "down": .named(VTERM_KEY_DOWN),
        "left": .named(VTERM_KEY_LEFT), "right": .named(VTERM_KEY_RIGHT), "home": .named(VTERM_KEY_HOME),
        "end": .named(VTERM_KEY_END), "pageup": .named(VTERM_KEY_PAGEUP), "pagedown": .named(VTERM_KEY_PAGEDOWN),
    ]
}
