/// A value or a key of the front matter that says nothing to anybody.
struct FrontMatterValue: CheckRule {
    let name = "front-matter"
    let severity = GuideFinding.Severity.error
    let summary = "The front matter has a value that is not of its kind, a key that is misspelled, or is no YAML."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        page.written.front.flaws.map { flaw in
            let (sentence, fix) = Self.words(of: flaw.kind)
            return CheckRemark(PagePlace(line: flaw.line, column: flaw.column), sentence, fix: fix)
        }
    }

    private static func words(of kind: FrontMatterFlaw.Kind) -> (sentence: String, fix: String) {
        switch kind {
        case .noCode(""): ("this is no error code", "write the numbers of codes, such as [50074, 50076]")
        case .noCode(let text):
            ("\(CheckRemark.quote(text)) is no error code", "write the numbers of codes, such as [50074, 50076]")
        case .noText(let key): ("“\(key)” takes one text, and this is none", "write the text behind “\(key): ”")
        case .unknownKey(let key, let meant): ("the key \(CheckRemark.quote(key)) is not known", "write “\(meant)”")
        case .noYAML(let problem):
            (
                "the front matter is no YAML, and is shown as text (\(problem))",
                "put a value with signs such as “: ”, “[” or “#” into quotation marks"
            )
        }
    }
}
