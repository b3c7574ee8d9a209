/// Tables with a row of column names, as CSV downloads, Markdown and copied web pages have them: every cell comes to stand behind
/// the name of its column, where the finders look for it.
enum TableRows {
    /// Column names of sign-in logs and of lists of accounts, in lower case. A row with two of them begins a table.
    private static let names: Set<String> = [
        "date", "request id", "correlation id", "correlationid", "user", "username", "user name", "user id",
        "application", "application id", "resource", "resource id", "status", "sign-in error code", "error code",
        "errorcode", "failure reason", "ip address", "ipaddress", "timegenerated", "createddatetime", "resulttype",
        "resultdescription", "userprincipalname", "user principal name", "appdisplayname", "appid", "trace id",
        "timestamp", "login", "password", "passwort", "kennwort", "benutzer", "benutzername", "konto", "mot de passe",
        "utilisateur", "usuario", "contraseña",
    ]
    private static let separators = [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";")]
    /// Bytes of the longest row of names; the portal's download has some 1,500.
    private static let longestHeader = 4096

    /// The text with `name: cell` lines in place of the rows of its tables; all else stays.
    static func spelledOut(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var table: (separator: UInt8, names: [String])?
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let (separator, names) = table {
                let row = cells(of: line, separator)
                if row.count == names.count {
                    append(row, names, to: &result)
                    continue
                }
            }
            // Between the rows of a web page's table, lines are left of its tags.
            if line.contains(where: { $0 > 0x20 }) { table = header(line) }
            result += line + [UInt8(ascii: "\n")]
        }
        if result.last == UInt8(ascii: "\n") { result.removeLast() }
        return result
    }

    private static func append(_ row: [String], _ names: [String], to result: inout [UInt8]) {
        // The line that Markdown draws below the names says nothing.
        guard !row.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) else { return }
        for (name, cell) in zip(names, row) where !cell.isEmpty { result += Array("\(name): \(cell)\n".utf8) }
    }

    private static func header(_ line: ArraySlice<UInt8>) -> (separator: UInt8, names: [String])? {
        guard line.count <= longestHeader,
            let separator = separators.first(where: { line.contains($0) })
        else { return nil }
        let cells = cells(of: line, separator).map(withoutUnit)
        return cells.count { names.contains($0.lowercased()) } >= 2 ? (separator, cells) : nil
    }

    /// `Date` of `Date (UTC)`.
    private static func withoutUnit(_ name: String) -> String {
        var name = name[...]
        if let unit = name.firstIndex(of: "(") { name = name[..<unit] }
        while name.last == " " { name = name.dropLast() }
        return String(name)
    }

    /// The cells without the quotation marks and spaces around them; a separator inside quotation marks parts nothing.
    private static func cells(of line: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
        var line = line
        if separator != UInt8(ascii: ",") {
            line = line.drop { $0 == separator || $0 == UInt8(ascii: " ") }
            while let last = line.last, last == separator || last == UInt8(ascii: " ") { line = line.dropLast() }
        }
        var isQuoted = false
        return line.split(omittingEmptySubsequences: false) { byte in
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            return byte == separator && !isQuoted
        }
        .map { cell in
            let start = cell.drop { "\" ".utf8.contains($0) }
            return String(
                decoding: start.prefix(
                    upTo: start.lastIndex { !"\" ".utf8.contains($0) }.map { $0 + 1 } ?? start.startIndex),
                as: UTF8.self)
        }
    }
}
