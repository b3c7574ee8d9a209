/// What a style becomes on a terminal: numbers of its palette, and attributes.
package struct Ink: Hashable, Sendable {
    /// Numbers of the terminal's palette; nil leaves the terminal's own colour.
    package var foreground: UInt8?
    package var background: UInt8?
    package var attributes: Style.Attributes

    package init(_ foreground: UInt8? = nil, on background: UInt8? = nil, _ attributes: Style.Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// How many colours a terminal has, as far as a theme makes a difference.
package enum ColorDepth: Sendable, CaseIterable {
    /// None, or none wanted (`NO_COLOR`).
    case none
    case eight
    case sixteen
    case full

    /// - Parameter colors: what terminfo says (`colors`); negative where it says nothing. More than 256 means that numbers are
    ///   mixtures of red, green and blue, of which only the first eight are still places in a palette.
    package init(colors: Int) {
        switch colors {
        case 257...: self = .eight
        case 256: self = .full
        case 16...: self = .sixteen
        case 8...: self = .eight
        default: self = .none
        }
    }
}

/// Whether the terminal's own ground is dark or light.
package enum Backdrop: Sendable, CaseIterable {
    case dark
    case light
}
