package import struct FoundationEssentials.Date

/// Many users with the same trouble within minutes: perhaps an incident.
package struct Cluster: Equatable, Sendable {
    /// What the tickets have in common.
    package enum Kind: String, CaseIterable, Sendable {
        case app
        case code
    }

    /// What tells clusters apart.
    package struct Key: Hashable, Sendable {
        package var kind: Kind
        /// In lower case.
        package var value: String

        package init(kind: Kind, value: String) {
            self.kind = kind
            self.value = value
        }
    }

    package var key: Key
    /// What they have in common, as it is written.
    package var name: String
    /// Ascending.
    package var tickets: [TicketNumber]
    package var userCount: Int
    package var from: Date
    package var to: Date

    /// `12 users with AADSTS50074 within 9 min`.
    package var words: String {
        let minutes = max(1, Int((to.timeIntervalSince(from) / 60).rounded(.up)))
        return "\(userCount) users \(joint) \(subject) within \(minutes) min"
    }

    package var subject: String {
        switch key.kind {
        case .app: name
        case .code: "AADSTS\(name)"
        }
    }

    private var joint: String { key.kind == .app ? "of" : "with" }

    /// What an incident of it may be called.
    package var title: String { "\(subject): \(userCount) users" }
}

/// When tickets are many enough to be pointed at.
package struct ClusterRule: Equatable, Sendable {
    package var users = 5
    package var minutes = 15

    package init() {}
}
