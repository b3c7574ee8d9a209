import Foundation
import Testing

@Suite("Queries and views from the shell")
struct QueryVerbTests {
    private func desk() throws -> ShellDesk {
        let desk = try ShellDesk()
        for (code, user) in [
            (50074, "mara@contoso.example"), (50076, "lena@contoso.example"), (53003, "bo@contoso.example"),
        ] {
            _ = try desk.run("new", "--code", "\(code)", "--requester", user)
        }
        _ = try desk.run("take", "HD-2")
        _ = try desk.run("cancel", "HD-1", "--reason", "no incident")
        return desk
    }

    private func numbers(_ desk: ShellDesk, _ arguments: String...) throws -> [String?] {
        try desk.run(["list", "--json"] + arguments, input: Data()).json.array.map { $0["number"].text }
    }

    @Test("A query says which tickets are listed; terms begin with a hyphen where they say which are not")
    func queries() throws {
        let desk = try desk()
        #expect(try Set(numbers(desk)) == ["HD-2", "HD-3"])
        #expect(try numbers(desk, "assignee:me") == ["HD-2"])
        #expect(try numbers(desk, "code:50076,53003", "-assignee:me") == ["HD-3"])
        #expect(try numbers(desk, "lna") == ["HD-2"])
        #expect(try numbers(desk, "is:cancelled") == ["HD-1"])
        #expect(try Set(numbers(desk, "is:any", "contoso")) == ["HD-1", "HD-2", "HD-3"])
        #expect(try numbers(desk, "mara", "--all") == ["HD-1"])
    }

    @Test("A mistake is named with its word, and nothing is printed")
    func mistakes() throws {
        let desk = try desk()
        let answer = try desk.run("list", "is:opne")
        #expect(answer.status == 64)
        #expect(answer.output.isEmpty)
        #expect(answer.complaint.contains("At `opne`: there is no state opne; is:open may be meant."))
        #expect(try desk.run("list", "--jsn").status == 64)
        for mistake in ["code=50074", "title:\"new", "(is:new)", "p1,2", "NOT is:new"] {
            let answer = try desk.run("list", mistake)
            #expect(answer.status == 64 && answer.output.isEmpty, "\(mistake)")
        }
        #expect(try desk.run("list", "--columns", "").complaint.contains("--columns wants names"))
        #expect(try desk.program(["list", "--data", desk.data.path, "--", "-is:new"]).status == 0)
        #expect(try desk.run("list", "--view", "mien").complaint.contains("`Mine` may be meant"))
        #expect(try desk.run("list", "--columns", "tilte").complaint.contains("title may be meant"))
    }

    @Test("A view of the configuration is listed with its columns, a wrong one is named and keeps nobody from it")
    func views() throws {
        let desk = try desk()
        let folder = desk.root.appending(path: "config/helpdesk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(
            """
            views:
              - name: Walk-ins
                query: is:any
                columns: [number, requester]
                order: requester
              - name: Wrong
                query: view:wrong
            """.utf8
        ).write(to: folder.appending(path: "config.yaml"))
        let answer = try desk.run("list", "--view", "walk-ins")
        #expect(answer.status == 0)
        #expect(answer.lines.map { $0.split(separator: " ").first } == ["TICKET", "HD-3", "HD-2", "HD-1"])
        #expect(answer.lines.first?.hasSuffix("REQUESTER") == true)
        #expect(answer.complaint.contains("config.yaml:7:12: the view `Wrong` is made of itself"))
        #expect(try desk.run("config", "check").status == 65)
        #expect(try numbers(desk, "view:walk-ins", "mara") == ["HD-1"])
    }
}
