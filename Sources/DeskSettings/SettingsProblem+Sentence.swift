import DeskCore

extension SettingsProblem {
    /// Where it is, what is wrong, and what was meant, in one sentence.
    package var sentence: String { "\(source):\(line):\(column): \(words)\(dependence)." }

    private var dependence: String {
        guard let first = dependents.first else { return "" }
        let others = dependents.count == 1 ? "" : " and \(dependents.count - 1) more"
        return " (`\(first)`\(others), made of it, \(dependents.count == 1 ? "is" : "are") left out too)"
    }

    private var words: String {
        switch kind {
        case .notYAML(let why): "this is no YAML (\(why)); mend the line, or put a # before it"
        case .notText: "this is no text in UTF-8; save the file as UTF-8"
        case .tab: "a tab stands at the beginning of the line, and YAML wants blanks; put blanks in its place"
        case .controlCharacter(let number):
            "a control character stands here (\(Self.name(number))), which nobody sees; take it out"
        case .strangeBlank(let number):
            "this blank is none that YAML knows (\(Self.name(number))); put an ordinary one in its place"
        case .bareGroup: "a name that begins with @ wants quotation marks; write it as \"@helpdesk\""
        case .notAMapping: "settings are written as `name: value`; write one a line"
        case .saidTwice(let name): "`\(name)` is said twice; leave one of them out"
        case .unknownSetting(let name, let known): Self.words(unknown: name, known: known)
        case .notAPath(let name): "`\(name)` wants the path of a folder; write it as `\(name): /srv/desk`"
        case .notFolders(let name):
            "`\(name)` wants paths of folders; write them as `\(name): [~/wiki/guides, /srv/guides]`"
        case .notRoles: "`roles` wants a role and its names on each line below it; write them as `  agent: [ben]`"
        case .notNames(let role):
            "`\(role)` wants names of users, and of groups with an @; write them as `\(role): [ben, \"@helpdesk\"]`"
        case .notViews: "`views` wants a list of views; begin each with `- name: Phones`"
        case .viewWithoutName: "a view wants a name, by which it is found; write `name: Phones`"
        case .viewTwice(let name): "there are two views `\(name)`; name one of them otherwise"
        case .tooManyViews(let most, let count):
            "there is room for \(most) views, and these are \(count); leave some out, else this one and those below it are"
        case .notAViewName(let longest):
            "the name of a view is one line of at most \(longest) letters that can be seen; write `name: Phones`"
        case .viewOfItself(let name): "the view `\(name)` is made of itself; take `view:` out where it leads back"
        case .viewOfTooMany(let name, let most):
            "the view `\(name)` asks other views, and these others again, more than \(most) times in all; write what it means without `view:`"
        case .notAQuery: "`query` wants one line, as it is typed after /; write it as `query: is:waiting age>2d`"
        case .query(let what): what
        case .notYesOrNo(let name): "`\(name)` wants yes or no; write `\(name): yes`"
        case .notADigit: "`key` wants a digit from 1 to 9; write `key: 8`"
        case .keyTaken(let key, let name): "the digit \(key) opens the view `\(name)` already; give one of them another"
        case .unknownValue(let name, let setting, let known): Self.words(unknown: name, of: setting, known: known)
        case .namesNobody: "`roles` names nobody, so nobody could work; name somebody, or take it out"
        case .notSection(let name, let example):
            "`\(name)` wants settings on the lines below it; write them as `  \(example)`"
        case .notAZone: "`zone` wants the name of one time zone; write `zone: Europe/Berlin` or `zone: UTC`"
        case .unknownZone(let name, let meant):
            "this system knows no time zone `\(name)`; "
                + (meant.map { "`\($0)` may be meant" } ?? "write one such as `Europe/Berlin` or `UTC`")
        case .notHours(let text): "`\(text)` are no hours; write them as 08:00-12:00, 13:00-18:00"
        case .hoursBackwards(let text):
            "`\(text)` ends before it begins; for a night write 22:00-24:00 and, on the next day, 00:00-06:00"
        case .hoursOverlap(let text, let other): "`\(text)` overlaps `\(other)`; let one end where the other begins"
        case .noWorkingTime: "`hours` has no working time, so nothing would ever be due; write `mon-fri: 08:00-18:00`"
        case .notADay(let text): "`\(text)` is no day of the calendar; write one as 2026-12-25"
        case .notASpan(let name, let text):
            "`\(name)` wants 1 to 9999 and a unit, and \(Self.quoted(text)) is not that; write it as `15m`, `4h` or, in working days, `3d`"
        case .notMinutes(let name, let text):
            "`\(name)` wants a length on the clock of 1m to 1440m or 1h to 24h, and \(Self.quoted(text)) is not that; write it as `30m` or `2h`"
        case .remindersNotAscending:
            "a reminder is not later than the one before it; write them as `reminders: [1d, 2d]`"
        case .reminderTooLate(let text, let noAnswer):
            "nobody would be reminded after \(text), since `no-answer` resolves the ticket after \(noAnswer); leave it out, or make `no-answer` longer"
        case .responseAfterResolution(let rank, let first, let last):
            "`\(rank)` promises an answer after \(first) and a solution after \(last) already; make `first-response` the shorter one"
        case .notACount(let name, let range):
            "`\(name)` wants a whole number from \(range.lowerBound) to \(range.upperBound); write it as `\(name): 5`"
        case .notSkills(let user): "`\(user)` wants families of codes; write them as `\(user): [mfa, device]`"
        case .unknownFamily(let name, let known):
            "no codes are of the family `\(name)`; "
                + (NearestWord.of(name, among: known).map { "`\($0)` may be meant" }
                    ?? "there are " + known.map { "`\($0)`" }.joined(separator: ", "))
        case .notUTF8: "this is no UTF-8; save the list as UTF-8 and take it in again"
        case .openQuotes:
            "a quotation mark is opened or closed where none belongs; put both around the field, and write one in it twice"
        case .noUserColumn:
            "no column has the user principal names; let the first line name the columns, as `user,name,number,manager,privileged`"
        case .noUser: "no user principal name stands here; write one without spaces, or leave the line out"
        case .userTwice(let user, let earlier): "`\(user)` stands in line \(earlier) already; leave one of them out"
        case .tooManyFields(let count, let columns):
            "there are \(count) fields for \(columns) columns; put a field with a comma in it between quotation marks"
        case .notPrivileged(let word):
            "`\(word)` is neither yes nor no; say with one of them whether the user is privileged"
        }
    }

    /// `U+00A0`.
    private static func name(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "`\(text)`" }

    private static func words(unknown name: String, of setting: String, known: [String]) -> String {
        let missing = name.isEmpty ? "`\(setting)` wants a name" : "`\(setting)` cannot be `\(name)`"
        if let meant = NearestWord.of(name, among: known) { return "\(missing); `\(meant)` may be meant" }
        return "\(missing); known are " + known.joined(separator: ", ")
    }

    private static func words(unknown name: String, known: [String]) -> String {
        let missing = "there is no setting `\(name)`"
        if let meant = NearestWord.of(name, among: known) { return "\(missing); `\(meant)` may be meant" }
        return "\(missing); " + known.map { "`\($0)`" }.joined(separator: ", ") + (known.count == 1 ? " is" : " are")
            + " known"
    }
}
