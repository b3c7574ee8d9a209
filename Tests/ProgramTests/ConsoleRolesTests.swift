import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("Roles in an open console")
struct ConsoleRolesTests {
    @Test("What desk.yaml says counts from the next act on, and while it is wrong nothing is recorded")
    func changes() throws {
        let desk = try ShellDesk()
        _ = try desk.open(code: 50074)
        let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
        func rule(_ text: String) throws {
            try Data(text.utf8).write(to: desk.data.appending(path: "desk.yaml"), options: .atomic)
        }
        let console = try desk.console()
        try console.waitForText("HD-1")
        try rule("roles:\n  auditor: [\(user)]\n  agent: [ben]\n")
        console.type("t")
        try console.waitForText("An auditor may not take a ticket")
        try console.waitForText("\(user) (auditor)")
        try rule("roles:\n  agents: [ben]\n")
        console.type("t")
        try console.waitForText("desk.yaml:2:3")
        #expect(try desk.run("show", "1", "--json").json["assignee"].isNull)
        try rule("roles:\n  agent: [\(user)]\n")
        try console.waitForText("\(user) (agent)")
        console.type("t")
        try console.waitForText("took the ticket")
    }
}
