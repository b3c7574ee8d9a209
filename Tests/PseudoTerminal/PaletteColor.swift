/// The colours of the palette of 256, as a terminal with a dark ground shows them, in the form `#rrggbb`.
enum PaletteColor {
    static let ground = "#16191d"
    static let text = "#d6dae0"

    /// Each terminal has its own first sixteen; these are soft ones.
    private static let named = [
        "#23282e", "#e07a82", "#9bc48a", "#e3c27d", "#7cb2ec", "#c792d9", "#74c3cb", "#c3c9d1",
        "#69717c", "#f0959c", "#b3d8a3", "#f0d59a", "#9ac6f5", "#d9aee8", "#94d6dd", "#eef1f4",
    ]
    /// The levels of red, green and blue in xterm's cube of 216 colours.
    private static let levels = [0, 95, 135, 175, 215, 255]

    /// - Parameter number: 0 to 255.
    static func hex(_ number: Int) -> String {
        switch number {
        case ..<16: return named[max(0, number)]
        case ..<232:
            let place = number - 16
            return hex(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
        default:
            let grey = 8 + 10 * (min(number, 255) - 232)
            return hex(grey, grey, grey)
        }
    }

    private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
        "#"
            + [red, green, blue].map { level in
                let digits = String(level, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
