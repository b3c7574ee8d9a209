package import DeskCore
internal import SwiftCSV

/// Reads a list of users: `requesters.csv`, or one that a directory exported.
///
///     user,name,number,manager,privileged
///     mara.lindqvist@contoso.example,Mara Lindqvist,+49 30 5550 101,jon@contoso.example,no
///
/// The first line names the columns, in any order, by our names or those of the usual exports; others are left out. Commas,
/// semicolons or tabs stand between them.
package enum RequestersReader {
    /// What a list says, and what is wrong with it.
    package struct Reading: Sendable {
        package var records: [RequesterRecord] = []
        /// In the order of the lines.
        package var problems: [SettingsProblem] = []
        /// The columns that mean nothing here.
        package var leftOut: [String] = []
    }

    /// Some hundred thousand users.
    package static let byteLimit = 32 << 20

    enum Column: String, CaseIterable {
        case user
        case name
        case number
        case manager
        case privileged

        /// The names under which exports of directories have it, in small letters and without spaces, hyphens and underscores.
        var names: [String] {
            switch self {
            case .user: ["user", "userprincipalname", "upn", "username", "signinname"]
            case .name: ["name", "displayname", "fullname"]
            case .number:
                [
                    "number", "numberonrecord", "phone", "phonenumber", "mobilephone", "businessphones",
                    "telephonenumber",
                ]
            case .manager: ["manager", "managerupn", "manageruserprincipalname"]
            case .privileged: ["privileged", "isprivileged", "vip"]
            }
        }
    }

    /// - Parameter source: the file's path, as people know it.
    package static func read(bytes: [UInt8], source: String) -> Reading {
        var lines = ListLines(source: source)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Reading(problems: [lines.problem(.notUTF8, line: lines.lineOfFirstBadByte(in: bytes))])
        }
        var reading = Reading()
        var columns: [Column?]?
        var places: [String: Int] = [:]
        do {
            try rows(of: text) { row, line in
                lines.line = line
                guard row.contains(where: { !$0.isEmpty }) else { return }
                guard let columns else {
                    columns = header(row, lines, &reading)
                    return
                }
                guard row.count <= columns.count else {
                    return reading.problems.append(lines.problem(.tooManyFields(row.count, columns: columns.count)))
                }
                guard let record = record(row, columns, lines, &reading) else { return }
                if let earlier = places.updateValue(line, forKey: record.user.lowercased()) {
                    return reading.problems.append(lines.problem(.userTwice(record.user, earlier: earlier)))
                }
                reading.records.append(record)
            }
        } catch {
            reading.problems.append(lines.problem(.openQuotes, line: lines.line + 1))
        }
        if columns == nil, reading.problems.isEmpty {
            reading.problems.append(lines.problem(.noUserColumn, line: 1))
        }
        return reading
    }

    /// Hands out the fields of each row with the line that it begins in.
    private static func rows(of text: String, _ body: @escaping ([String], Int) -> Void) throws {
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw CSVParseError.quotation(message: "")
        }
        let list = try EnumeratedCSV(string: text, delimiter: delimiter(of: text), loadColumns: false, rowLimit: 0)
        var line = 1
        try list.enumerateAsArray(startAt: 0, rowLimit: nil) { row in
            body(row.map { $0.trimmingPlain }, line)
            line += 1 + row.reduce(0) { $0 + $1.count(where: \.isNewline) }
        }
    }

    private static func delimiter(of text: String) -> CSVDelimiter {
        let first = text.prefix { !$0.isNewline }
        return [";", "\t"].first { first.contains($0) }.map { .character($0) } ?? .comma
    }

    private static func header(_ row: [String], _ lines: ListLines, _ reading: inout Reading) -> [Column?] {
        let columns = row.map { title in
            let plain = title.lowercased().filter { !" -_".contains($0) }
            return Column.allCases.first { $0.names.contains(plain) }
        }
        if !columns.contains(.user) { reading.problems.append(lines.problem(.noUserColumn)) }
        reading.leftOut = zip(row, columns).filter { $1 == nil }.map(\.0)
        return columns
    }

    private static func record(
        _ row: [String], _ columns: [Column?], _ lines: ListLines, _ reading: inout Reading
    ) -> RequesterRecord? {
        // Of several columns for one thing, such as the phones, the first that says something.
        func value(_ wanted: Column) -> String? {
            zip(columns, row).first { $0 == wanted && !$1.isEmpty }?.1
        }
        guard columns.contains(.user) else { return nil }
        guard let user = value(.user), !user.contains(where: \.isWhitespace) else {
            reading.problems.append(lines.problem(.noUser))
            return nil
        }
        var record = RequesterRecord(
            user: user, name: value(.name), number: value(.number), manager: value(.manager))
        if let word = value(.privileged) {
            guard let isPrivileged = yesOrNo[word.lowercased()] else {
                reading.problems.append(lines.problem(.notPrivileged(word)))
                return nil
            }
            record.isPrivileged = isPrivileged
        }
        return record
    }

    private static let yesOrNo = [
        "yes": true, "true": true, "1": true, "x": true, "no": false, "false": false, "0": false,
    ]
}

/// Places in a list, for what is wrong there.
private struct ListLines {
    let source: String
    var line = 1

    func problem(_ kind: SettingsProblem.Kind, line: Int? = nil) -> SettingsProblem {
        SettingsProblem(source: source, line: line ?? self.line, column: 1, kind: kind)
    }

    func lineOfFirstBadByte(in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}

extension String {
    fileprivate var trimmingPlain: String {
        guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else { return self }
        let rest = drop(while: \.isWhitespace)
        return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
    }
}
