import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
    @Test(
        "A mistake on the command line ends with 64 and says what was meant",
        arguments: [
            ["show"], ["show", "abc"], ["show", "HD-0"], ["take", "1", "2"], ["list", "--bogus"], ["bogus"], ["new"],
            ["new", "--code", "abc"], ["wait", "1", "--on", "nobody", "--reason", "r"],
            ["wait", "1", "--on", "user", "--reason", "r", "--until", "soon"], ["resolve", "1", "--cause", "c"],
            ["priority", "1", "--impact", "huge", "--urgency", "low"], ["walk", "record", "1", "--outcome", "maybe"],
            ["walk", "verify", "1", "--method", "birthday"], ["walk", "finish", "1", "--end", "other-error"],
            ["walk", "dance", "1"], ["list", "--data", ""], ["demo", "--tickets", "0"],
        ])
    func usage(arguments: [String]) throws {
        let answer = try ShellDesk().program(arguments)
        #expect(answer.status == 64)
        #expect(answer.complaint.hasPrefix("helpdesk: "))
        #expect(answer.output.isEmpty)
    }

    @Test(
        "A rule that says no ends with 1 and one sentence",
        arguments: [
            ["show", "99"], ["release", "1"], ["resume", "1"], ["reopen", "1", "--reason", "r"],
            ["resolve", "1", "--cause", "c", "--fix", "f"], ["note", "1", "  "], ["cancel", "1", "--reason", ""],
            ["cancel", "1", "--reason", "r", "--duplicate-of", "1"], ["walk", "back", "1"], ["walk", "takeover", "1"],
            ["walk", "finish", "1", "--end", "solved"], ["wait", "1", "--on", "user", "--reason", "r"],
        ])
    func refusal(arguments: [String]) throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let before = try desk.recordedBytes()
        let answer = try desk.run(arguments, input: Data())
        #expect(answer.status == 1)
        #expect(answer.complaint.split(separator: "\n").count == 1)
        #expect(answer.output.isEmpty)
        #expect(journal(try desk.recordedBytes()) == journal(before))
    }

    @Test("A text without a code makes no ticket and ends with 65")
    func noCode() throws {
        let desk = try ShellDesk()
        let answer = try desk.run("new", "--from", "-", input: "it does not work")
        #expect(answer.status == 65)
        #expect(answer.output.isEmpty)
        #expect(try desk.run("list", "--all", "--json").json.array.isEmpty)
    }

    @Test("A missing file, a folder and a closed file end with 66", arguments: ["new", "read"])
    func noInput(verb: String) throws {
        let desk = try ShellDesk()
        for path in [desk.root.appending(path: "nowhere").path, desk.root.path] {
            let arguments = verb == "new" ? ["new", "--from", path] : ["read", path]
            let answer = try desk.run(arguments, input: Data())
            #expect(answer.status == 66)
            #expect(answer.complaint.contains(path))
        }
    }

    @Test("Every command explains itself, and no option goes without a word", arguments: verbs)
    func help(verb: String) throws {
        let answer = try ShellDesk().program(verb.split(separator: " ").map(String.init) + ["--help"])
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("OVERVIEW: "))
        #expect(answer.complaint.isEmpty)
        // An option without help stands alone on its line, where the next line is no continuation of it.
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") || line.hasPrefix("  <") {
            let isExplained =
                line.dropFirst(2).contains("  ") || next.hasPrefix("                 ") || line.contains("> ")
            #expect(isExplained, "\(verb): \(line)")
        }
    }

    static let verbs = [
        "", "console", "new", "list", "show", "take", "release", "assign", "priority", "correct", "note", "wait",
        "resume",
        "escalate", "resolve", "reopen", "cancel", "undo", "redo", "evidence", "next", "bulk", "incident", "requester",
        "bulk take", "bulk assign", "bulk label", "bulk note", "bulk wait", "bulk escalate", "bulk resolve", "walk",
        "walk start", "walk status",
        "walk record", "walk verify", "walk back", "walk takeover", "walk finish", "progress", "report", "guide",
        "guide list",
        "guide show", "guide steps", "lookup", "read", "whoami", "keys", "demo", "export", "import", "backup",
        "restore",
        "doctor", "erase", "requesters", "requesters import", "requesters show", "config", "config check",
        "config init",
    ]

    @Test("No command is missing from the list of those that are tried")
    func allVerbs() throws {
        let help = try ShellDesk().program(["--help"]).output
        let named = help.matches(of: #/(?m)^  ([a-z]+) (\(default\))? +[A-Z]/#).map { String($0.1) }
        #expect(named.count > 20)
        #expect(Set(named).isSubset(of: Self.verbs))
    }

    /// The lines of the journal, without the lock's word about its last holder.
    private func journal(_ bytes: Data) -> [Data.SubSequence] {
        bytes.split(separator: UInt8(ascii: "\n")).filter { $0.range(of: Data(#""pid""#.utf8)) == nil }
    }
}
