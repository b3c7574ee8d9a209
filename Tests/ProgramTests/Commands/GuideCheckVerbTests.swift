import Foundation
import Testing

@Suite("The check of guides")
struct GuideCheckVerbTests {
    @Test("Errors are lines of file, place, rule and fix, and end with 1; how many there are is said beside them")
    func errors() throws {
        let desk = try ShellDesk()
        let page = try desk.file("page.md", "# AADSTS50074\n\n## Fix\n1. Perform necessary actions in Azure AD.\n")
        let answer = try desk.run("guide", "check", page)
        #expect(answer.status == 1)
        #expect(
            answer.lines.allSatisfy {
                $0.wholeMatch(of: #/[^:]+:\d+:\d+: (error|warning): .+: .+\. \([a-z-]+\)/#) != nil
            })
        #expect(answer.lines.contains { $0.hasPrefix("\(page):4:4: error: ") && $0.hasSuffix("(vague-step)") })
        #expect(answer.complaint.contains("1 page checked, 1 error, 3 warnings."))
    }

    @Test("Warnings alone end with 0")
    func warnings() throws {
        let desk = try ShellDesk()
        let answer = try desk.run("guide", "check", try desk.file("page.md", "# T\n\nAzure AD\n"))
        #expect(answer.status == 0)
        #expect(answer.lines.count == 1)
    }

    @Test("Without a name, our own shelf is checked, and has no errors")
    func shelf() throws {
        let answer = try ShellDesk().run("guide", "check")
        #expect(answer.status == 0, "\(answer.output)")
        #expect(!answer.complaint.hasPrefix("helpdesk: 0 pages"))
    }

    @Test("As JSON, findings are objects; a sound page has none")
    func json() throws {
        let desk = try ShellDesk()
        let found = try desk.run("guide", "check", "--json", try desk.file("page.md", "# T\n\nAzure AD\n")).json
        #expect(found[0].keys == ["column", "file", "fix", "line", "rule", "sentence", "severity"])
        #expect(found[0]["rule"].text == "old-product-name")
        #expect(found[0]["severity"].text == "warning")
        #expect(
            try desk.run("guide", "check", "--json", try desk.file("sound.md", "# T\n\nText.\n")).json.array.isEmpty)
    }

    @Test("A file that is not there ends with 66")
    func missing() throws {
        #expect(try ShellDesk().run("guide", "check", "nowhere.md").status == 66)
    }

    @Test("The rules are listed")
    func rules() throws {
        let desk = try ShellDesk()
        #expect(try desk.run("guide", "check", "--rules").output.contains("missing-identity-check"))
        #expect(try desk.run("guide", "check", "--rules", "--markdown").output.contains("| `vague-step` | error |"))
        #expect(try desk.run("guide", "check", "--markdown").status == 64)
    }

    @Test("A link to a guide of the shelf is alive wherever the page lies, and one to no guide is dead")
    func jumps() throws {
        let desk = try ShellDesk()
        let page = try desk.file("page.md", "# T\n\nSee [a](AADSTS50074.md) and [b](AADSTS59999.md).\n")
        let answer = try desk.run("guide", "check", page)
        let dead = answer.lines.filter { $0.hasSuffix("(dead-link)") }
        #expect(dead.count == 1)
        #expect(dead.first?.hasPrefix("\(page):3:33: error: there is no page AADSTS59999.md") == true)
    }
}
