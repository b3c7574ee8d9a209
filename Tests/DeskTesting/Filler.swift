package import DeskCore

/// Fills every field of a value, from small pools by a generator that always gives the same: no two fields are alike by accident
/// of their defaults, and facts refer to each other's tickets, walkthroughs and steps.
package struct Filler: FieldMapper {
    package var random: Dice
    /// For a field of plain text; nil: a text that names its key.
    package var texts: [String] = []

    package var isReading: Bool { true }

    package init(seed: UInt64, texts: [String] = []) {
        random = Dice(seed)
        self.texts = texts
    }

    /// The keys whose texts come from a fixed set.
    private static let choices: [String: [String]] = [
        "impact": Level.allCases.map(\.rawValue), "urgency": Level.allCases.map(\.rawValue),
        "on": WaitForSomebody.Whom.allCases.map(\.rawValue), "method": IdentityMethod.allCases.map(\.rawValue),
        "outcome": StepOutcome.allCases.map(\.rawValue), "end": WalkthroughEnding.allCases.map(\.rawValue),
        "leads_to_guide": ["50076", "53003#verify"],
        "role": GuideRole.allCases.map(\.rawValue),
        "state": TicketState.allCases.map(\.rawValue), "progress": WalkProgress.State.allCases.map(\.rawValue),
        "at": times, "created_at": times, "updated_at": times, "occurred_at": times, "until": times,
    ]

    private static let times = [
        "2024-02-29T23:59:59Z", "2026-11-16T08:59:01.5Z", "2026-11-20T08:30:00Z", "2026-12-24T18:00:00.125Z",
    ]

    package static func isChoice(_ key: String) -> Bool { choices[key] != nil }

    package mutating func map(_ key: String, text: inout String?) throws(FieldProblem) {
        text = (Self.choices[key] ?? texts).randomElement(using: &random) ?? "text of \(key)"
    }

    package mutating func map(_ key: String, integer: inout Int?) throws(FieldProblem) {
        integer = Int.random(in: 1...9, using: &random)
    }

    package mutating func map(_ key: String, flag: inout Bool?) throws(FieldProblem) {
        flag = true
    }

    package mutating func map(_ key: String, texts: inout [String]) throws(FieldProblem) {
        texts = ["first of \(key)", "second of \(key)"]
    }

    package mutating func map(_ key: String, integers: inout [Int]) throws(FieldProblem) {
        integers = [50074, Int.random(in: 1...9, using: &random)]
    }

    package mutating func map<T: FieldMapped>(_ key: String, objects: inout [T]) throws(FieldProblem) {
        objects = []
        for _ in 1...3 {
            var object = T()
            try object.map(&self)
            objects.append(object)
        }
    }
}

extension Fact {
    /// A fact of this kind with every field set.
    package static func filled(_ filler: inout Filler) throws -> Self {
        var fact = Self()
        try fact.map(&filler)
        return fact
    }
}
