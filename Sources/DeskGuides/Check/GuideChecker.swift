internal import Dispatch
internal import Synchronization

/// Checks pages by the rules of `CheckRules`.
package struct GuideChecker: Sendable {
    /// A rule as the manual names it.
    package struct Rule: Encodable, Sendable {
        package var name: String
        package var severity: GuideFinding.Severity
        package var summary: String
    }

    /// All rules that there are, and what becomes of a page that cannot be read.
    package static var rules: [Rule] {
        CheckRules.all.map { Rule(name: $0.name, severity: $0.severity, summary: $0.summary) }
            + [
                Rule(
                    name: unreadable, severity: .error,
                    summary: "The page cannot be read: it is no text, has nothing in it, or may not be opened.")
            ]
    }

    private static let unreadable = "unreadable-page"

    private let context: CheckContext

    package init(_ context: CheckContext) {
        self.context = context
    }

    /// What the pages at `paths`, and in the folders among them, have that their authors should look at; by file as named, then by
    /// line and column.
    ///
    /// - Throws: `noSuchFile`, and `unreadable` for a folder that cannot be listed.
    package func check(_ paths: [String]) throws(GuideProblem) -> (pages: Int, findings: [GuideFinding]) {
        var files: [String] = []
        for path in paths { files += try Self.files(at: path) }
        let pages = files
        let results = Self.concurrently(pages.count) { findings(ofPageAt: pages[$0]) }
        return (pages.count, results.flatMap(\.self))
    }

    /// A page that cannot be read is one finding.
    func findings(ofPageAt path: String) -> [GuideFinding] {
        do throws(GuideProblem) {
            return try findings(in: GuideText(bytes: GuideFile.bytes(of: path), source: path), path: path)
        } catch {
            return [
                GuideFinding(
                    file: path, line: error.line, column: 1, severity: .error, rule: Self.unreadable,
                    sentence: error.fault.replacing(path, with: "the page"), fix: error.advice)
            ]
        }
    }

    func findings(in text: GuideText, path: String) throws(GuideProblem) -> [GuideFinding] {
        let pages = try CheckedPage.all(of: text, path: path, context: context)
        var found = pages.flatMap { page in
            CheckRules.all.flatMap { rule in
                rule.remarks(on: page).map { remark in
                    GuideFinding(
                        file: path, line: remark.place.line, column: remark.place.column, severity: rule.severity,
                        rule: rule.name, sentence: remark.sentence, fix: remark.fix)
                }
            }
        }
        if pages.count > 1 { found = found.withoutRepetition }
        return found.sorted { ($0.line, $0.column, $0.rule) < ($1.line, $1.column, $1.rule) }
    }
}

extension GuideChecker {
    /// The pages that a path names: itself, or those of the folder that it is.
    private static func files(at path: String) throws(GuideProblem) -> [String] {
        if try GuideFile.isFolder(path) { return try GuideFolder.pages(in: path).sorted() }
        return [path]
    }

    /// What `body` gives for 0 up to `count`, in that order, made on all processors.
    private static func concurrently(
        _ count: Int, _ body: @Sendable (Int) -> [GuideFinding]
    ) -> [[GuideFinding]] {
        let results = Mutex([[GuideFinding]](repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = body(index)
            results.withLock { $0[index] = result }
        }
        return results.withLock(\.self)
    }
}

extension [GuideFinding] {
    /// What several guides of a page share has the same flaws in each.
    fileprivate var withoutRepetition: [GuideFinding] {
        var seen: Set<String> = []
        return filter { seen.insert($0.text).inserted }
    }
}

extension GuideProblem {
    /// The line of the page that it is about.
    fileprivate var line: Int {
        switch self {
        case .onlyRubbish(_, let line), .catalogueColumns(_, let line, _, _), .catalogueValue(_, let line, _, _): line
        default: 1
        }
    }
}
