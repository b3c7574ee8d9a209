import DeskCore
import DeskStore
import FoundationEssentials

/// A desk of made-up people: tickets in every state, walkthroughs at every point and with every end.
struct DemoDesk {
    /// The code whose guide ships with the program.
    static let walkedCode = 50074

    private let page: GuidePage
    private let route: WalkRoute
    private let now: Date

    /// How many tickets come in on a working day of the past.
    private static let ticketsADay = 40
    /// How many acts are recorded at once.
    private static let batch = 2_000

    init(page: GuidePage, catalogue: CodeCatalogue, now: Date) {
        self.page = page
        route = StartWalkthrough(ticket: 1, guide: page.guide, catalogue: catalogue).route
        // Every act is whole seconds before it, as the journal keeps it.
        self.now = Timestamp.rounded(now)
    }

    /// Fills an empty desk with `count` tickets, and lets time do to them what it has done by now.
    func fill(_ session: DeskSession, count: Int) throws(DeskFailure) {
        try session.keepGuide(revision: page.guide.revision, text: page.text, by: .timers)
        let acts = acts(count: count)
        for start in stride(from: 0, to: acts.count, by: Self.batch) {
            let batch = acts[start..<min(start + Self.batch, acts.count)]
            try session.perform(MadeUpActs(acts: Array(batch)), by: .timers, at: now)
        }
        try session.perform(RunTimers(), by: .timers, at: now)
    }

    /// All acts of all stories in the order of time. Numbers are given in the order in which tickets are opened.
    private func acts(count: Int) -> [MadeUpAct] {
        var random = MadeUpRandom(seed: 50_074)
        var beginnings = Story.desk(of: count).enumerated().map { index, story in
            (story: story, began: began(story, index: index, random: &random))
        }
        beginnings.sort { $0.began < $1.began }
        var acts: [MadeUpAct] = []
        for (index, beginning) in beginnings.enumerated() {
            let start = StartWalkthrough(ticket: index + 1, route: route)
            var teller = StoryTeller(start: start, began: beginning.began, now: now)
            acts += teller.acts(of: beginning.story)
        }
        // What happens at the same moment stays in the order of its story.
        return acts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private func began(_ story: Story, index: Int, random: inout MadeUpRandom) -> Date {
        let earlier = max(0, index - Self.ticketsADay) / Self.ticketsADay
        switch story.age {
        case .minutes(let minutes):
            return now - Double(60 * random.number(minutes)) - Double(random.number(0...59))
        case .days(let days):
            return workingTime(daysAgo: random.number(days) + earlier, random: &random)
        }
    }

    /// A time between 8 and 17 o'clock on the day that lies so many working days ago.
    private func workingTime(daysAgo count: Int, random: inout MadeUpRandom) -> Date {
        let aDay = 86_400.0
        var day = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / aDay).rounded(.down) * aDay)
        for _ in 0..<count {
            repeat { day -= aDay } while !DeskPolicy.usualCalendar.isWorking(at: day + aDay / 2)
        }
        return day + Double(random.number(8 * 3600...17 * 3600))
    }
}
