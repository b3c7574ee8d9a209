internal import DeskCore

/// Finds sections that stand beside each other and are each one of the causes: "Cause 1: the phone is new", "Cause 2: …". They are
/// the answers to one question, as if a heading "Cause" stood above them.
enum CauseGroups {
    /// A heading of a cause, taken apart.
    struct Title: Equatable {
        /// "Cause", as written.
        var word: String
        var rest: String
    }

    /// What is counted so: causes, and what else goes wrong. A table: a new word is a new entry.
    private static let words: Set<String> = [
        "cause", "reason", "issue", "problem", "scenario", "symptom", "error", "case", "ursache", "szenario", "fall",
        "problème", "scénario", "raison", "cas", "causa", "problema", "escenario", "caso", "cenário", "oorzaak",
        "probleem",
        "orsak", "przyczyna", "原因", "問題", "问题", "シナリオ", "场景",
    ]

    /// Nil where the title counts no cause, or says nothing of it.
    static func title(_ heading: String) -> Title? {
        let word = heading.prefix { $0.isLetter }
        guard words.contains(word.lowercased()) else { return nil }
        let number = number(in: heading[word.endIndex...].drop { $0 == " " || $0 == "#" })
        let behind = heading[(number.isEmpty ? word.endIndex : number.endIndex)...]
        let sign = behind.prefix { ":：.)-–— ".contains($0) }
        let rest = behind[sign.endIndex...]
        guard !rest.isEmpty, number.isEmpty ? sign.first == ":" : !sign.isEmpty else { return nil }
        return Title(word: String(word), rest: String(rest))
    }

    /// `2`, or a letter such as `B`.
    private static func number(in text: Substring) -> Substring {
        let digits = text.prefix { $0.isNumber }
        let letter = text.prefix(1)
        guard digits.isEmpty, letter.first?.isUppercase == true, text.dropFirst().first?.isLetter != true else {
            return digits
        }
        return letter
    }

    /// Puts a section with the question above each group.
    static func read(_ sections: inout [PageSection]) {
        var at = 0
        while at < sections.count {
            let group = group(from: at, in: sections)
            if group.count > 1 {
                let first = sections[at]
                let level = first.section.level
                let id = first.parent.map { sections[$0].section.id } ?? ""
                for place in group {
                    sections[place].causeTitle = title(sections[place].section.title)?.rest
                    sections[place].isCause = true
                    sections[place].section.role = .resolve
                    inherit(from: place, in: &sections)
                }
                var question = PageSection(
                    section: GuideSection(
                        id: id, title: title(first.section.title)?.word ?? first.section.title, level: level,
                        role: .causes),
                    content: first.content.lowerBound..<first.content.lowerBound,
                    end: sections[group[group.count - 1]].end, parent: first.parent, line: first.line)
                question.causes = group.map { $0 + 1 }
                insert(question, at: at, in: &sections)
                at = group[group.count - 1] + 1
            }
            at += 1
        }
    }

    /// The sections of the group that begins at a place, in their order.
    private static func group(from first: Int, in sections: [PageSection]) -> [Int] {
        guard isCounted(sections[first]), sections[first].parent.map({ sections[$0].role != .causes }) ?? true else {
            return []
        }
        var group: [Int] = []
        for at in sections.indices[first...] {
            let section = sections[at]
            guard section.parent == sections[first].parent, section.section.level == sections[first].section.level
            else {
                if section.section.level <= sections[first].section.level { break }
                continue
            }
            if isCounted(section) {
                group.append(at)
            } else if section.role.isWalked {
                break
            }
        }
        return group
    }

    private static func isCounted(_ section: PageSection) -> Bool {
        section.heading != nil && !section.isTitle && !section.isCause && title(section.section.title) != nil
    }

    /// What stands under a cause and names no role of its own is there to be walked with it.
    private static func inherit(from place: Int, in sections: inout [PageSection]) {
        for at in sections.indices[(place + 1)...].prefix(while: {
            sections[$0].content.lowerBound <= sections[place].end
        })
        where sections[at].namedRole == nil && sections[at].parent.map({ sections[$0].role }) == .resolve {
            sections[at].section.role = .resolve
        }
    }

    private static func insert(_ section: PageSection, at place: Int, in sections: inout [PageSection]) {
        sections.insert(section, at: place)
        for at in sections.indices where at != place {
            if let parent = sections[at].parent, parent >= place { sections[at].parent = parent + 1 }
        }
    }
}
