import Foundation
import Testing

@Suite("Secrets on the command line")
struct SecretVerbTests {
    private static let secret = "Sommer2026!"

    @Test("A secret reaches neither journal nor answer, whichever way it comes in")
    func everyWayIn() throws {
        let desk = try ShellDesk()
        let words = "my password is \(Self.secret)"
        let page = try desk.file("mail.txt", "AADSTS50074 lena@contoso.example \(words)")
        let new = try desk.run("new", "--from", page, "--title", words)
        #expect(new.complaint.contains("masked"))
        var answers = [new]
        for arguments in [
            ["new", "--from", page, "--again", "--requester", words, "--json"],
            ["take", "1"], ["note", "1", words], ["note", "1", words, "--told", "--json"],
            ["walk", "start", "1"], ["walk", "verify", "1", "--method", "video", "--reference", words],
            ["walk", "record", "1", "--outcome", "answered", "--answer", words],
            ["walk", "record", "1", "--outcome", "answered", "--answer", "yes", "--reason", words],
            ["wait", "1", "--on", "user", "--reason", words], ["resume", "1"],
            ["assign", "1", words], ["escalate", "1", "--to", "tier 2", "--reason", words],
            ["walk", "finish", "1", "--end", "solved", "--cause", words],
            ["resolve", "1", "--cause", words, "--fix", words], ["reopen", "1", "--reason", words],
            ["cancel", "1", "--reason", words], ["show", "1"], ["show", "1", "--json"], ["evidence", "1"],
            ["list", "--all"], ["list", "--all", "--json"], ["read", page], ["read", page, "--json"],
        ] {
            answers.append(try desk.run(arguments, input: Data()))
        }
        answers.append(try desk.run("note", "2", "-", input: words))
        for answer in answers {
            #expect(!answer.output.contains(Self.secret))
            #expect(!answer.complaint.contains(Self.secret))
        }
        #expect(try desk.recordedBytes().range(of: Data(Self.secret.utf8)) == nil)
        #expect(try desk.recordedBytes().range(of: Data("[masked]".utf8)) != nil)
    }

    @Test(
        "A usage error does not repeat a secret",
        arguments: [
            ["note", "1", "password", "is", secret], ["take", "password: \(secret)"],
            ["priority", "1", "--impact", "pwd=\(secret)", "--urgency", "low"],
            ["read", "/nowhere/password is \(secret)"],
            ["lookup", "password is \(secret)"], ["password: \(secret)"],
            ["wait", "1", "--until", "password: \(secret)"],
        ])
    func usage(arguments: [String]) throws {
        let answer = try ShellDesk().run(arguments, input: Data())
        #expect(answer.status != 0)
        #expect(!answer.complaint.isEmpty)
        #expect(!answer.complaint.contains(Self.secret))
        #expect(!answer.output.contains(Self.secret))
    }
}
