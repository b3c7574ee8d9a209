import Foundation
import Testing

@Suite("Files of settings")
struct ConfigVerbTests {
    private let desk: ShellDesk

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
    }

    @Test("A file to begin with is written once, and is right")
    func begin() throws {
        #expect(try desk.run("config", "init", "--desk").output.contains("desk.yaml was written"))
        let again = try desk.run("config", "init", "--desk")
        #expect(again.status == 73 && again.complaint.contains("is left as it is"))
        let check = try desk.run("config", "check")
        #expect(check.status == 0 && check.output.contains("desk.yaml: right. A day of work has 10 h"))
    }

    @Test(
        "Names in the roles that the system does not know are named with their place; where it knows none, that is wrong"
    )
    func names() throws {
        try rule("roles:\n  supervisor: [root, nobodyatall]\n  agent: \"@nogrouphere\"\n")
        let check = try desk.run("config", "check", rules)
        #expect(check.status == 0 && check.output.contains("right."))
        #expect(check.complaint.contains("desk.yaml:2:22: this system knows no user `nobodyatall`"))
        #expect(check.complaint.contains("desk.yaml:3:10: this system knows no group `@nogrouphere`"))
        try rule("roles:\n  supervisor: [nobodyatall]\n")
        let wrong = try desk.run("config", "check", rules)
        #expect(wrong.status == 65 && wrong.complaint.contains("knows nobody whom `roles` names"))
    }

    @Test("Hours and a zone of the system are read")
    func zone() throws {
        try rule("calendar:\n  zone: Europe/Berlin\n  hours: {mon-thu: 8-12}\n  holidays: [2026-12-25]\n")
        let check = try desk.run("config", "check", rules)
        #expect(check.output.hasSuffix("right. A day of work has 4 h, in Europe/Berlin, with one holiday.\n"))
    }

    @Test(
        "What is wrong is named with its place and what was meant; until it is right, nothing is recorded and all is read"
    )
    func wrong() throws {
        try rule("calendar:\n  zone: Europe/Berln\n")
        let check = try desk.run("config", "check")
        #expect(check.status == 65)
        #expect(check.complaint.contains("desk.yaml:2:9: this system knows no time zone `Europe/Berln`"))
        #expect(check.complaint.contains("`Europe/Berlin` may be meant."))
        let list = try desk.run("list")
        #expect(list.status == 0 && list.output.contains("HD-1") && list.complaint.contains("desk.yaml:2:9"))
        #expect(try desk.run("take", "1").status == 65)
        try rule("calendar:\n  zone: UTC\n")
        #expect(try desk.run("take", "1").status == 0)
    }

    private var rules: String { desk.data.appending(path: "desk.yaml").path }

    private func rule(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: rules))
    }
}
