import Yams

/// What is wrong with a configuration file.
package struct SettingsProblem: Error, Equatable {
    package enum Kind: Equatable, Sendable {
        case notYAML(String)
        case notText
        case tab
        /// By its number in Unicode.
        case controlCharacter(UInt32)
        /// A blank at the beginning of a line that is no space, by its number in Unicode.
        case strangeBlank(UInt32)
        /// A name that begins with `@` stands without quotation marks, which YAML does not allow.
        case bareGroup
        case notAMapping
        case saidTwice(String)
        case unknownSetting(String, known: [String])
        case notAPath(String)
        case notFolders(String)
        case notRoles
        /// Of the role.
        case notNames(String)
        case namesNobody
        case notViews
        case viewWithoutName
        case viewTwice(String)
        case tooManyViews(Int, of: Int)
        case notAViewName(longest: Int)
        /// A view that leads back to itself.
        case viewOfItself(String)
        /// A view that asks more other views, and these others again, than there may be.
        case viewOfTooMany(String, most: Int)
        case notAQuery
        /// With what is wrong in it.
        case query(String)
        case notYesOrNo(String)
        case notADigit
        case keyTaken(Int, by: String)
        /// A name that is none of those that a setting knows.
        case unknownValue(String, of: String, known: [String])
        /// Of the section, with a line that it could have.
        case notSection(String, example: String)
        case notAZone
        case unknownZone(String, meant: String?)
        case notHours(String)
        case hoursBackwards(String)
        case hoursOverlap(String, String)
        case noWorkingTime
        case notADay(String)
        /// Of the setting, with what was written.
        case notASpan(String, String)
        case notMinutes(String, String)
        case remindersNotAscending
        /// A reminder that would come when the ticket is resolved already, and when that is.
        case reminderTooLate(String, noAnswer: String)
        /// Of the priority.
        case responseAfterResolution(String, first: String, last: String)
        /// Of the setting, with the least and the most.
        case notACount(String, ClosedRange<Int>)
        /// Of the user.
        case notSkills(String)
        case unknownFamily(String, known: [String])
        // Of the list of requesters.
        case notUTF8
        case openQuotes
        case noUserColumn
        case noUser
        /// With the line that has the user already.
        case userTwice(String, earlier: Int)
        case tooManyFields(Int, columns: Int)
        case notPrivileged(String)
    }

    package var source: String
    /// From 1.
    package var line: Int
    /// From 1, in characters.
    package var column: Int
    package var kind: Kind
    /// The views that are left out with the one that this is about, since they name it.
    package var dependents: [String] = []

    init(source: String, line: Int, column: Int, kind: Kind) {
        self.source = source
        self.line = line
        self.column = column
        self.kind = kind
    }

    init(_ error: YamlError, source: String) {
        switch error {
        case .scanner(_, let problem, let mark, let text), .parser(_, let problem, let mark, let text),
            .composer(_, let problem, let mark, let text):
            let isGroup = Self.character(at: mark, in: text) == "@"
            self.init(
                source: source, line: mark.line, column: mark.column, kind: isGroup ? .bareGroup : .notYAML(problem))
        case .duplicatedKeysInMapping(let names, let context):
            self.init(
                source: source, line: context.mark.line, column: context.mark.column,
                kind: .saidTwice(names.min() ?? ""))
        default:
            self.init(source: source, line: 1, column: 1, kind: .notYAML("it cannot be read"))
        }
    }

    private static func character(at mark: Mark, in text: String) -> Unicode.Scalar? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    }
}
