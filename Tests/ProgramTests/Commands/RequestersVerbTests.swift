import Foundation
import Glibc
import Testing

@Suite("The list of requesters, from the shell")
struct RequestersVerbTests {
    private let desk: ShellDesk
    private let list =
        "user,name,number,privileged\nmara@contoso.example,Mara,+49 30 1,no\nceo@contoso.example,Cleo,+49 30 2,yes\n"

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        try desk.run("correct", "1", "--requester", "ceo@contoso.example")
    }

    private var file: URL { desk.data.appending(path: "requesters.csv") }

    @Test("A list is imported whole, is on record with what it changed, and is shown")
    func imports() throws {
        let trial = try desk.run("requesters", "import", "-", "--dry-run", input: list)
        #expect(trial.output.hasPrefix("Would have replaced the list of requesters: 2 users, 2 new"))
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(try desk.run("requesters", "import", "-", input: list).status == 0)
        let again = try desk.run(
            "requesters", "import", "-", input: list.replacing("+49 30 1", with: "+44 1"))
        #expect(again.output.contains("0 new, 0 gone, 1 with another number"))
        #expect(try desk.run("requesters", "show", "MARA@contoso.example").output.contains("+44 1"))
        #expect(try desk.run("requesters", "show", "ceo@contoso.example", "--json").json["privileged"].flag == true)
        let events = try desk.run("export", "--events").output
        #expect(events.components(separatedBy: "requesters_replaced").count == 3)
        #expect(!events.contains("+44 1"))
        #expect(
            try desk.run("config", "check").output.contains(
                "requesters.csv: right. It has 2 users, 1 of them privileged."))
    }

    @Test("A list with a mistake changes nothing, and says where it is")
    func mistakes() throws {
        try desk.run("requesters", "import", "-", input: list)
        let answer = try desk.run("requesters", "import", "-", input: "user,privileged\na@b.example,maybe\n,no\n")
        #expect(answer.status == 65)
        #expect(answer.complaint.contains("standard input:2:1: `maybe` is neither yes nor no"))
        #expect(answer.complaint.contains("There are 2 mistakes in standard input, so the list is as it was."))
        #expect(try desk.run("requesters", "show", "mara@contoso.example").status == 0)
    }

    @Test(
        "Who calls for a privileged user is confirmed by a second person; a list that cannot be read lets nobody be verified"
    )
    func verifies() throws {
        try desk.run("requesters", "import", "-", input: list)
        try desk.run("take", "1")
        let alone = try desk.run("walk", "verify", "1", "--method", "video", "--reference", "ID card")
        #expect(alone.complaint.contains("The user ceo@contoso.example is privileged"))
        #expect(
            try desk.run("walk", "verify", "1", "--method", "video", "--reference", "ID card", "--second-person", "bo")
                .status == 0)
        try Data("user,privileged\nceo@contoso.example,perhaps\n".utf8).write(to: file)
        let unreadable = try desk.run(
            "walk", "verify", "1", "--method", "video", "--reference", "x", "--second-person", "bo")
        #expect(unreadable.status != 0)
        #expect(unreadable.complaint.contains("requesters.csv:2:1: `perhaps` is neither yes nor no"))
        #expect(try desk.run("config", "check").status == 65)
    }

    @Test("An erasure says that the list still names the person")
    func erases() throws {
        try desk.run("requesters", "import", "-", input: list)
        try desk.run("cancel", "1", "--reason", "hung up")
        let answer = try desk.run("erase", "CEO@contoso.example", "--reason", "request")
        #expect(answer.status == 0)
        #expect(answer.output.contains("requesters.csv:3: still names the user"))
    }

    @Test("An agent does not change whom the desk knows")
    func roles() throws {
        let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
        try Data("roles:\n  agent: [\(user)]\n  supervisor: [dana]\n".utf8)
            .write(to: desk.data.appending(path: "desk.yaml"))
        let answer = try desk.run("requesters", "import", "-", input: list)
        #expect(answer.status == 77)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}
