import DeskCanvas
import DeskCore
import FoundationEssentials

/// Where a scenario begins: the size of the screen, the agent, the time, the guides on the shelf and the desk.
///
///     size 120x40
///     guide AADSTS50074.md
///     knows mara@contoso.example, Mara Lindqvist, +49 30 5550 101, jon@contoso.example, privileged
///     desk dozen.txt
///     as bo 3h ago: new --code 50074 --requester jonas.weber@contoso.example
///     as bo 2h ago: take HD-1
struct ScenarioStart {
    var size = Size(width: 80, height: 24)
    var agent = Actor("anna")
    /// A Tuesday.
    var now = Timestamp.date("2026-11-24T09:30:00Z") ?? Date(timeIntervalSince1970: 0)
    /// The names of the guides' files.
    var guides: [String] = []
    /// Whom the desk has on its list.
    var requesters: [RequesterRecord] = []
    var lines: [DeskLine] = []

    /// - Parameter folder: the scenario's.
    init(folder: URL) throws(ScenarioProblem) {
        try read("start.txt", in: folder)
    }

    /// - Parameter desk: the name of a shared file.
    init(desk: String, size: Size = Size(width: 80, height: 24)) throws(ScenarioProblem) {
        try read(desk, in: ScenarioFiles.shared)
        self.size = size
    }

    private mutating func read(_ file: String, in folder: URL) throws(ScenarioProblem) {
        for line in ScenarioLine.all(of: try ScenarioFiles.text(file, of: folder), file: file) {
            let (verb, rest) = line.parts
            switch verb {
            case "size":
                guard let size = rest.size else { throw line.problem }
                self.size = size
            case "agent": agent = Actor(rest)
            case "role":
                guard let access = ScenarioRules.access(rest) else { throw line.problem }
                agent.access = access
            case "now":
                guard let now = Timestamp.date(rest) else { throw line.problem }
                self.now = now
            case "guide": guides.append(rest)
            case "knows":
                guard let record = rest.requester else { throw line.problem }
                requesters.append(record)
            case "desk": try read(rest, in: folder)
            case "as":
                guard let deskLine = DeskLine(line.text) else { throw line.problem }
                lines.append(deskLine)
            default: throw line.problem
            }
        }
    }
}

extension String {
    /// User, name, number and manager, and whether privileged.
    fileprivate var requester: RequesterRecord? {
        let fields = split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        guard (4...5).contains(fields.count) else { return nil }
        let texts = fields.map { $0.isEmpty ? nil : $0 }
        return RequesterRecord(
            user: fields[0], name: texts[1], number: texts[2], manager: texts[3],
            isPrivileged: fields.last == "privileged")
    }
}
