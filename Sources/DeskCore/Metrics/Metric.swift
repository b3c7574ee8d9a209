/// A number of a desk. Boards, reports and charts show these and no others, so that a number is the same wherever it stands.
///
/// The raw values are keys in `--format json` and columns in `--format csv`, and are never renamed.
package enum Metric: String, CaseIterable, Sendable {
    case arrivals
    case resolutions
    case backlog
    case firstResponse = "first_response"
    case timeToResolve = "time_to_resolve"
    case timeToResolveNet = "time_to_resolve_net"
    case responseAttainment = "response_attainment"
    case resolutionAttainment = "resolution_attainment"
    case firstContact = "first_contact"
    case reopened
    case escalated
    case unverified

    package enum Kind: Sendable {
        case count
        /// A part of a whole.
        case share
        /// Working time: its median, and what nine of ten stay under.
        case duration
    }

    package var kind: Kind {
        switch self {
        case .arrivals, .resolutions, .backlog: .count
        case .firstResponse, .timeToResolve, .timeToResolveNet: .duration
        case .responseAttainment, .resolutionAttainment, .firstContact, .reopened, .escalated, .unverified: .share
        }
    }

    package var title: String {
        switch self {
        case .arrivals: "Arrivals"
        case .resolutions: "Resolutions"
        case .backlog: "Backlog"
        case .firstResponse: "First response"
        case .timeToResolve: "Time to resolve"
        case .timeToResolveNet: "Time to resolve, net"
        case .responseAttainment: "First response in time"
        case .resolutionAttainment: "Resolved in time"
        case .firstContact: "Resolved at first contact"
        case .reopened: "Reopened"
        case .escalated: "Escalated"
        case .unverified: "No identity check"
        }
    }

    /// What is counted, of what, and when. docs/metrics.md is made of these.
    package var definition: String {
        switch self {
        case .arrivals:
            "Tickets that were opened, or imported while work went on, in the period."
        case .resolutions:
            "How often a ticket was resolved in the period, by somebody or by the timer of a user who does not answer. A ticket that "
                + "was reopened and resolved again counts twice."
        case .backlog:
            "Tickets on which work goes on at the end of the period: new, open, waiting or escalated. Its age is the time on the "
                + "clock since the ticket was made."
        case .firstResponse:
            "Working time from the arrival to the first contact of a person with the requester: something told, an identity check, or "
                + "a step recorded, and not undone since. Waiting does not stop it. Where nobody had contact before the ticket was "
                + "resolved, the last resolution is the contact. Counts in the period of the contact; tickets begun elsewhere do not count."
        case .timeToResolve:
            "Working time from the arrival to the resolution, whatever happened between. Counts in the period of the resolution."
        case .timeToResolveNet:
            "Time to resolve without the working time in which the ticket waited or was resolved."
        case .responseAttainment:
            "Of the tickets that arrived in the period: those first answered within the target of their priority, of those that were, or "
                + "whose target has passed. Cancelled tickets do not count."
        case .resolutionAttainment:
            "Of the tickets that arrived in the period: those resolved within the target of their priority, waiting not counted, of "
                + "those that were, or whose target has passed. Cancelled tickets do not count."
        case .firstContact:
            "Of the resolutions: those of a ticket that had not waited, not been escalated, not gone from one agent to another, and was "
                + "not reopened within seven days. Read it beside the reopened ones."
        case .reopened:
            "Of the resolutions: those after which the ticket was reopened, by now."
        case .escalated:
            "Of the tickets that arrived in the period: those that were escalated, by now."
        case .unverified:
            "Of the resolutions of a ticket on which a step that changes a credential was carried out: those without an identity check on "
                + "the ticket. Anything but none is to be looked into."
        }
    }
}
