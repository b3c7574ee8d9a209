import DeskCore
import Testing

@testable import DeskSettings

@Suite("Reading desk.yaml")
struct DeskRulesReaderTests {
    @Test("Users and groups are read by role")
    func roles() throws {
        let rules = try read(
            """
            roles:
              supervisor: [dana, "@helpdesk-leads"]
              agent:
                - '@helpdesk'
              auditor: audrey
            """)
        #expect(
            rules.roles
                == Roles([
                    .supervisor: [.user("dana"), .group("helpdesk-leads")], .agent: [.group("helpdesk")],
                    .auditor: [.user("audrey")],
                ]))
    }

    @Test("What is no text in YAML is a name all the same")
    func names() throws {
        let rules = try read("roles: {agent: [007, true, null, 1e3]}")
        #expect(rules.roles == Roles([.agent: [.user("007"), .user("true"), .user("null"), .user("1e3")]]))
    }

    @Test("A role may have nobody, as long as another has somebody")
    func emptyRole() throws {
        #expect(try read("roles:\n  auditor:\n  agent: [ben]").roles == Roles([.auditor: [], .agent: [.user("ben")]]))
    }

    @Test("A file that says nothing sets no roles", arguments: ["", "# nothing yet\n", "---\n", "~"])
    func nothing(text: String) throws {
        #expect(try read(text).roles == nil)
    }

    private static let sections = ["roles", "calendar", "targets", "durations", "skills", "clusters"]

    /// A ‸ stands before the place that the problem names.
    private static let mistakes: [(String, SettingsProblem.Kind, says: String)] = [
        ("‸role:\n  agent: [ben]", .unknownSetting("role", known: sections), "`roles` may be meant"),
        ("roles:\n  agent: [ben]\n‸colour: 1", .unknownSetting("colour", known: sections), "`clusters` are known"),
        (
            "roles:\n  agent: [ben]\n  ‸supervisors: [dana]",
            .unknownSetting("supervisors", known: ["supervisor", "agent", "auditor"]), "`supervisor` may be meant"
        ),
        (
            "roles:\n  ‸aduitor: [audrey]",
            .unknownSetting("aduitor", known: ["supervisor", "agent", "auditor"]), "`auditor` may be meant"
        ),
        (
            "roles:\n  ‸boss: [dana]", .unknownSetting("boss", known: ["supervisor", "agent", "auditor"]),
            "`supervisor`, `agent`, `auditor` are known"
        ),
        ("roles:\n  agent: [‸@helpdesk]", .bareGroup, "\"@helpdesk\""),
        ("roles:\n  agent: [ben, ‸{name: dana}]", .notNames("agent"), "`agent: [ben, \"@helpdesk\"]`"),
        ("roles:\n  agent: ['ben', ‸' ']", .notNames("agent"), "`agent`"),
        ("roles:\n  agent: [‸\"@\"]", .notNames("agent"), "`agent`"),
        ("roles:\n‸\tagent: [ben]", .tab, "a tab"),
        ("roles:\n  ‸\tagent: [ben]", .tab, "wants blanks"),
        ("roles:\n  agent: [b‸\u{1B}en]", .controlCharacter(0x1B), "U+001B"),
        ("roles: {}\n‸\0", .controlCharacter(0), "U+0000"),
        ("roles:\n‸\u{A0} agent: [ben]", .strangeBlank(0xA0), "U+00A0"),
        ("roles:\n  agent: [b‸\u{FFFD}]", .notText, "UTF-8"),
        ("roles: ‸[ben]", .notRoles, "`  agent: [ben]`"),
        ("roles: ‸everybody", .notRoles, "`roles`"),
        ("‸roles:", .namesNobody, "names nobody"),
        ("‸roles: {}", .namesNobody, "names nobody"),
        ("‸roles:\n  agent: []", .namesNobody, "names nobody"),
        ("‸- roles", .notAMapping, "`name: value`"),
        ("roles:\n  ‸agent: [ben]\n  agent: [ana]", .saidTwice("agent"), "`agent` is said twice"),
    ]

    @Test(
        "A mistake is named with its line and column, in one sentence with what was meant", arguments: mistakes.indices)
    func mistake(index: Int) throws {
        let (text, kind, says) = Self.mistakes[index]
        let before = try #require(text.split(separator: "‸", omittingEmptySubsequences: false).first)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let problem = try #require(throws: SettingsProblem.self) { try read(text.replacing("‸", with: "")) }
        #expect(problem.kind == kind)
        #expect((problem.line, problem.column) == (lines.count, (lines.last?.count ?? 0) + 1))
        let sentence = problem.sentence
        #expect(sentence.hasPrefix("/srv/desk/desk.yaml:\(problem.line):\(problem.column): "))
        #expect(sentence.contains(says), "\(sentence)")
        #expect(
            sentence.hasSuffix(".") && sentence.contains("; ") && !sentence.dropLast().contains(". "), "\(sentence)")
    }

    @Test("What is no YAML at all is named with its place")
    func noYAML() throws {
        let problem = try #require(throws: SettingsProblem.self) { try read("roles:\n  agent: [ben\n") }
        #expect(problem.line == 3)
        guard case .notYAML = problem.kind else {
            Issue.record("\(problem.kind)")
            return
        }
    }

    @Test("Bytes that are no text are a problem or nothing, and never the end of the program")
    func bytes() {
        for bytes: [UInt8] in [[0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Array("roles: \u{0}".utf8), [0x80]] {
            #expect((try? DeskRulesReader.read(bytes: bytes, source: "desk.yaml", zones: .of()))?.roles == nil)
        }
    }

    private func read(_ text: String) throws -> DeskRules {
        try DeskRulesReader.read(bytes: Array(text.utf8), source: "/srv/desk/desk.yaml", zones: .of())
    }
}
