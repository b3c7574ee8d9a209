import DeskCore
import Yams

/// Which views stand on which others by `view:`, and what is wrong with that. A view that is made of a wrong one is left out with it, and only the
/// wrong one is named.
struct ViewReferences {
    /// Those that are left.
    let right: [TicketView]
    private let views: [TicketView]
    /// What is wrong, by the place of the view.
    private let kinds: [(place: Int, kind: SettingsProblem.Kind)]
    /// Those that are left out since they are made of another, with its name.
    private let dependents: [(name: String, of: String)]

    /// How often a view may ask others, and these others again: each time, every ticket is asked once more.
    private static let most = 100

    /// - Parameters:
    ///   - views: those that are right by themselves.
    ///   - wrong: the names of the others.
    init(_ views: [TicketView], wrong: [String]) {
        self.views = views
        let builtIn = TicketView.builtIn.filter { views.first(named: $0.name) == nil }
        let known = Dictionary(
            (builtIn + views).map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        // By the name of a view, the one that is to blame for it.
        var fate = Dictionary(
            wrong.filter { views.first(named: $0) == nil }.map { ($0.lowercased(), $0) }, uniquingKeysWith: { $1 })
        var kinds: [(place: Int, kind: SettingsProblem.Kind)] = []
        func fail(_ place: Int, _ kind: SettingsProblem.Kind) {
            kinds.append((place, kind))
            fate[views[place].name.lowercased()] = views[place].name
        }
        for (place, view) in views.enumerated() {
            let missing = view.query.namedViews.first {
                known[$0.lowercased()] == nil && fate[$0.lowercased()] == nil
            }
            if let missing {
                fail(place, .unknownValue(missing, of: "view", known: (builtIn + views).map(\.name)))
            }
        }
        for (place, view) in views.enumerated() where fate[view.name.lowercased()] == nil {
            guard let circle = Self.circle(from: view, known) else { continue }
            fail(place, .viewOfItself(view.name))
            for other in circle where fate[other] == nil { fate[other] = view.name }
        }
        var counts: [String: Int] = [:]
        for (place, view) in views.enumerated() where fate[view.name.lowercased()] == nil {
            if Self.count(view, known, fate, &counts) > Self.most,
                !Self.isMadeOf(view, known, where: { counts[$0, default: 0] > Self.most })
            {
                fail(place, .viewOfTooMany(view.name, most: Self.most))
            }
        }
        // What is made of a wrong one is wrong too, and what is made of that.
        var isChanged = true
        while isChanged {
            isChanged = false
            for view in views where fate[view.name.lowercased()] == nil {
                guard let cause = view.query.namedViews.lazy.compactMap({ fate[$0.lowercased()] }).first else {
                    continue
                }
                fate[view.name.lowercased()] = cause
                isChanged = true
            }
        }
        self.kinds = kinds
        let own = Set(kinds.map(\.place))
        right = views.filter { fate[$0.name.lowercased()] == nil }
        dependents = views.enumerated().compactMap { place, view in
            guard !own.contains(place), let cause = fate[view.name.lowercased()] else { return nil }
            return (view.name, cause)
        }
    }

    /// All that is wrong with the views, each with those that are left out for it.
    ///
    /// - Parameters:
    ///   - others: what is wrong with views by themselves, with their names.
    ///   - places: where the views stand.
    func problems(
        and others: [(problem: SettingsProblem, name: String?)], file: YAMLFile, places: [(name: Node, query: Node?)]
    ) -> [SettingsProblem] {
        others.map { other in
            var problem = other.problem
            problem.dependents = dependents.filter { $0.of == other.name }.map(\.name)
            return problem
        }
            + kinds.map { place, kind in
                var problem = file.problem(kind, at: places[place].query ?? places[place].name)
                problem.dependents = dependents.filter { $0.of == views[place].name }.map(\.name)
                return problem
            }
    }

    /// The names of the views on a way that leads from a view back to it; nil where there is none.
    private static func circle(from view: TicketView, _ known: [String: TicketView]) -> [String]? {
        let goal = view.name.lowercased()
        var ways = view.query.namedViews.map { [$0.lowercased()] }
        var visited: Set<String> = []
        while let way = ways.popLast(), let name = way.last {
            if name == goal { return way }
            guard visited.insert(name).inserted else { continue }
            ways += (known[name]?.query.namedViews ?? []).map { way + [$0.lowercased()] }
        }
        return nil
    }

    /// How many views are asked for one, counted as often as they are asked, and at most little more than is allowed.
    private static func count(
        _ view: TicketView, _ known: [String: TicketView], _ wrong: [String: String], _ counts: inout [String: Int]
    ) -> Int {
        let key = view.name.lowercased()
        if let count = counts[key] { return count }
        var count = 0
        for name in view.query.namedViews where wrong[name.lowercased()] == nil {
            guard let other = known[name.lowercased()] else { continue }
            count = min(count + 1 + Self.count(other, known, wrong, &counts), most + 1)
        }
        counts[key] = count
        return count
    }

    private static func isMadeOf(
        _ view: TicketView, _ known: [String: TicketView], where condition: (String) -> Bool
    ) -> Bool {
        view.query.namedViews.contains { known[$0.lowercased()] != nil && condition($0.lowercased()) }
    }
}
