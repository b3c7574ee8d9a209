import DeskCanvas
import DeskCore

/// A change of a guide as rows of text. The sign before a row says the same as its colour.
struct ChangeLines: Sendable {
    let width: Int
    private(set) var rows: [StyledLine] = []
    /// The rows at which the parts begin that changed.
    private(set) var places: [Int] = []

    init(_ change: GuideChange, width: Int) {
        self.width = width
        rows = [[StyledRun("Steps: ", .heading), StyledRun(change.words)]]
        for step in change.steps where step.fate != .same { add(step) }
        rows.append([])
        guard let lines = change.lines else {
            rows += "The page as it is walked is gone from the data folder, so only its steps can be compared."
                .wrapped(to: width, .dim)
            return
        }
        // What a user is led through comes before what the page says of itself.
        let isHead = { (hunk: ArraySlice<LineDifference.Line>) in
            hunk.lastIndex { $0.kind != .same } ?? 0 < lines.frontMatterEnd
        }
        for hunk in lines.hunks where !isHead(hunk) { add(hunk) }
        for hunk in lines.hunks where isHead(hunk) { add(hunk, of: ", front matter") }
    }

    private mutating func add(_ step: GuideChange.Step) {
        let title = step.title.isEmpty ? step.new ?? step.old ?? "" : step.title
        switch step.fate {
        case .same: break
        case .reworded:
            let former = step.oldTitle.map { " (was: \($0))" } ?? ""
            rows += "\(title)\(former)".wrapped(to: width, .warning, mark: StyledRun("~ ", .warning))
        case .gone: rows += title.wrapped(to: width, .bad, mark: StyledRun("- ", .bad))
        case .new: rows += title.wrapped(to: width, .good, mark: StyledRun("+ ", .good))
        }
    }

    private mutating func add(_ hunk: ArraySlice<LineDifference.Line>, of part: String = "") {
        let number = hunk.first { $0.kind != .gone }?.number ?? hunk.first?.number ?? 1
        places.append(rows.count)
        rows.append([StyledRun("line \(number)\(part)", .dim)])
        for line in hunk {
            switch line.kind {
            case .same: rows += line.text.wrapped(to: width, mark: StyledRun("  "))
            case .gone: rows += line.text.wrapped(to: width, .bad, mark: StyledRun("- ", .bad))
            case .new: rows += line.text.wrapped(to: width, .good, mark: StyledRun("+ ", .good))
            }
        }
        rows.append([])
    }
}
