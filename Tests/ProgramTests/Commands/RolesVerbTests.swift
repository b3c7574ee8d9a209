import Foundation
import Glibc
import Testing

@Suite("Who may do what")
struct RolesVerbTests {
    private let desk: ShellDesk
    private let user = String(cString: getpwuid(geteuid()).pointee.pw_name)

    init() throws {
        desk = try ShellDesk()
        _ = try desk.open(code: 50074)
    }

    private func rule(_ text: String) throws {
        try Data(text.utf8).write(to: desk.data.appending(path: "desk.yaml"))
    }

    /// The journal, and the names of the guides that are kept.
    private func recorded() throws -> [String] {
        let guides = try? FileManager.default.contentsOfDirectory(atPath: desk.data.appending(path: "guides").path)
        return [try String(contentsOf: desk.data.appending(path: "journal.jsonl"), encoding: .utf8)] + (guides ?? [])
    }

    /// A verb of each kind that records something.
    private static let writes = [
        ["new", "--code", "50076"], ["take", "1"], ["note", "1", "called"], ["walk", "start", "1"], ["undo", "1"],
        ["resolve", "1", "--cause", "x", "--fix", "y"],
    ]

    @Test("Without roles everybody is agent and supervisor, and whoami says so")
    func unset() throws {
        let answer = try desk.run("whoami")
        #expect(
            answer.output == "\(user): This desk sets no roles, so everybody is agent and supervisor.\n")
        let json = try desk.run("whoami", "--json").json
        #expect(json["role"].text == "supervisor")
        #expect(json["rolesAreSet"].flag == false)
        #expect(try desk.run("take", "1").status == 0)
    }

    @Test("An auditor reads everything and records nothing, in one sentence with 77", arguments: writes)
    func auditor(verb: [String]) throws {
        try rule("roles:\n  auditor: [\(user)]\n  agent: [ben]\n  supervisor: [dana]\n")
        let before = try recorded()
        let answer = try desk.run(verb, input: Data())
        #expect(answer.status == 77)
        #expect(answer.output.isEmpty)
        #expect(answer.complaint.hasPrefix("helpdesk: An auditor may not "))
        #expect(answer.complaint.hasSuffix(" on this desk, \(user); ask an agent (ben) or a supervisor (dana).\n"))
        #expect(try recorded() == before)
        for verb in [["list"], ["show", "1"], ["progress"], ["evidence", "1"], ["whoami"]] {
            #expect(try desk.run(verb, input: Data()).status == 0)
        }
    }

    @Test("Who is named in no role may not write")
    func stranger() throws {
        try rule("roles:\n  supervisor: [dana]\n")
        let answer = try desk.run("take", "1")
        #expect(answer.status == 77)
        #expect(answer.complaint.contains("ask a supervisor (dana) for one."))
        #expect(try desk.run("list").status == 0)
        #expect(try desk.run("whoami", "--json").json["role"].isNull)
    }

    @Test("A group of the system gives its members a role")
    func group() throws {
        let group = String(cString: getgrgid(getegid()).pointee.gr_name)
        try rule("roles:\n  supervisor: [dana]\n  agent: [\"@\(group)\"]\n")
        #expect(try desk.run("whoami", "--json").json["role"].text == "agent")
        #expect(try desk.run("take", "1").status == 0)
    }

    @Test("Names that the system does not know are told to whoever asks")
    func unknownNames() throws {
        try rule("roles:\n  supervisor: [\(user), \"@no-such-group\"]\n")
        let answer = try desk.run("whoami", "--json")
        #expect(answer.status == 0)
        #expect(try answer.json["unknownNames"].array.map(\.text) == ["@no-such-group"])
        #expect(answer.complaint.contains("@no-such-group"))
    }

    @Test(
        "While desk.yaml is wrong everything can be read, nothing is recorded, and one sentence says where",
        arguments: [
            ("roles:\n  agents: [ben]\n", "2:3", "`agent` may be meant"),
            ("roles:\n  agent: [@helpdesk]\n", "2:11", "quotation marks"), ("roles:\n", "1:1", "names nobody"),
        ])
    func wrong(text: String, place: String, says: String) throws {
        try rule(text)
        let before = try recorded()
        let answer = try desk.run("take", "1")
        #expect(answer.status == 65)
        #expect(answer.complaint.contains("\(desk.data.path)/desk.yaml:\(place): "))
        #expect(answer.complaint.contains(says))
        #expect(answer.complaint.split(separator: "\n").count == 1)
        #expect(try recorded() == before)
        #expect(try desk.run("list", "--json").json.array.count == 1)
        #expect(try desk.run("whoami").status == 65)
    }

    @Test("Rules that everybody can write bind nobody")
    func worldWritable() throws {
        try rule("roles:\n  supervisor: [\(user)]\n")
        chmod(desk.data.appending(path: "desk.yaml").path, 0o666)
        let answer = try desk.run("take", "1")
        #expect(answer.status == 65)
        #expect(answer.complaint.contains("chmod o-w"))
        #expect(try desk.run("list").status == 0)
    }

    @Test(
        "A desk.yaml that is a link to nothing, or to itself, is rules that cannot be read",
        arguments: ["/nowhere/desk.yaml", "desk.yaml"])
    func link(target: String) throws {
        let path = desk.data.appending(path: "desk.yaml").path
        let before = try recorded()
        #expect(symlink(target, path) == 0)
        let answer = try desk.run("take", "1")
        #expect(answer.status == 65 && answer.complaint.contains("a link to \(target), cannot be read"))
        #expect(try recorded() == before)
        #expect(try desk.run("list").output.contains("HD-1"))
        let check = try desk.run("config", "check")
        #expect(check.status == 65 && check.complaint.contains("a link to \(target), cannot be read"))
        unlink(path)
        #expect(try desk.run("take", "1").status == 0)
    }

    @Test("A repair is for supervisors, and a look is for all", arguments: ["auditor", "agent"])
    func repair(role: String) throws {
        try rule("roles:\n  \(role): [\(user)]\n  supervisor: [dana]\n")
        let journal = desk.data.appending(path: "journal.jsonl")
        try Data((try String(contentsOf: journal, encoding: .utf8) + "{}\n").utf8).write(to: journal)
        let before = try recorded()
        let answer = try desk.run("doctor", "--repair")
        #expect(answer.status == 77 && answer.complaint.contains("may not mend the data on this desk"))
        #expect(try recorded() == before)
        #expect(try desk.run("doctor").status == 1)
    }

    @Test("A desk.yaml that is a folder, a pipe or endless is told of and holds nobody up")
    func noFile() throws {
        let path = desk.data.appending(path: "desk.yaml").path
        mkdir(path, 0o700)
        #expect(try desk.run("take", "1").status == 65)
        rmdir(path)
        mkfifo(path, 0o600)
        #expect(try desk.run("take", "1").complaint.contains("no plain file"))
        unlink(path)
        try rule(String(repeating: "# long\n", count: 200_000))
        #expect(try desk.run("take", "1").complaint.contains("no desk has more rules than 1048576"))
        unlink(path)
        #expect(try desk.run("take", "1").status == 0)
    }

    @Test("Who is no supervisor takes no tickets in and restores nothing, and may copy what they can read")
    func wholeDesk() throws {
        try rule("roles:\n  agent: [\(user)]\n  supervisor: [dana]\n")
        let before = try recorded()
        let tickets = try desk.file("tickets.jsonl", try desk.run("export").output.replacing("HD-1", with: "HD-2"))
        for more in [[], ["--dry-run"]] {
            let answer = try desk.run(["import", "--tickets", tickets] + more, input: Data())
            #expect(answer.status == 77)
            #expect(answer.complaint.contains("may not import tickets") && answer.complaint.contains("dana"))
        }
        let backup = desk.root.appending(path: "backup").path
        #expect(try desk.run("backup", backup).status == 0)
        let restored = desk.root.appending(path: "restored").path
        let answer = try desk.program(["restore", backup, "--data", restored])
        #expect(answer.status == 77 && answer.complaint.contains("may not restore a backup"))
        #expect(!FileManager.default.fileExists(atPath: restored))
        #expect(try recorded() == before)
        try Data("roles:\n  supervisor: [\(user)]\n".utf8).write(to: URL(filePath: "\(backup)/desk.yaml"))
        #expect(try desk.program(["restore", backup, "--data", restored]).status == 0)
        #expect(try desk.program(["import", "--tickets", tickets, "--data", restored]).status == 0)
    }
}
