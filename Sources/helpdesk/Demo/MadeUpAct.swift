import DeskCore
import FoundationEssentials

/// Something that somebody of a made-up desk did.
struct MadeUpAct: Equatable {
    var at: Date
    var by: Actor
    var intent: any Intent

    static func == (left: MadeUpAct, right: MadeUpAct) -> Bool {
        left.at == right.at && left.by == right.by && left.intent.isEqual(to: right.intent)
    }
}

/// Many acts, decided one after the other and recorded as one batch: a desk of ten thousand tickets is not made by ten thousand
/// syncs of a disk.
struct MadeUpActs: Intent {
    static let verb = "make tickets up"

    var acts: [MadeUpAct]
    var guardedTicket: TicketNumber? { nil }

    func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        var desk = desk
        var drafts: [EventDraft] = []
        for act in acts {
            // Secrets are masked in the batch as a whole, and made-up texts have none.
            for draft in try act.intent.decide(in: desk, by: act.by, at: act.at) {
                drafts.append(draft)
                desk.apply(Event(draft, sequence: desk.lastSequence + 1))
            }
        }
        return drafts
    }
}
