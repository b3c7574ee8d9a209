extension Desk {
    /// What an event says, in words; of an undo, what it took back, and how that is said now.
    package func words(of event: Event) -> String {
        let zone = policy.calendar.zone
        let words = event.fact.words(in: zone)
        guard let answered = answered(by: event) else { return words }
        if isUndo(event) { return "took back: \(answered.fact.words(in: zone)) (\(words))" }
        return "did again: \(words)"
    }

    private func answered(by event: Event) -> Event? {
        guard let sequence = event.undoes, let number = event.ticket else { return nil }
        return timeline(of: number)?.last { $0.sequence == sequence }
    }

    /// Whether an event takes something back. What answers an undo does it again.
    private func isUndo(_ event: Event) -> Bool {
        answered(by: event).map { !isUndo($0) } ?? false
    }
}
