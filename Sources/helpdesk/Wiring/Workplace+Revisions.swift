import DeskCore
import DeskGuides
import DeskStore

extension Workplace {
    /// The page of a ticket's walkthrough in the revision that is walked; nil where there is none, or its text is gone.
    func walkedPage(of number: TicketNumber) -> GuidePage? {
        guard let walkthrough = desk.walkthrough(of: number),
            let text = try? session.guide(revision: walkthrough.revision)
        else { return nil }
        return try? library.page(keptText: text, code: walkthrough.code)
    }

    /// What changed in the guide of a ticket's walkthrough since the revision that is walked, with the page of today; nil where nothing did, or
    /// the guide is not on the shelf any more.
    func change(of number: TicketNumber) -> (change: GuideChange, today: GuidePage)? {
        guard let walkthrough = desk.walkthrough(of: number), walkthrough.isInProgress,
            let route = desk.routes[walkthrough.revision],
            let today = try? pageOfToday(of: walkthrough), today.guide.revision != walkthrough.revision
        else { return nil }
        let change = GuideChange(from: route, kept: walkedPage(of: number), to: today, catalogue: catalogue)
        return (change, today)
    }

    /// The page that is walked, as it is today: of its code, or, where the walk has none, the one of its title.
    private func pageOfToday(of walkthrough: Walkthrough) throws(GuideProblem) -> GuidePage {
        if let code = walkthrough.code { return try library.page(for: code) }
        let title = desk.routes[walkthrough.revision]?.guide ?? ""
        guard let path = library.listing().path(ofGeneral: title) else { throw .noSuchFile(path: title) }
        return try GuideShelf.page(at: path)
    }

    /// The same, for who cannot do without.
    ///
    /// - Throws: where nobody is being walked, or there is nothing to go over to.
    func requiredChange(of number: TicketNumber) throws -> (change: GuideChange, today: GuidePage) {
        _ = try desk.ticket(number)
        if let found = change(of: number) { return found }
        guard let walkthrough = desk.walkthrough(of: number) else {
            throw desk.noWalkthrough(of: number)
        }
        // A guide that cannot be read now says why.
        let today = try pageOfToday(of: walkthrough)
        throw Refusal.revisionIsToday(guide: today.guide.name, ticket: number)
    }
}
