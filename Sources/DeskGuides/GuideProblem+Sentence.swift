extension GuideProblem {
    /// What is wrong, where, and what to do next.
    package var sentence: String {
        switch self {
        case .tooLarge(let source, let bytes, let limit):
            "\(source) has \(bytes) bytes, and a guide has \(limit) at most: split it into one page for each error code."
        case .notText(let source):
            "\(source) is not text: save the page as UTF-8 Markdown."
        case .empty(let source):
            "\(source) has nothing to read in it: write the steps, one a line, and it is a guide."
        case .onlyRubbish(let source, let line):
            "\(source) holds only what a generator left behind (line \(line)): write the steps, one a line."
        case .noSuchFile(let path):
            "There is no file \(path): `helpdesk guide list` shows the guides there are."
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)): see that the file and its folder may be read by you."
        case .noGuide(let code):
            "There is no guide for AADSTS\(code): `helpdesk guide list` shows the guides there are, and a page named "
                + "AADSTS\(code).md in a guides folder becomes one."
        case .catalogueColumns(let source, let line, let found, let expected):
            "\(source), line \(line), has \(found) columns instead of \(expected): separate them by single tabs."
        case .catalogueValue(let source, let line, let column, let value):
            "\(source), line \(line): “\(value)” is nothing that the column \(column) knows."
        }
    }
}
