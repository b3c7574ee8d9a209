extension GuideProblem {
    /// What is wrong, where, and what to do next.
    package var sentence: String { "\(fault): \(advice)." }

    /// What is wrong and where, without a full stop.
    var fault: String {
        switch self {
        case .tooLarge(let source, let bytes, let limit):
            "\(source) has \(bytes) bytes, and a guide has \(limit) at most"
        case .notText(let source): "\(source) is not text"
        case .empty(let source): "\(source) has nothing to read in it"
        case .onlyRubbish(let source, let line): "\(source) holds only what a generator left behind (line \(line))"
        case .noSuchFile(let path): "There is no file \(path)"
        case .noSuchFolder(let path): "There is no folder \(path)"
        case .unreadable(let path, let reason): "\(path) cannot be read (\(reason))"
        case .noGuide(let code): "There is no guide for AADSTS\(code)"
        case .noPart(let path, let code): "\(path) has no guide for AADSTS\(code)"
        case .severalGuides(let path, let codes):
            "\(path) holds the guides of \(codes.map { "AADSTS\($0)" }.joined(separator: ", "))"
        case .catalogueColumns(let source, let line, let found, let expected):
            "\(source), line \(line), has \(found) columns instead of \(expected)"
        case .catalogueValue(let source, let line, let column, let value):
            "\(source), line \(line): “\(value)” is nothing that the column \(column) knows"
        }
    }

    /// What to do next, as a clause.
    var advice: String {
        switch self {
        case .tooLarge: "split it into one page for each error code"
        case .notText: "save the page as UTF-8 Markdown"
        case .empty: "write the steps, one a line, and it is a guide"
        case .onlyRubbish: "write the steps, one a line"
        case .noSuchFile: "`helpdesk guide list` shows the guides there are"
        case .noSuchFolder: "make it, or take it out of `guides` in config.yaml"
        case .unreadable: "see that the file and its folder may be read by you"
        case .noGuide(let code):
            "`helpdesk guide list` shows the guides there are, and a page named AADSTS\(code).md in a guides folder becomes "
                + "one"
        case .noPart(let path, _): "`helpdesk guide check \(path)` says which it has"
        case .severalGuides(let path, let codes): "name one of them, such as \(path)#\(codes.first ?? 0)"
        case .catalogueColumns: "separate them by single tabs"
        case .catalogueValue: "mend the value"
        }
    }
}
