package import DeskCanvas

/// A row of the table of actions: the key bar, the help, the palette and docs/keys.md are made of these and of nothing else.
package struct ActionRow: Sendable {
    package var action: Action
    /// Two words for the key bar and the palette.
    package var title: String
    /// One sentence for the help.
    package var help: String
    /// The keys by default.
    package var keys: [Key]
    package var places: [Place]
    /// Whether the key bar shows it.
    package var isInBar: Bool
    /// Whether it stands there only where all others have their room.
    package var isSpare: Bool

    init(
        _ action: Action, _ title: String, _ help: String, keys: String, in places: Place..., bar: Bool = false,
        spare: Bool = false
    ) {
        self.action = action
        self.title = title
        self.help = help
        self.keys = keys.split(separator: " ").map { name in
            guard let key = Key(name: String(name)) else { preconditionFailure("no key is called \(name)") }
            return key
        }
        self.places = places
        isInBar = bar
        isSpare = spare
    }

    /// The keys as people read them: `j, ↓`.
    package var keyText: String {
        let digits = keys.compactMap { $0.typed?.wholeNumberValue }
        if digits.count > 2, digits.count == keys.count { return "\(digits[0])…\(digits[digits.count - 1])" }
        return keys.map(\.shortName).joined(separator: " ")
    }
}

extension Key {
    /// The key in as few columns as can be: `↓`, `^D`, `Enter`.
    package var shortName: String {
        switch name {
        case "up": "↑"
        case "down": "↓"
        case "left": "←"
        case "right": "→"
        case "enter": "Enter"
        case "escape": "Esc"
        case "tab": "Tab"
        case "pagedown": "PgDn"
        case "pageup": "PgUp"
        case "home": "Home"
        case "end": "End"
        case "space": "Space"
        default: name.hasPrefix("ctrl-") ? "^" + name.dropFirst(5).uppercased() : name
        }
    }
}
