/// JSON that is safe to look at on a terminal.
enum JSONText {
    /// Writes what steers a terminal, or turns the direction of writing, as `\u` escapes. All else of JSON is plain
    /// characters, so these stand in strings, where an escape means the same.
    static func escapingControls(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: isSteering) else { return json }
        var text = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if isSteering(scalar) {
                for unit in String(scalar).utf16 { text.append(contentsOf: escape(unit).unicodeScalars) }
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) || scalar == "\n" { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
