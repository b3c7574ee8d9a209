/// How a cell looks, said by what it means: a role, the ground that it stands on, and attributes.
///
/// Views write roles; which colours they become is the theme's business. A style fits in sixteen bits.
package struct Style: Hashable, Sendable {
    /// Bits 0 to 5: the role; 6 and 7: the ground; 8 to 15: the attributes.
    @usableFromInline let bits: UInt16

    package init(_ role: Role, on ground: Ground = .page, _ attributes: Attributes = []) {
        bits = UInt16(role.rawValue) | UInt16(ground.rawValue) << 6 | UInt16(attributes.rawValue) << 8
    }

    package enum Role: UInt8, CaseIterable, Sendable {
        case normal
        /// Of less weight: times, hints, what is done.
        case dim
        /// What catches the eye first: the ticket's number, the current step.
        case accent
        case title
        case heading
        case good
        case warning
        case bad
        case info
        case code
        case link
        /// What a search found.
        case match
        /// The name of a key.
        case key
        /// Lines that part the screen.
        case border
    }

    /// What lies behind the text.
    package enum Ground: UInt8, CaseIterable, Sendable {
        case page
        /// The lines at the upper and lower edge of the screen.
        case bar
        /// The row that the next key acts on.
        case selection
    }

    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let bold = Attributes(rawValue: 1)
        package static let underline = Attributes(rawValue: 2)
        package static let reverse = Attributes(rawValue: 4)
        package static let italic = Attributes(rawValue: 8)
        package static let faint = Attributes(rawValue: 16)
    }

    @inlinable package static func == (left: Style, right: Style) -> Bool { left.bits == right.bits }

    package var role: Role { Role(rawValue: UInt8(bits & 0x3F)) ?? .normal }
    package var ground: Ground { Ground(rawValue: UInt8(bits >> 6 & 3)) ?? .page }
    package var attributes: Attributes { Attributes(rawValue: UInt8(bits >> 8)) }
}

// MARK: - Words for views

extension Style {
    package static let normal = Style(.normal)
    package static let dim = Style(.dim)
    package static let accent = Style(.accent)
    package static let title = Style(.title)
    package static let heading = Style(.heading)
    package static let good = Style(.good)
    package static let warning = Style(.warning)
    package static let bad = Style(.bad)
    package static let info = Style(.info)
    package static let code = Style(.code)
    package static let link = Style(.link)
    package static let match = Style(.match)
    package static let key = Style(.key)
    package static let border = Style(.border)
    package static let bar = Style(.normal, on: .bar)
    /// A selected row in this one style costs the fewest bytes; one that keeps its roles costs a change of colour for each.
    package static let selected = Style(.normal, on: .selection)

    package var bold: Style { adding(.bold) }
    package var underlined: Style { adding(.underline) }
    package var reversed: Style { adding(.reverse) }
    package var italic: Style { adding(.italic) }

    /// The same text on another ground.
    package func on(_ ground: Ground) -> Style {
        Style(role, on: ground, attributes)
    }

    package func adding(_ more: Attributes) -> Style {
        Style(role, on: ground, attributes.union(more))
    }
}
