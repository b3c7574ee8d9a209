/// What `requesters show --json` prints.
package struct RequesterRecordReport: Encodable, Sendable {
    package var user: String
    package var name: String?
    package var number: String?
    package var manager: String?
    package var privileged: Bool

    package init(_ record: RequesterRecord) {
        user = record.user
        name = record.name
        number = record.number
        manager = record.manager
        privileged = record.isPrivileged
    }
}
