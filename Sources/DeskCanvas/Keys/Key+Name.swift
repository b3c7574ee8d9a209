extension Key {
    /// The key's name as configuration, help and documents write it: `j`, `J`, `space`, `ctrl-d`, `alt-x`, `shift-tab`, `pageup`,
    /// `f5`. `init(name:)` reads it back.
    package var name: String {
        var name = ""
        if modifiers.contains(.ctrl) { name += "ctrl-" }
        if modifiers.contains(.alt) { name += "alt-" }
        if modifiers.contains(.shift) { name += "shift-" }
        return name + code.name
    }

    /// Reads a key's name; nil for what is none.
    ///
    /// Names of more than one character are read without regard to case; `ctrl-` goes with the lower-case letter, since terminals
    /// do not tell `ctrl-D` from `ctrl-d`.
    package init?(name: String) {
        var rest = Substring(name)
        var modifiers: Modifiers = []
        while let (modifier, prefix) = Self.modifierPrefixes.first(where: { rest.lowercased().hasPrefix($0.prefix) }),
            rest.count > prefix.count
        {
            modifiers.insert(modifier)
            rest = rest.dropFirst(prefix.count)
        }
        guard let code = Code(name: rest) else { return nil }
        self.init(code, modifiers)
        guard case .character(let character) = code else { return }
        if modifiers.contains(.shift) { return nil }
        if modifiers.contains(.ctrl) {
            guard let lower = character.lowercased().first else { return nil }
            self.code = .character(lower)
        }
    }

    private static let modifierPrefixes: [(modifier: Modifiers, prefix: String)] = [
        (.ctrl, "ctrl-"), (.alt, "alt-"), (.shift, "shift-"),
    ]
}

extension Key.Code {
    fileprivate var name: String {
        switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .function(let number): "f\(number)"
        default: Self.names.first { $0.code == self }?.name ?? ""
        }
    }

    fileprivate init?(name: Substring) {
        if name.count == 1, let character = name.first {
            self = .character(character)
            return
        }
        let name = name.lowercased()
        if let named = Self.names.first(where: { $0.name == name }) {
            self = named.code
        } else if name == "space" {
            self = .character(" ")
        } else if name.first == "f", let number = Int(name.dropFirst()), 1...24 ~= number {
            self = .function(number)
        } else {
            return nil
        }
    }

    private static let names: [(code: Key.Code, name: String)] = [
        (.enter, "enter"), (.escape, "escape"), (.tab, "tab"), (.backspace, "backspace"), (.insert, "insert"),
        (.delete, "delete"), (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"),
        (.end, "end"), (.pageUp, "pageup"), (.pageDown, "pagedown"),
    ]
}
