/// What a term of a query asks about. The raw value is what is written before the colon.
package enum QueryField: String, CaseIterable, Sendable {
    case state = "is"
    case code
    case assignee
    case requester
    case priority
    case age
    case updated
    case sla
    case due
    case cause
    case app
    case title
    case tag
    case step
    case guide
    case agent
    case number
    case incident
    case correlation
    case view

    /// What kind of value it takes.
    enum Kind {
        /// Words that the text has anywhere.
        case words
        /// The whole name.
        case name
        case state
        case code
        case number
        case rank
        case span
        case clock
        case view
        /// A ticket, or none.
        case link
    }

    var kind: Kind {
        switch self {
        case .state: .state
        case .code: .code
        case .assignee, .agent, .tag: .name
        case .requester, .app, .title, .step, .guide, .correlation, .cause: .words
        case .priority: .rank
        case .age, .updated, .due: .span
        case .sla: .clock
        case .number: .number
        case .incident: .link
        case .view: .view
        }
    }

    /// What it takes, with an example, for a sentence that goes on behind its name.
    var wants: String {
        switch self {
        case .state: "wants a state: is:new, is:waiting, is:settled"
        case .code: "wants an error code of 4 to 8 digits: code:50074"
        case .assignee: "wants a name, me or none: assignee:me"
        case .requester: "wants a user's name or a part of it: requester:mara"
        case .priority: "wants 1 to 5: priority:1,2 or priority<=2"
        case .age: "wants < or > and one time of up to 5 digits in m, h, d or w: age>2d"
        case .updated: "wants < or > and one time of up to 5 digits in m, h, d or w: updated<1h"
        case .sla: "wants how the targets stand: sla:breaching, sla:breached"
        case .due: "wants < or > and one working time of up to 5 digits in m, h or d: due<2h"
        case .cause: "wants words of what it was: cause:\"new phone\""
        case .app: "wants an app's name, a part of it, or none: app:outlook"
        case .title: "wants words: title:\"new phone\""
        case .tag: "wants a label or none: tag:vip"
        case .step: "wants words of the step where the user stands: step:sign-in"
        case .guide: "wants a guide's name or none: guide:AADSTS50074"
        case .agent: "wants who works the walkthrough: agent:me"
        case .number: "wants a ticket: number:12, number>1000"
        case .incident: "wants an incident or none: incident:HD-7"
        case .correlation: "wants a correlation or trace ID, or a part of it"
        case .view: "wants the name of a view: view:waiting"
        }
    }

    /// Other names that people type for it.
    private static let synonyms: [String: QueryField] = [
        "state": .state, "status": .state, "label": .tag, "labels": .tag, "tags": .tag, "user": .requester,
        "with": .assignee, "prio": .priority, "changed": .updated, "trace": .correlation, "id": .number, "error": .code,
        "walker": .agent, "left": .due, "outbreak": .incident, "clock": .sla,
    ]

    init?(typed name: String) {
        let name = name.lowercased()
        guard let field = QueryField(rawValue: name) ?? Self.synonyms[name] else { return nil }
        self = field
    }

    static var names: [String] { allCases.map(\.rawValue) }
    /// All that is understood before a colon.
    static var allNames: [String] { names + synonyms.keys.sorted() }
}
