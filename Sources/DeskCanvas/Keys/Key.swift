/// A key as it was pressed, whatever bytes the terminal sends for it.
package struct Key: Hashable, Sendable {
    package var code: Code
    package var modifiers: Modifiers

    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    package enum Code: Hashable, Sendable {
        /// A key that types something. Shift is in the character itself; Ctrl comes with the lower-case letter.
        case character(Character)
        case enter
        case escape
        case tab
        case backspace
        case insert
        case delete
        case up
        case down
        case left
        case right
        case home
        case end
        case pageUp
        case pageDown
        /// F1 to F24.
        case function(Int)
    }

    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let ctrl = Modifiers(rawValue: 4)
    }

    package static let enter = Key(.enter)
    package static let escape = Key(.escape)
    package static let tab = Key(.tab)
    package static let backTab = Key(.tab, .shift)
    package static let backspace = Key(.backspace)
    package static let insert = Key(.insert)
    package static let delete = Key(.delete)
    package static let up = Key(.up)
    package static let down = Key(.down)
    package static let left = Key(.left)
    package static let right = Key(.right)
    package static let home = Key(.home)
    package static let end = Key(.end)
    package static let pageUp = Key(.pageUp)
    package static let pageDown = Key(.pageDown)

    package static func character(_ character: Character) -> Key {
        Key(.character(character))
    }

    /// - Parameter letter: in lower case, as `Key` always holds it.
    package static func ctrl(_ letter: Character) -> Key {
        Key(.character(letter), .ctrl)
    }

    package static func alt(_ character: Character) -> Key {
        Key(.character(character), .alt)
    }

    package static func function(_ number: Int) -> Key {
        Key(.function(number))
    }

    /// What the key types, or nil for one that types nothing.
    package var typed: Character? {
        guard case .character(let character) = code, modifiers.isEmpty else { return nil }
        return character
    }
}
