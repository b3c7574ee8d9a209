/// A place in the guide of another code, as a step or an answer leads to it.
package struct GuidePlace: Hashable, Sendable {
    package var code: Int
    /// The anchor of a heading there; nil for the beginning of the guide.
    package var heading: String?

    package init(code: Int, heading: String? = nil) {
        self.code = code
        self.heading = heading
    }

    /// `AADSTS50076`.
    package var guide: String { "AADSTS\(code)" }
}

extension GuidePlace: RawRepresentable {
    /// `50076`, `50076#verify`.
    package var rawValue: String { "\(code)" + (heading.map { "#\($0)" } ?? "") }

    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "#", maxSplits: 1)
        guard let code = parts.first.flatMap({ Int($0) }) else { return nil }
        self.init(code: code, heading: parts.count > 1 ? String(parts[1]) : nil)
    }
}

extension Guide {
    /// The first step that a heading is or holds, by its anchor; nil where there is none.
    package func step(under heading: String) -> String? {
        guard let place = sections.firstIndex(where: { $0.id == heading.lowercased() }) else {
            return step(heading)?.id
        }
        let held = sections[(place + 1)...].prefix { $0.level > sections[place].level }
        let ids = Set([sections[place].id] + held.map(\.id))
        return steps.first { ids.contains($0.sectionID) }?.id
    }
}

extension FieldMapper {
    package mutating func map(_ key: String, _ value: inout GuidePlace?) throws(FieldProblem) {
        var text = value?.rawValue
        try map(key, text: &text)
        guard isReading else { return }
        value = text.flatMap { GuidePlace(rawValue: $0) }
        if value == nil, let text { throw FieldProblem(key: key, kind: .unknownValue(text)) }
    }
}
