package import struct FoundationEssentials.Date

/// Takes in the events of a desk one after the other, and picks out what somebody has to be able to answer for.
package struct AuditFold: Sendable {
    private struct Case {
        var requester: String?
        var identity: IdentityCheck?
    }

    private let from: Date
    private let to: Date
    private let lifetime: Double
    private var cases: [TicketNumber: Case] = [:]
    private var credentialSteps: [String: Set<String>] = [:]
    private var revisions: [WalkthroughID: String] = [:]
    package private(set) var entries: [AuditEntry] = []

    /// - Parameter policy: says how long an identity check counts.
    package init(from: Date, to: Date, policy: DeskPolicy) {
        self.from = from
        self.to = to
        lifetime = Double(policy.durations.identityCheck)
    }

    package mutating func apply(_ event: Event) {
        follow(event)
        guard event.at >= from, event.at < to, let (kind, proof, lacksProof) = judgement(of: event) else { return }
        entries.append(
            AuditEntry(
                sequence: event.sequence, at: event.at, by: event.by, kind: kind, ticket: event.ticket,
                requester: event.ticket.flatMap { cases[$0]?.requester }, act: event.fact.words, proof: proof,
                lacksProof: lacksProof))
    }

    /// Keeps what an entry has to say of its ticket.
    private mutating func follow(_ event: Event) {
        if let kept = event.fact as? GuideKept {
            credentialSteps[kept.revision] = Set(kept.steps.lazy.filter(\.changesCredential).map(\.id))
        }
        guard let number = event.ticket else { return }
        switch event.fact {
        case let fact as TicketOpened: cases[number] = Case(requester: fact.requester)
        case let fact as TicketImported: cases[number] = Case(requester: fact.requester)
        case let fact as TicketCorrected: cases[number]?.requester = fact.requester
        case let fact as IdentityVerified:
            cases[number]?.identity = IdentityCheck(
                method: fact.method, reference: fact.reference, secondPerson: fact.secondPerson, by: event.by,
                at: event.at, requester: fact.requester)
        case is IdentityWithdrawn: cases[number]?.identity = nil
        case let fact as WalkthroughStarted: revisions[event.sequence] = fact.revision
        case let fact as DetourBegan: revisions[event.sequence] = fact.revision
        case let fact as WalkthroughMoved: revisions[fact.walkthrough] = fact.revision
        default: break
        }
    }

    private func judgement(of event: Event) -> (AuditEntry.Kind, proof: String?, lacksProof: Bool)? {
        switch event.fact {
        case is IdentityVerified, is IdentityWithdrawn: (.identity, nil, false)
        case let fact as StepRecorded:
            isCredentialChange(fact) ? (.credential, proof(of: event), !isProven(event)) : nil
        case let fact as StepTakenBack: isCredentialStep(fact.step, fact.walkthrough) ? (.credential, nil, false) : nil
        case is SuspicionRaised: (.security, nil, false)
        case is TicketResolved: (.resolved, nil, false)
        case is TicketImported: (.imported, nil, false)
        case is PersonErased: (.erased, nil, false)
        case is LineLost: (.lost, nil, false)
        default: nil
        }
    }

    private func isCredentialChange(_ fact: StepRecorded) -> Bool {
        fact.knownFrom == nil && (fact.outcome == .done || fact.outcome == .answered)
            && isCredentialStep(fact.step, fact.walkthrough)
    }

    private func isCredentialStep(_ step: String, _ walkthrough: WalkthroughID) -> Bool {
        revisions[walkthrough].flatMap { credentialSteps[$0] }?.contains(step) ?? false
    }

    private func proof(of event: Event) -> String? {
        guard let check = event.ticket.flatMap({ cases[$0]?.identity }) else { return nil }
        let age = max(0, Int(event.at.timeIntervalSince(check.at) / 60))
        return check.method.words + (check.reference.map { " (\($0))" } ?? "") + ", by \(check.by) \(age) min before"
            + (check.secondPerson.map { ", confirmed by \($0)" } ?? "")
    }

    /// Whether the check on record counted for who acted, then and for that caller.
    private func isProven(_ event: Event) -> Bool {
        guard let number = event.ticket, let known = cases[number], let check = known.identity else { return false }
        return check.by == event.by && check.requester?.requesterKey == known.requester?.requesterKey
            && abs(event.at.timeIntervalSince(check.at)) < lifetime
    }
}
