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
    /// Of the letters of a name.
    private static let longestName = 60

    init(_ setting: YAMLSetting, in file: YAMLFile) {
        self.file = file
        if setting.value.null != nil { return }
        guard let nodes = setting.value.sequence else {
            problems.append(file.problem(.notViews, at: setting.key))
            return
        }
        var wrong: [(problem: SettingsProblem, name: String?)] = []
        for node in nodes {
            guard views.count < Self.most else {
                wrong.append((file.problem(.tooManyViews(Self.most, of: nodes.count), at: node), nil))
                break
            }
            do throws(SettingsProblem) {
                try take(node)
            } catch {
                wrong.append((error, node.mapping?["name"]?.scalar?.string.trimmed))
            }
        }
        let references = ViewReferences(views, wrong: wrong.compactMap(\.name))
        problems = references.problems(and: wrong, file: file, places: places)
        views = references.right
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
                guard name.count <= Self.longestName, name.unicodeScalars.allSatisfy(\.isSeen) else {
                    throw file.problem(.notAViewName(longest: Self.longestName), at: value)
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
        views.append(view)
        places.append(place)
    }

    private func query(_ node: Node) throws(SettingsProblem) -> TicketQuery {
        guard let scalar = node.scalar else { throw file.problem(.notAQuery, at: node) }
        let query = QueryParser.query(scalar.string, isWhole: true)
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
}

extension Unicode.Scalar {
    /// Whether it is part of what people see, and steers nothing: neither the terminal nor the direction of what stands beside it.
    fileprivate var isSeen: Bool {
        properties.generalCategory != .control && !(0x202A...0x202E).contains(value)
            && !(0x2066...0x2069).contains(value)
    }
}
