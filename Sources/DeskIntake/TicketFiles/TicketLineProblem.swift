/// Why a line cannot be read as a ticket.
package enum TicketLineProblem: Equatable, Sendable {
    /// What a key's value has to be.
    package enum Wanted: Equatable, Sendable {
        case ticketNumber
        case wholeNumber
        case text
        case time
        case oneOf([String])
        case object
        case list
    }

    /// The column of the first wrong byte, from 1.
    case notJSON(column: Int)
    case notAnObject
    case missing(key: String)
    case wrong(key: String, wanted: Wanted)
    case unknownKey(String)
    case repeatedKey(String)
}

extension TicketLineProblem {
    /// One sentence for people: what is wrong, and what to do about it.
    package var sentence: String {
        switch self {
        case .notJSON(let column):
            "This is not JSON from column \(column) on; give one ticket a line, as `helpdesk export` writes them."
        case .notAnObject:
            "This is JSON, but no ticket; give one object a line, which `jq -c '.[]'` makes of a list."
        case .missing(let key):
            "There is no \(key), which has to be there; add it."
        case .wrong(let key, let wanted):
            "\(key) is not \(wanted.words); write it so."
        case .unknownKey(let key):
            "A ticket has no \(key); correct the name, or leave it out."
        case .repeatedKey(let key):
            "\(key) stands there more than once; leave the one that is right."
        }
    }
}

extension TicketLineProblem.Wanted {
    fileprivate var words: String {
        switch self {
        case .ticketNumber: "a ticket's number, such as \"HD-7\""
        case .wholeNumber: "a whole number"
        case .text: "a text"
        case .time: "a time in UTC, such as \"2026-11-20T09:14:07Z\""
        case .oneOf(let values): "one of " + values.joined(separator: ", ")
        case .object: "an object"
        case .list: "a list"
        }
    }
}
