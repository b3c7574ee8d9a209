package import DeskCanvas

/// Which action a key is, by place. What a place says goes before what counts everywhere.
package struct Keymap: Sendable {
    private var actions: [Place: [Key: Action]] = [:]

    /// The keys of the table of actions.
    package init() {
        for row in Actions.rows {
            for place in row.places {
                for key in row.keys { actions[place, default: [:]][key] = row.action }
            }
        }
    }

    package func action(for key: Key, in place: Place) -> Action? {
        actions[place]?[key] ?? actions[.everywhere]?[key]
    }

    /// Two rows that want the same key in the same place: each pair is a mistake in the table.
    package static var conflicts: [(Place, Key, [Action])] {
        var wanted: [Place: [Key: [Action]]] = [:]
        for row in Actions.rows {
            for place in row.places {
                for key in row.keys { wanted[place, default: [:]][key, default: []].append(row.action) }
            }
        }
        return wanted.flatMap { place, keys in keys.filter { $1.count > 1 }.map { (place, $0, $1) } }
    }
}
