import DeskCanvas
import DeskCore

/// How far users came in a guide: its steps, and what became of each. From a number to its tickets.
struct FunnelScreen: Sendable {
    /// Of all revisions together, then of each one, the one that was begun most often first.
    let funnels: [Funnel]
    /// The one that is looked at.
    private(set) var place = 0
    var list = ListWindow()
    /// The column that is selected.
    private(set) var column = 0
    /// What is asked of the history just now.
    var question: HistoryQuestion?

    /// Nil where the guide was never walked.
    init?(guide: String, in desk: Desk) {
        let revisions = desk.tallies.revisions.filter { $0.value.guide == guide }
            .sorted { ($1.value.begun, $1.key) < ($0.value.begun, $0.key) }
            .compactMap { desk.routes[$0.key] }
        guard let main = revisions.first else { return nil }
        funnels =
            [desk.funnel(of: main)]
            + (revisions.count > 1 ? revisions.map { desk.funnel(of: $0, isOnlyRevision: true) } : [])
    }

    var funnel: Funnel { funnels[place] }

    /// The revision that this one is held against: the one before it in the list.
    var other: Funnel? { place > 1 ? funnels[place - 1] : nil }

    /// `all 3 revisions`, `revision 2 of 3, beside revision 1`; nothing where there is one.
    var words: String {
        guard funnels.count > 1 else { return "" }
        guard place > 0 else { return "all \(funnels.count - 1) revisions" }
        return "revision \(place) of \(funnels.count - 1)" + (other == nil ? "" : ", in brackets revision \(place - 1)")
    }

    var outcome: WalkCell.Outcome { WalkCell.Outcome.allCases[column] }

    var selected: FunnelStep? {
        funnel.steps.indices.contains(list.selection) ? funnel.steps[list.selection] : nil
    }

    mutating func nextRevision() {
        place = (place + 1) % funnels.count
        list = ListWindow()
    }

    mutating func move(by count: Int) {
        column = min(max(0, column + count), WalkCell.Outcome.allCases.count - 1)
    }
}

extension Model {
    /// Opens the funnel of the guide that is looked at, walked by the selected user, or walked most often.
    mutating func openFunnel() -> [Effect] {
        let walked = top.subject.flatMap { desk.row(of: $0)?.progress.guide }
        let guide = top.guide?.page.guide.name ?? walked ?? desk.funnels.first?.guide
        guard let guide, let screen = FunnelScreen(guide: guide, in: desk) else {
            say("\(guide ?? "No guide") was never walked on this desk, so there is nothing to count.")
            return [.bell]
        }
        push(.funnel(screen))
        return []
    }

    mutating func actInFunnel(_ action: Action) -> [Effect]? {
        guard var screen = top.funnel else { return nil }
        switch action {
        case .nextColumn: screen.move(by: 1)
        case .previousColumn: screen.move(by: -1)
        case .otherPane:
            guard screen.funnels.count > 1 else {
                say("Only one revision of this guide was walked.")
                return [.bell]
            }
            screen.nextRevision()
        case .open:
            guard let step = screen.selected else { return [.bell] }
            let cell = WalkCell(
                guide: screen.funnel.guide, revision: screen.funnel.revision, step: step.id, outcome: screen.outcome)
            screen.question = .walks(cell)
            top.funnel = screen
            say("Looking for the tickets …")
            return [.study(.walks(cell))]
        default:
            let height = max(1, Frame(size).body.height - 3)
            guard screen.list.move(action, count: screen.funnel.steps.count, height: height) else { return nil }
        }
        top.funnel = screen
        return []
    }

    mutating func showWalks(of screen: FunnelScreen, _ answer: Result<HistoryAnswer, Message.Problem>) {
        switch answer {
        case .success(.tickets(let tickets)):
            status = nil
            push(.tickets(TicketsScreen("\(screen.selected?.title ?? ""): \(screen.outcome.title)", tickets)))
        case .success(.numbers): break
        case .failure(let problem): say(problem.sentence, .bad)
        }
    }
}
