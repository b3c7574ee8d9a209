import DeskCanvas
import DeskCore
import DeskTesting
import Testing

@testable import DeskConsole

/// Keys as no agent presses them, a different row for each size, the same in every run.
@Suite("Any keys, on a busy desk")
struct RandomKeysTests {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 10),
        Size(width: 300, height: 90),
        Size(width: 41, height: 11), Size(width: 12, height: 3), Size(width: 1, height: 1),
    ]
    private static let count = 3000

    @Test(
        "The screen is as large as the terminal, its cursor on it, and it is about a ticket that is there",
        arguments: sizes)
    func holds(_ size: Size) throws {
        var player = try Player(ScenarioStart(desk: "dozen.txt", size: size))
        var monkey = Monkey(seed: UInt64(size.width * 107 + size.height), home: size)
        var places: Set<Place> = []
        try player.play(
            .editGuide(
                "seed-AADSTS50074.md", old: "Select the affected user.", new: "Select the user who called."))
        for _ in 0..<Self.count {
            places.insert(player.model.place)
            try player.play(monkey.step(in: player.model))
            let canvas = player.model.view()
            try #require(canvas.size == player.model.size, "after \(monkey.trail)")
            if let cursor = canvas.cursor { try #require(canvas.bounds.contains(cursor), "after \(monkey.trail)") }
            if let ticket = player.model.subjectNumber {
                try #require(player.model.desk.tickets[ticket] != nil, "after \(monkey.trail)")
            }
            try #require(!player.model.screens.isEmpty, "after \(monkey.trail)")
        }
        // Else the keys would have proved little. To the changes of a guide and to the trends only one key of one place leads, which is not always hit.
        #expect(places.union([.everywhere, .changes, .trends, .incident]) == Set(Place.allCases))
    }

    @Test("Whatever who may not write presses, nothing is asked of the desk", arguments: ["auditor", "none"])
    func readsOnly(role: String) throws {
        var start = try ScenarioStart(desk: "dozen.txt")
        start.agent.access = try #require(ScenarioRules.access(role))
        var player = try Player(start)
        var monkey = Monkey(seed: 50_074, home: start.size)
        var places: Set<Place> = []
        for _ in 0..<Self.count {
            places.insert(player.model.place)
            let step = monkey.step(in: player.model)
            if case .keys(let keys) = step {
                var model = player.model
                let effects = keys.flatMap { model.update(.input(.key($0), isBurst: false), at: player.world.now) }
                let writes = effects.filter(\.isWrite)
                try #require(writes == [], "after \(monkey.trail)")
            }
            try player.play(step)
        }
        #expect(places.isSuperset(of: [.queue, .ticket, .walk, .guide, .room]))
    }

    @Test("The same message makes the same effects and the same screen of the same model", arguments: 1...3)
    func isDeterministic(_ seed: UInt64) throws {
        var player = try Player(ScenarioStart(desk: "dozen.txt"))
        var monkey = Monkey(seed: seed, home: player.model.size)
        for _ in 0..<300 {
            let step = monkey.step(in: player.model)
            if case .keys(let keys) = step, let key = keys.first {
                var first = player.model
                var second = player.model
                let message = Message.input(.key(key), isBurst: false)
                let effects = first.update(message, at: player.world.now)
                try #require(second.update(message, at: player.world.now) == effects, "after \(monkey.trail)")
                try #require(first.view() == second.view(), "after \(monkey.trail)")
            }
            try player.play(step)
        }
    }
}

extension Effect {
    fileprivate var isWrite: Bool {
        switch self {
        case .attempt, .startWalkthrough: true
        default: false
        }
    }
}

/// Presses keys at random: mostly those that do something, at times others, a paste, a resize, or nothing for a while.
private struct Monkey {
    private let home: Size
    private var dice: Dice
    /// The last steps, to tell by where a test fails what led there.
    private(set) var trail: [String] = []

    private static let pastes = ["AADSTS50074 for mei.lin@contoso.example", #"\e[2J 会議 \u{202E}"#, #"\u{0}\u{0}"#]
    private static let texts = ["50074", "zebra", "a b", "会"]

    /// - Parameter home: the size that a resized screen comes back to.
    init(seed: UInt64, home: Size) {
        self.home = home
        dice = Dice(seed)
    }

    mutating func step(in model: Model) -> ScenarioStep {
        let step = roll(in: model)
        trail.append("\(step)")
        if trail.count > 12 { trail.removeFirst() }
        return step
    }

    private mutating func roll(in model: Model) -> ScenarioStep {
        switch Int.random(in: 0..<100, using: &dice) {
        case 0: .paste(Self.pastes.randomElement(using: &dice) ?? "")
        case 1:
            .resize(Size(width: Int.random(in: 0...160, using: &dice), height: Int.random(in: 0...60, using: &dice)))
        case 2..<5: .resize(home)
        case 5..<8: .wait(Double(Int.random(in: 1...4000, using: &dice)))
        case 8: .type(Self.texts.randomElement(using: &dice) ?? "")
        case 9..<18: .keys([.enter])
        case 18..<30: .keys([.escape])
        case 30..<34: .keys([.tab])
        // To where one key of one place alone leads.
        case 35: .keys([.character("P"), .character("v")])
        case 36: .keys([.character("W")])
        case 37: .keys([.character("l"), .end, .enter])
        case 38: .keys([.character("b")])
        case 34: .keys([.function(Int.random(in: 1...12, using: &dice))])
        default: .keys([key(in: model)])
        }
    }

    /// A key of any action of the place, each action as likely as the other.
    private mutating func key(in model: Model) -> Key {
        let row = Actions.rows(in: model.place).randomElement(using: &dice)
        return row?.keys.randomElement(using: &dice) ?? .enter
    }
}
