import DeskCanvas

/// Keys in a field that is chosen from: a digit chooses and goes on, and what is typed then goes into the field of text behind it.
extension Form {
    var isAtChoice: Bool { fields[focus].options != nil }

    /// What is missing at the field that has the focus, where nothing is chosen there yet.
    var unchosen: String? {
        guard let count = fields[focus].options?.count, fields[focus].isMissing else { return nil }
        return "Nothing is chosen yet; type a number from 1 to \(count)."
    }

    mutating func choose(_ key: Key) {
        problem = nil
        if fields[focus].handle(key) {
            if focus + 1 < fields.count { focus(focus + 1) }
        } else if leaveChoice() {
            _ = fields[focus].handle(key)
        } else {
            problem = unchosen ?? "A number chooses here; Tab goes to the next field."
        }
    }

    /// Goes on to the field of text behind what has been chosen; false where there is none, or nothing is chosen yet.
    @discardableResult
    mutating func leaveChoice() -> Bool {
        guard isAtChoice, unchosen == nil, focus + 1 < fields.count, fields[focus + 1].options == nil else {
            return false
        }
        focus(focus + 1)
        return true
    }
}
