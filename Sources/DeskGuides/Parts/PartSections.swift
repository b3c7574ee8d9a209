internal import DeskCore

/// Says which sections of a page belong to which of its parts.
struct PartSections {
    let sections: [PageSection]
    /// The codes that each section's heading begins with.
    let codes: [[Int]]
    let isPart: [Bool]
    /// Of the headings of parts.
    let level: Int
    private(set) var parts: [PageParts.Part] = []
    private(set) var owners: [Set<Int>?] = []

    init(sections: [PageSection], codes: [[Int]], isPart: [Bool], level: Int) {
        self.sections = sections
        self.codes = codes
        self.isPart = isPart
        self.level = level
    }

    mutating func divide() {
        for at in sections.indices where isPart[at] { _ = part(of: at) }
        var current: Int?
        /// Of the headings on the parts' own level that belong to the part above them.
        var names: Set<String> = []
        for at in sections.indices {
            let own = sections[at].section.level
            if isPart[at] {
                current = part(of: at)
            } else if sections[at].heading == nil || own < level {
                current = nil
                let below = sections.indices[(at + 1)...].prefix { sections[$0].section.level > own }
                let held = Set(below.filter { isPart[$0] }.map { part(of: $0) })
                owners.append(held.isEmpty || sections[at].heading == nil ? nil : held)
                continue
            } else if own == level, current != nil {
                let behind = sections.indices[at...].prefix { sections[$0].section.level >= level }
                let isBetween = behind.contains { isPart[$0] }
                if isBetween { names.insert(name(of: at)) }
                // Where the parts before have such sections, the last one has them too.
                let isRepeated = behind.contains { sections[$0].section.level == level && names.contains(name(of: $0)) }
                if !isBetween, !isRepeated { current = nil }
            }
            owners.append(current.map { [$0] })
        }
    }

    private func name(of at: Int) -> String { sections[at].section.title.lowercased() }

    /// The part of a section that begins one, by the first code of its heading.
    private mutating func part(of at: Int) -> Int {
        if let known = parts.firstIndex(where: { $0.codes.first == codes[at].first }) { return known }
        parts.append(
            PageParts.Part(codes: codes[at], title: sections[at].section.title, line: sections[at].line))
        return parts.count - 1
    }
}
