import DeskCore
import Testing

@testable import DeskSettings

@Suite("Reading the calendar, targets and durations of desk.yaml")
struct DeskPolicyReaderTests {
    @Test("A calendar has a zone, hours with breaks, and holidays")
    func calendar() throws {
        let calendar = try read(
            """
            calendar:
              zone: Europe/Berlin
              hours:
                mon-fri: 13:00-18:00, 8-12:00
                friday: 08:00-12:00,12:00-14:00
                saturday: [9:00-10:00, '22:00-24:00']
              holidays:
                - 2026-12-25
                - 1969-12-31
                - 2026-12-25
            """
        ).calendar
        let usual = [28_800..<43_200, 46_800..<64_800]
        #expect(calendar.zone == TimeZones.berlin)
        #expect(
            calendar.week.hours
                == [usual, usual, usual, usual, [28_800..<50_400], [32_400..<36_000, 79_200..<86_400], []])
        #expect(calendar.holidays == [-1, 20_812])
    }

    @Test(
        "What a file does not say is as usual",
        arguments: [
            "", "calendar: {holidays: }", "targets: {}", "durations: {}", "calendar:\n  hours: {mon-fri: 8-18}",
        ])
    func usual(text: String) throws {
        #expect(try read(text) == DeskPolicy())
    }

    @Test("Days go over the end of the week")
    func overSunday() throws {
        let hours = try read("calendar: {hours: {sat-mon: 8-10, tue: , wednesday: 1-2}}").calendar.week.hours
        #expect(hours.map(\.count) == [1, 0, 1, 0, 0, 1, 1])
    }

    @Test("Clusters change what they name alone")
    func clusters() throws {
        let policy = try read("clusters: {users: 12}")
        #expect(policy.clusters.users == 12 && policy.clusters.minutes == ClusterRule().minutes)
    }

    @Test("Targets and durations change what they name alone")
    func targets() throws {
        let policy = try read(
            """
            targets:
              P1: {first-response: 5m}
              p5: {resolution: 20d}
            durations:
              reminders: [4h, 1d, 3d]
              no-answer: 5d
              close: 20h
              identity-check: 1h
              stalled-step: 10m
              stalled-wait: 2d
            """)
        var targets = ServiceTargets.usual
        targets[.firstResponse, rank: 1] = .minutes(5)
        targets[.resolution, rank: 5] = .days(20)
        #expect(policy.targets == targets)
        var durations = DeskDurations()
        durations.reminders = [.hours(4), .days(1), .days(3)]
        durations.noAnswer = .days(5)
        durations.close = .hours(20)
        durations.identityCheck = 3600
        durations.stalledStep = 600
        durations.stalledWait = .days(2)
        #expect(policy.durations == durations)
    }

    @Test("What is usual gives way to what the file says")
    func givesWay() throws {
        #expect(try read("durations: {no-answer: 2d}").durations.reminders == [.days(1)])
        let targets = try read("targets: {P1: {resolution: 10m}, P2: {first-response: 2d}}").targets
        #expect(targets[.firstResponse, rank: 1] == .minutes(10))
        #expect(targets[.resolution, rank: 2] == .days(2))
    }

    @Test("Skills are families of codes, by user")
    func skills() throws {
        #expect(
            try read("skills:\n  ben: [mfa, device, mfa]\n  007: policy").skills
                == ["ben": [.mfa, .device], "007": [.policy]])
        #expect(try read("skills: {}").skills.isEmpty)
    }

    @Test("Ten thousand holidays are read")
    func manyHolidays() throws {
        let lines = (0..<10_000).map { "    - \(Self.day(20_000 + $0))" }
        #expect(try read("calendar:\n  holidays:\n" + lines.joined(separator: "\n")).calendar.holidays.count == 10_000)
    }

    private static func day(_ days: Int) -> String {
        let (year, month, day) = Timestamp.civil(days)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// A ‸ stands before the place that the problem names.
    private static let mistakes: [(String, SettingsProblem.Kind, says: String)] = [
        ("calendar: ‸8-18", .notSection("calendar", example: "zone: Europe/Berlin"), "`  zone: Europe/Berlin`"),
        ("calendar:\n  zone: ‸Berlin", .unknownZone("Berlin", meant: "Europe/Berlin"), "`Europe/Berlin` may be meant"),
        (
            "calendar:\n  zone: ‸europe/berln", .unknownZone("europe/berln", meant: "Europe/Berlin"),
            "`Europe/Berlin` may be meant"
        ),
        ("calendar:\n  zone: ‸Mars/Olympus", .unknownZone("Mars/Olympus", meant: nil), "`UTC`"),
        ("calendar:\n  zone: ‸[UTC]", .notAZone, "one time zone"),
        ("calendar:\n  zone: ‸\"\"", .notAZone, "Europe/Berlin"),
        (
            "calendar:\n  ‸hollidays: []", .unknownSetting("hollidays", known: ["zone", "hours", "holidays"]),
            "`holidays`"
        ),
        ("calendar:\n  ‸hours: {}", .noWorkingTime, "no working time"),
        ("calendar:\n  ‸hours:\n    monday:\n    tue-fri:", .noWorkingTime, "nothing would ever be due"),
        ("calendar:\n  hours: ‸8-18", .notSection("hours", example: "mon-fri: 08:00-18:00"), "mon-fri"),
        (
            "calendar:\n  hours:\n    ‸mondy: 8-18",
            .unknownSetting(
                "mondy",
                known: [
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon-fri",
                ]), "`monday` may be meant"
        ),
        ("calendar:\n  hours:\n    mon: 8-12, ‸18-13", .hoursBackwards("18-13"), "ends before it begins"),
        ("calendar:\n  hours:\n    mon: ‸08:00-08:00", .hoursBackwards("08:00-08:00"), "22:00-24:00"),
        (
            "calendar:\n  hours:\n    mon: 08:00-13:00, ‸12:00-18:00", .hoursOverlap("12:00-18:00", "08:00-13:00"),
            "overlaps `08:00-13:00`"
        ),
        ("calendar:\n  hours:\n    mon: '8-12, ‸9-10'", .hoursOverlap("9-10", "8-12"), "overlaps"),
        ("calendar:\n  hours:\n    mon: [8-12, ‸11-13]", .hoursOverlap("11-13", "8-12"), "overlaps"),
        ("calendar:\n  hours:\n    mon: ‸always", .notHours("always"), "08:00-12:00"),
        ("calendar:\n  hours:\n    mon: ‸8-24:30", .notHours("8-24:30"), "08:00-12:00"),
        ("calendar:\n  hours:\n    mon: 8-12,‸", .notHours(""), "08:00-12:00"),
        (
            "calendar:\n  hours:\n    mon-wed: 8-12\n    ‸tue-fri: 9-10", .saidTwice("tuesday"),
            "`tuesday` is said twice"
        ),
        ("calendar:\n  hours:\n    mon: 8-12\n    ‸monday: 9-10", .saidTwice("monday"), "`monday` is said twice"),
        ("calendar:\n  holidays: [2026-12-25, ‸2026-02-30]", .notADay("2026-02-30"), "2026-12-25"),
        ("calendar:\n  holidays: ‸christmas", .notADay("christmas"), "2026-12-25"),
        ("targets:\n  ‸P6: {}", .unknownSetting("P6", known: ["P1", "P2", "P3", "P4", "P5"]), "may be meant"),
        (
            "targets:\n  P1: {‸first: 5m}",
            .unknownSetting("first", known: ["first-response", "resolution"]),
            "`first-response`, `resolution` are known"
        ),
        ("targets:\n  P1: {resolution: ‸4 hours}", .notASpan("resolution", "4 hours"), "`4 hours` is not that"),
        ("targets:\n  P1: {resolution: ‸0h}", .notASpan("resolution", "0h"), "1 to 9999"),
        ("targets:\n  P1: ‸4h", .notSection("P1", example: "first-response: 15m"), "first-response"),
        ("durations:\n  close: ‸-3d", .notASpan("close", "-3d"), "`3d`"),
        ("durations:\n  close: ‸99999d", .notASpan("close", "99999d"), "1 to 9999"),
        ("durations:\n  close: ‸[1d]", .notASpan("close", ""), "nothing is not that"),
        ("durations:\n  identity-check: ‸0m", .notMinutes("identity-check", "0m"), "on the clock of 1m to 1440m"),
        ("durations:\n  reminders: [1d, ‸4d]", .reminderTooLate("4d", noAnswer: "3d"), "after 4d"),
        ("durations:\n  no-answer: 1m\n  reminders: ‸4d", .reminderTooLate("4d", noAnswer: "1m"), "after 1m"),
        (
            "targets:\n  P2: {resolution: 4h, first-response: ‸5h}",
            .responseAfterResolution("P2", first: "5h", last: "4h"), "after 4h already"
        ),
        ("durations:\n  identity-check: ‸1d", .notMinutes("identity-check", "1d"), "`30m`"),
        ("clusters: {users: ‸1}", .notACount("users", 2...10_000), "from 2 to 10000"),
        ("clusters: {minutes: ‸soon}", .notACount("minutes", 1...1440), "`minutes: 5`"),
        (
            "clusters: {‸user: 5}", .unknownSetting("user", known: ["users", "minutes"]), "`users` may be meant"
        ),
        ("durations:\n  reminders: [2d, ‸1d]", .remindersNotAscending, "later"),
        (
            "durations:\n  ‸noanswer: 3d",
            .unknownSetting(
                "noanswer",
                known: ["reminders", "no-answer", "close", "identity-check", "stalled-step", "stalled-wait"]),
            "`no-answer` may be meant"
        ),
        ("skills: ‸mfa", .notSection("skills", example: "ben: [mfa, device]"), "ben: [mfa, device]"),
        (
            "skills:\n  ben: [mfa, ‸devices]",
            .unknownFamily(
                "devices", known: ["mfa", "device", "policy", "password", "account", "consent", "app", "session"]),
            "`device` may be meant"
        ),
        (
            "skills:\n  ben: ‸golf",
            .unknownFamily(
                "golf", known: ["mfa", "device", "policy", "password", "account", "consent", "app", "session"]),
            "`mfa`, `device`"
        ),
        ("skills:\n  ben: ‸{mfa: yes}", .notSkills("ben"), "ben: [mfa, device]"),
    ]

    @Test("A mistake is named with its line and column, and leaves the roles as they are", arguments: mistakes.indices)
    func mistake(index: Int) throws {
        let (text, kind, says) = Self.mistakes[index]
        let before = try #require(text.split(separator: "‸", omittingEmptySubsequences: false).first)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let rules = try rules(text.replacing("‸", with: "") + "\nroles: {agent: [ben]}")
        #expect(rules.roles == Roles([.agent: [.user("ben")]]))
        let problem = try #require(throws: SettingsProblem.self) { try rules.policy.get() }
        #expect(problem.kind == kind)
        #expect((problem.line, problem.column) == (lines.count, (lines.last?.count ?? 0) + 1))
        let sentence = problem.sentence
        #expect(sentence.hasPrefix("/srv/desk/desk.yaml:\(problem.line):\(problem.column): "))
        #expect(sentence.contains(says), "\(sentence)")
        #expect(
            sentence.hasSuffix(".") && sentence.contains("; ") && !sentence.dropLast().contains(". "), "\(sentence)")
    }

    @Test("A text of all lengths and signs is read or refused, and never the end of the program")
    func anything() {
        for text in [
            "calendar: {hours: {? [a] : b}}", "targets: [P1]", "durations: ~", "calendar: {hours: {\"\": 8-9}}",
            "calendar: {hours: {-: 8-9}}", "calendar: {hours: {mon-tue-wed: 8-9}}", "calendar: {zone: \"\\0\"}",
        ] {
            let policy = try? rules(text).policy.get()
            #expect(policy == nil, "\(text)")
        }
    }

    private func rules(_ text: String) throws -> DeskRules {
        try DeskRulesReader.read(bytes: Array(text.utf8), source: "/srv/desk/desk.yaml", zones: .of())
    }

    private func read(_ text: String) throws -> DeskPolicy {
        try rules(text).policy.get()
    }
}
