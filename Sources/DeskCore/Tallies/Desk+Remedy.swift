extension Desk {
    /// The section of the last step that repaired something since the cause was named; nil where nothing did, and where the page has no
    /// section for it and only its title would be left.
    package func lastRemedy(of ticket: TicketNumber) -> String? {
        guard let walkthrough = walkthrough(of: ticket), let route = routes[walkthrough.revision],
            let step = Remedy(of: walkthrough, on: route).lastFixes.last.flatMap({ route[$0] })
        else { return nil }
        return step.section.contains(route.guide) ? nil : step.section
    }
}
