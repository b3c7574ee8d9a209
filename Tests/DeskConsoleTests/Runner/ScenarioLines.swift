import DeskCanvas
import DeskCore
import FoundationEssentials

/// A line of a scenario's file that is neither empty nor a comment.
struct ScenarioLine {
    let file: String
    /// From 1.
    let number: Int
    let text: String

    static func all(of text: String, file: String) -> [ScenarioLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let line = String(line).trimmed
            guard !line.isEmpty, !line.hasPrefix("# ") else { return nil }
            return ScenarioLine(file: file, number: index + 1, text: line)
        }
    }

    var problem: ScenarioProblem { .unreadable(file: file, line: number, text: text) }

    /// The first word, and what stands behind it.
    var parts: (verb: String, rest: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1].trimmed : "")
    }
}

extension String {
    /// The text with what it writes as `\e`, `\n`, `\r`, `\t`, `\\` and `\u{202E}` put in.
    var unescaped: String {
        var result = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let escape = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch escape {
            case "e": result.append("\u{1B}")
            case "n": result.append("\n")
            case "r": result.append("\r")
            case "t": result.append("\t")
            case "u":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest.dropFirst(digits.count + 2)
                result.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
            default: result.append(escape)
            }
        }
        return String(result)
    }

    /// Seconds, of `30s`, `5m`, `3h` or `2d`.
    var duration: Double? {
        let seconds: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = last.flatMap({ seconds[$0] }), let count = Double(dropLast()) else { return nil }
        return count * unit
    }

    /// Of `80x24`.
    var size: Size? {
        let sides = split(separator: "x").compactMap { Int($0) }
        return sides.count == 2 ? Size(width: sides[0], height: sides[1]) : nil
    }
}
