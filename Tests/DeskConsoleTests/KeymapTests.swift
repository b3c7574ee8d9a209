import DeskCanvas
import Testing

@testable import DeskConsole

@Suite("The table of actions")
struct KeymapTests {
    @Test("No place has a key that two of its actions want")
    func conflicts() {
        let conflicts = Keymap.conflicts.map { "\($0.0.rawValue) \($0.1.name): \($0.2.map(\.rawValue))" }
        #expect(conflicts == [])
    }

    @Test("Every key of every row is read back from its name", arguments: Actions.rows)
    func names(_ row: ActionRow) {
        #expect(!row.keys.isEmpty)
        for key in row.keys { #expect(Key(name: key.name) == key) }
    }

    @Test("Every key leads to its row's action, in every place of the row", arguments: Actions.rows)
    func keysLeadToActions(_ row: ActionRow) {
        for place in row.places {
            for key in row.keys { #expect(Keymap().action(for: key, in: place) == row.action) }
        }
    }

    @Test("Every action has a row with a title and a sentence", arguments: Action.allCases)
    func everyActionHasARow(_ action: Action) throws {
        let row = try #require(Actions.rows.first { $0.action == action })
        #expect(!row.title.isEmpty)
        #expect(row.help.hasSuffix("."))
    }

    /// What a key could do that no place tells of would never be found.
    @Test("Every action of a place is in the palette there, or has keys that name what it acts on", arguments: places)
    func palette(_ place: Place) throws {
        let player = try Player.standing(in: place)
        let offered = player.model.entries(PaletteOverlay()).compactMap { entry -> Action? in
            if case .action(let row, _) = entry { row.action } else { nil }
        }
        let named: Set<Action> = [.palette, .answer, .followLink, .view]
        let missing = Set(Actions.rows(in: place).map(\.action)).subtracting(offered).subtracting(named)
        #expect(missing == [])
        for row in Actions.rows(in: place) where named.contains(row.action) && row.action != .palette {
            #expect(row.keys.allSatisfy { $0.typed?.isNumber == true })
        }
    }

    @Test("The whole key bar of a place stands in 80 columns", arguments: places)
    func keyBar(_ place: Place) throws {
        let player = try Player.standing(in: place)
        let shown = Actions.rows(in: place).filter {
            $0.isInBar && player.model.isTimely($0.action) && player.model.disabledReason($0.action) == nil
        }
        #expect(!shown.isEmpty)
        let bar = try #require(player.picture.last)
        for row in shown {
            #expect(bar.contains(row.title))
        }
    }

    /// Where keys are actions. In a new ticket they are typed.
    private static let places = Place.allCases.filter { $0 != .everywhere && $0 != .newTicket }
}

extension Player {
    /// A console on a desk with one user in the middle of a walkthrough, that was led to a place.
    fileprivate static func standing(in place: Place) throws -> Player {
        var player = try Player(ScenarioStart(desk: "weber-walking.txt"))
        let way: [Place: [Key]] = [
            .ticket: [.enter], .walk: [.character("r")], .guide: [.character("i")], .room: [.character("P")],
            .changes: [.character("r")], .tickets: [.character("P"), .tab, .enter],
            .requester: [.character("W")],
            .incident: [.character("l")] + "declare".map { .character($0) } + [.enter],
            .trends: [.character("P"), .character("v")], .funnel: [.character("P"), .character("F")],
        ]
        for key in way[place] ?? [] { try player.press(key) }
        if place == .changes {
            try player.play(.editGuide("AADSTS50076.md", old: "Old ones cannot ask.", new: "Old ones ask."))
            try player.press(.character("D"))
        }
        try #require(player.model.place == place)
        return player
    }
}
