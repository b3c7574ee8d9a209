import DeskCore
import Yams

/// Reads the views of `config.yaml`. What is wrong with one of them is said, and leaves the others as they are.
///
///     views:
///       - name: New phones
///         query: cause:"new phone" age<2w
///         columns: [number, age, requester, title]
///         order: age
///         group: state
///         key: 8
struct ViewsReader {
    private(set) var views: [TicketView] = []
    private(set) var problems: [SettingsProblem] = []
    /// Where the names of `views` stand, in the same order.
    private var places: [(name: Node, query: Node?)] = []
    private let file: YAMLFile

    private static let known = ["name", "query", "columns", "order", "reversed", "group", "key"]
    /// As many as there is room for beside the built-in ones.
    private static let most = ViewMembers.most - TicketView.builtIn.count

    init(_ setting: YAMLSetting, in file: YAMLFile) {
        self.file = file
        if setting.value.null != nil { return }
        guard let nodes = setting.value.sequence else {
            problems.append(file.problem(.notViews, at: setting.key))
            return
        }
        for node in nodes {
            attempt { (reader) throws(SettingsProblem) in
                try reader.take(node)
            }
        }
        checkReferences()
    }

    private mutating func attempt(_ body: (inout ViewsReader) throws(SettingsProblem) -> Void) {
        do throws(SettingsProblem) {
            try body(&self)
        } catch {
            problems.append(error)
        }
    }

    private mutating func take(_ node: Node) throws(SettingsProblem) {
        var view = TicketView(name: "", query: TicketQuery())
        var place: (name: Node, query: Node?)?
        for setting in try file.settings(in: node, or: .notViews) {
            let value = setting.value
            switch setting.name {
            case "name":
                guard let name = value.scalar?.string.trimmed, !name.isEmpty else {
                    throw file.problem(.viewWithoutName, at: setting.key)
                }
                view.name = name
                place = (value, place?.query)
            case "query":
                view.query = try query(value)
                place = (place?.name ?? value, value)
            case "columns": view.columns = try members(setting, setting.items)
            case "order": view.order = try member(setting)
            case "group": view.group = value.null != nil ? nil : try member(setting)
            case "reversed":
                guard let isReversed = value.bool else { throw file.problem(.notYesOrNo("reversed"), at: value) }
                view.isReversed = isReversed
            case "key":
                guard let key = value.int, (1...9).contains(key) else { throw file.problem(.notADigit, at: value) }
                if let other = views.first(where: { $0.key == key }) {
                    throw file.problem(.keyTaken(key, by: other.name), at: value)
                }
                view.key = key
            default: throw file.unknown(setting, known: Self.known)
            }
        }
        guard !view.name.isEmpty, let place else { throw file.problem(.viewWithoutName, at: node) }
        guard views.first(named: view.name) == nil else { throw file.problem(.viewTwice(view.name), at: place.name) }
        guard views.count < Self.most else { throw file.problem(.tooManyViews(Self.most), at: place.name) }
        views.append(view)
        places.append(place)
    }

    private func query(_ node: Node) throws(SettingsProblem) -> TicketQuery {
        guard let scalar = node.scalar else { throw file.problem(.notAQuery, at: node) }
        let query = QueryParser.query(scalar.string)
        if let problem = query.problems.first {
            throw file.problem(.query(problem.words), at: node, byte: problem.range.lowerBound)
        }
        return query
    }

    private func member<Case: CaseIterable & RawRepresentable<String>>(
        _ setting: YAMLSetting
    ) throws(SettingsProblem) -> Case {
        let found: [Case] = try members(setting, [setting.value])
        return found[0]
    }

    private func members<Case: CaseIterable & RawRepresentable<String>>(
        _ setting: YAMLSetting, _ nodes: [Node]
    ) throws(SettingsProblem) -> [Case] {
        let known = Case.allCases.map(\.rawValue)
        guard !nodes.isEmpty else {
            throw file.problem(.unknownValue("", of: setting.name, known: known), at: setting.key)
        }
        var members: [Case] = []
        for node in nodes {
            let name = node.scalar?.string ?? ""
            guard let member = Case(rawValue: name.lowercased()) else {
                throw file.problem(.unknownValue(name, of: setting.name, known: known), at: node)
            }
            members.append(member)
        }
        return members
    }

    // MARK: Views that name views

    /// Takes out the views that name one that there is not, or that lead back to themselves.
    private mutating func checkReferences() {
        var isChanged = true
        while isChanged {
            isChanged = false
            for index in views.indices {
                guard let problem = problem(ofView: index) else { continue }
                problems.append(problem)
                views.remove(at: index)
                places.remove(at: index)
                isChanged = true
                break
            }
        }
    }

    private func problem(ofView index: Int) -> SettingsProblem? {
        let view = views[index]
        let known = TicketView.builtIn.filter { views.first(named: $0.name) == nil } + views
        let node = places[index].query ?? places[index].name
        for name in view.query.namedViews where known.first(named: name) == nil {
            let names = known.map(\.name)
            return file.problem(.unknownValue(name, of: "view", known: names), at: node)
        }
        var open = view.query.namedViews
        var visited: Set<String> = []
        while let name = open.popLast() {
            if name.lowercased() == view.name.lowercased() { return file.problem(.viewOfItself(view.name), at: node) }
            guard visited.insert(name.lowercased()).inserted else { continue }
            open += known.first(named: name)?.query.namedViews ?? []
        }
        return nil
    }
}
