/// The addresses of links and the footnotes that a page defines at one place for all of its guides: they go where they are used.
struct PartDefinitions {
    private struct Definition {
        /// `[portal]` or `[^1]`, in lower case.
        var sign: String
        /// From 1.
        var lines: Range<Int>
    }

    private let lines: [Substring]
    private var definitions: [Definition] = []
    private var defining: Set<Int> = []
    /// The signs that some line of the page uses.
    private var used: Set<String> = []

    init(_ lines: [Substring]) {
        self.lines = lines
        var isCode = false
        for (at, line) in lines.enumerated() {
            let content = line.drop { $0 == " " }
            if content.hasPrefix("```") || content.hasPrefix("~~~") { isCode.toggle() }
            if !isCode, let sign = Self.sign(of: content) {
                definitions.append(Definition(sign: sign, lines: at + 1..<at + 2))
            } else if let last = definitions.last, last.sign.hasPrefix("[^"), last.lines.upperBound == at + 1,
                !content.isEmpty
            {
                definitions[definitions.count - 1].lines = last.lines.lowerBound..<at + 2
            }
        }
        guard !definitions.isEmpty else { return }
        defining = Set(definitions.flatMap(\.lines))
        used = signs(in: lines.indices.lazy.map { $0 + 1 })
    }

    /// The text of some lines of the page, with the definitions that they use and without those that only others use.
    func body(of ranges: [Range<Int>]) -> String {
        let numbers = ranges.flatMap(\.self)
        let text = numbers.filter { !defining.contains($0) }.map { lines[$0 - 1] }.joined(separator: "\n")
        guard !definitions.isEmpty else { return text }
        let signs = signs(in: numbers)
        let own = definitions.filter { definition in
            signs.contains(definition.sign)
                || !used.contains(definition.sign) && ranges.contains { $0.contains(definition.lines.lowerBound) }
        }
        let endings = own.map { $0.lines.map { lines[$0 - 1] }.joined(separator: "\n") }
        return ([text] + (endings.isEmpty ? [] : [""]) + endings).joined(separator: "\n")
    }

    /// The sign of the definition that a line begins.
    private static func sign(of line: Substring) -> String? {
        guard line.first == "[", let end = line.firstIndex(of: "]"), line[end...].hasPrefix("]:"),
            line.index(after: line.startIndex) < end
        else { return nil }
        return line[...end].lowercased()
    }

    /// What stands in brackets in lines that define nothing, with the brackets.
    private func signs(in numbers: some Sequence<Int>) -> Set<String> {
        var signs: Set<String> = []
        for number in numbers where !defining.contains(number) {
            var rest = lines[number - 1]
            while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
                signs.insert(rest[start...end].lowercased())
                rest = rest[rest.index(after: start)...]
            }
        }
        return signs
    }
}
