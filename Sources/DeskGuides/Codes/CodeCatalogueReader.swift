package import DeskCore

/// Reads the catalogue of error codes: tab-separated, a first line that names the columns `code`, `name`, `family`,
/// `fixer`, `normal` and `sentence`, then a line for each code. Empty is unknown; `normal` is `yes` or empty.
package enum CodeCatalogueReader {
    private static let columns = ["code", "name", "family", "fixer", "normal", "sentence"]

    /// - Throws: `catalogueColumns` and `catalogueValue`, with the line.
    package static func read(bytes: [UInt8], source: String) throws(GuideProblem) -> CodeCatalogue {
        var entries: [CodeEntry] = []
        var number = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let isWindows = end > start && bytes[end - 1] == 0x0D
            let line = bytes[start..<(isWindows ? end - 1 : end)]
            number += 1
            start = end + 1
            if line.isEmpty { continue }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == columns.count else {
                throw .catalogueColumns(source: source, line: number, found: fields.count, expected: columns.count)
            }
            let row = Row(fields: fields, source: source, line: number)
            if number == 1 {
                try row.checkHeader()
            } else {
                entries.append(try row.entry())
            }
        }
        return CodeCatalogue(entries)
    }

    private struct Row {
        let fields: [ArraySlice<UInt8>]
        let source: String
        let line: Int

        func checkHeader() throws(GuideProblem) {
            for (place, column) in columns.enumerated() where text(place) != column {
                throw wrong(place)
            }
        }

        func entry() throws(GuideProblem) -> CodeEntry {
            guard let code = Int(text(0) ?? ""), code > 0 else { throw wrong(0) }
            var family: CodeFamily?
            if let name = text(2) {
                guard let known = CodeFamily(rawValue: name), known != .any else { throw wrong(2) }
                family = known
            }
            var fixer: CodeEntry.Fixer?
            if let name = text(3) {
                guard let known = CodeEntry.Fixer(rawValue: name) else { throw wrong(3) }
                fixer = known
            }
            let normal = text(4)
            guard normal == nil || normal == "yes" else { throw wrong(4) }
            return CodeEntry(
                code: code, name: text(1), family: family, fixer: fixer, isNormalInLogs: normal != nil,
                sentence: text(5))
        }

        /// Nil where the field is empty.
        private func text(_ place: Int) -> String? {
            fields[place].isEmpty ? nil : String(decoding: fields[place], as: UTF8.self)
        }

        private func wrong(_ place: Int) -> GuideProblem {
            .catalogueValue(source: source, line: line, column: columns[place], value: text(place) ?? "")
        }
    }
}
