import DeskCore
import Testing

@Suite("Who has which role")
struct RolesTests {
    private let roles = Roles([
        .supervisor: [.user("dana"), .group("leads")], .agent: [.group("helpdesk"), .user("audrey")],
        .auditor: [.user("audrey"), .group("audit")],
    ])

    @Test("A name counts, and so does a group")
    func members() {
        #expect(roles.role(of: "dana", in: []) == .supervisor)
        #expect(roles.role(of: "ben", in: ["users", "helpdesk"]) == .agent)
        #expect(roles.role(of: "otto", in: ["audit"]) == .auditor)
    }

    @Test("Of several roles the one that allows most counts")
    func highest() {
        #expect(roles.role(of: "audrey", in: []) == .agent)
        #expect(roles.role(of: "ben", in: ["helpdesk", "leads", "audit"]) == .supervisor)
    }

    @Test("A user is not taken for a group of the same name, nor a group for a user")
    func kinds() {
        #expect(roles.role(of: "leads", in: []) == nil)
        #expect(roles.role(of: "@leads", in: []) == nil)
        #expect(roles.role(of: "mia", in: ["dana"]) == nil)
        #expect(roles.role(of: "Dana", in: []) == nil)
    }
}
