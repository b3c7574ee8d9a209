import DeskCanvas
import DeskCore

extension Model {
    /// Reads another guide, to lead the user through it before the walk goes on.
    mutating func startDetour(_ number: TicketNumber, to link: GuidePlace, recording record: RecordStep? = nil)
        -> [Effect]
    {
        sayReading(link.code)
        return read(.code(link.code), for: .detour(number, link, record))
    }

    /// The guide of a detour is there.
    func begin(_ link: GuidePlace, on number: TicketNumber, recording record: RecordStep?, _ page: GuidePage)
        -> [Effect]
    {
        let detour = Detour(to: link, in: page.guide, catalogue: catalogue)
        var intent: any Intent = DetourToGuide(ticket: number, detour: detour)
        if var record {
            record.detour = detour
            intent = record
        }
        return [.startWalkthrough(Attempt(intent, seen: desk.tickets[number]?.version), [page])]
    }

    /// There is no guide for a detour: what was recorded counts all the same, and the walk goes on where it is.
    mutating func goOnWithout(_ link: GuidePlace, _ record: RecordStep, because problem: Message.Problem) -> [Effect] {
        status = nil
        overlay = .choice(.notice("\(problem.sentence) The step is recorded, and the walk goes on in its own guide."))
        return [.bell] + attempt(record, on: record.ticket)
    }

    /// Why there is nothing to come back from; nil where there is.
    func returnReason(_ ticket: TicketNumber) -> String? {
        desk.guideTrail(of: ticket).count > 1 ? nil : Refusal.noDetour(ticket).sentence
    }

    /// The guides that the user is in: `AADSTS50074 > AADSTS500121`.
    func trailWords(_ ticket: TicketNumber) -> String {
        let trail = desk.guideTrail(of: ticket)
        return trail.isEmpty ? "Walkthrough" : trail.joined(separator: " > ")
    }
}
