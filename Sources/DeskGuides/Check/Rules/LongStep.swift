internal import DeskCore

/// A step that does not fit a terminal of 80x24.
struct LongStep: CheckRule {
    let name = "long-step"
    let severity = GuideFinding.Severity.warning
    let summary = "A step does not fit the screen of a terminal of 80x24."

    /// What the screen of a walk leaves for a step and its answers, in columns and rows.
    private static let width = 77
    private static let height = 18
    /// Below a step without answers it says what comes next.
    private static let footHeight = 2

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isGuide else { return [] }
        // Causes are a list to choose from: it scrolls, and is narrowed by words.
        return page.guide.steps.filter { $0.role != .causes && Self.mayBeLong($0) }.compactMap { step in
            let rows = Self.rows(of: step)
            guard rows > Self.height else { return nil }
            return CheckRemark(
                page.place(of: step),
                "the step \(CheckRemark.quote(step.title)) has \(rows) rows at 80x24, which shows \(Self.height)",
                fix: "make two steps of it, or say it in fewer words")
        }
    }

    /// A quick look: a row between words is at least half full.
    private static func mayBeLong(_ step: GuideStep) -> Bool {
        let texts = [step.title, step.text] + step.details + step.say + step.answers.map(\.label)
        return texts.reduce(8) { $0 + 1 + $1.utf8.count / (width / 2) } > height
    }

    private static func rows(of step: GuideStep) -> Int {
        let heading = step.section == step.title ? 0 : 2
        let details = step.details.map { rows(of: $0, width: width - 2) }.reduce(0, +)
        let say = step.say.map { rows(of: "“" + $0 + "”", width: width - 2) }.reduce(0, +)
        let answers = step.answers.map { rows(of: $0.label, width: width - 3) }.reduce(0, +)
        let parts = [rows(of: step.text, width: width), details, say].filter { $0 > 0 }
        return heading + rows(of: step.title, width: width) + parts.reduce(0) { $0 + $1 + 1 }
            + (step.answers.isEmpty ? footHeight : answers)
    }

    /// The rows of a text that is broken between words. Characters count, not columns: it is the long text that matters here.
    private static func rows(of text: String, width: Int) -> Int {
        guard !text.isEmpty else { return 0 }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.reduce(0) { rows, line in
            var filled = 0
            var count = 1
            for word in line.split(separator: UInt8(ascii: " ")) {
                let length = word.allSatisfy { $0 < 0x80 } ? word.count : Substring(word).count
                if filled > 0, filled + 1 + length > width {
                    count += 1
                    filled = 0
                }
                filled += (filled > 0 ? 1 : 0) + length
                if filled > width {
                    count += (filled - 1) / width
                    filled = (filled - 1) % width + 1
                }
            }
            return rows + count
        }
    }
}
