internal import Synchronization

/// Whom the desk knows: `requesters.csv`, read when somebody first asks, since most who open a desk verify nobody.
package final class RequesterDirectory: Sendable {
    package enum Content: Sendable {
        /// By the lower-case principal name.
        case records([String: RequesterRecord])
        /// Why nothing is known of anybody, in a sentence with what to do.
        case unreadable(String)
    }

    /// Tells one state of the file from another.
    private let version: [Int]
    private let read: @Sendable () -> Content
    private let content = Mutex<Content?>(nil)

    /// - Parameter read: is called once, by whoever asks first.
    package init(version: [Int], read: @escaping @Sendable () -> Content) {
        self.version = version
        self.read = read
    }

    /// Of a desk without such a list.
    package static let none = RequesterDirectory(version: []) { .records([:]) }

    package convenience init(_ records: [RequesterRecord]) {
        let byUser = Dictionary(records.map { ($0.user.lowercased(), $0) }) { first, _ in first }
        self.init(version: [byUser.count, byUser.hashValue]) { .records(byUser) }
    }

    package var value: Content {
        content.withLock { content in
            let value = content ?? read()
            content = value
            return value
        }
    }

    package func record(of user: String?) -> RequesterRecord? {
        guard let user, case .records(let records) = value else { return nil }
        return records[user.lowercased()]
    }

    /// How many are on it; nil where it cannot be read.
    package var count: Int? {
        guard case .records(let records) = value else { return nil }
        return records.count
    }
}

extension RequesterDirectory: Equatable {
    package static func == (one: RequesterDirectory, other: RequesterDirectory) -> Bool {
        one.version == other.version
    }
}

extension RequesterDirectory {
    /// Throws where a check that `secondPerson` confirmed, or nobody, is not enough for a user.
    func requireConfirmation(by secondPerson: String?, of user: String) throws(Refusal) {
        switch value {
        case .unreadable(let why): throw .requestersUnreadable(why)
        case .records(let records):
            guard let record = records[user.lowercased()], record.isPrivileged, secondPerson.nonBlank == nil else {
                return
            }
            throw .secondPersonMissing(record.user)
        }
    }

    /// Throws where the desk knows a user, and no number that could be called back.
    func requireNumber(of user: String) throws(Refusal) {
        if let record = record(of: user), record.number == nil { throw .noNumberOnRecord(record.user) }
    }
}

extension RequesterDirectory {
    /// What an identity check of a user is held against, in a sentence; nil on a desk without a list.
    package func words(about user: String?) -> String? {
        guard case .records(let records) = value else {
            if case .unreadable(let why) = value { return why }
            return nil
        }
        guard let user, !records.isEmpty else { return nil }
        guard let record = record(of: user) else { return "\(user) is not on the list of requesters." }
        let manager = record.manager.map { "; manager \($0)" } ?? ""
        let privileged = record.isPrivileged ? ". Privileged: a second person confirms who calls" : ""
        return "On record: \(record.name ?? record.user), \(record.number ?? "no number")\(manager)\(privileged)."
            .oneLine
    }
}
