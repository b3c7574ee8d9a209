package import DeskCore

/// Writes the list of users as `RequestersReader` reads it.
package enum RequestersWriter {
    package static func text(_ records: [RequesterRecord]) -> String {
        let columns = RequestersReader.Column.allCases
        let rows = records.map { record in
            columns.map { column in
                switch column {
                case .user: record.user
                case .name: record.name ?? ""
                case .number: record.number ?? ""
                case .manager: record.manager ?? ""
                case .privileged: record.isPrivileged ? "yes" : "no"
                }
            }
        }
        let lines = ([columns.map(\.rawValue)] + rows).map { $0.map(quoted).joined(separator: ",") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
