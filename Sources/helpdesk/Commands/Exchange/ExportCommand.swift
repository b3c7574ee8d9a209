import ArgumentParser
import DeskCore
import DeskFileStore
import DeskStore

struct ExportCommand: ParsableCommand {
    enum What: String, EnumerableFlag {
        case tickets
        case events
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write all tickets as JSON lines.",
        discussion: """
            One ticket a line, in the shape of `show --json`, by number; `helpdesk import` takes them in elsewhere. What only this \
            desk can use, such as the texts that users sent, is not in it: `helpdesk backup` copies everything.

            With --events, the events of the journal instead, as they stand there.
            """)

    @Flag(help: "What to write.")
    var what = What.tickets

    @Option(
        help: ArgumentHelp(
            "Where to write it; a file that is there is replaced once all is written. Otherwise standard output.",
            valueName: "file"))
    var output: String?

    @OptionGroup var data: DataOptions

    func run() throws {
        switch what {
        case .tickets: try data.look(writeTickets)
        case .events: try writeEvents(of: data.store())
        }
    }

    private func writeTickets(at place: Workplace) throws {
        try ResultFile.write(to: output) { file in
            for number in place.desk.tickets.numbers {
                let report = CaseReport(try place.desk.ticket(number), in: place.desk, catalogue: place.catalogue)
                try file.append(try Output.jsonLine(report))
            }
        }
    }

    private func writeEvents(of store: FileStore) throws {
        // Byte for byte, so that their sums fit; but nothing steers a terminal.
        let isShown = output == nil && StandardStreams.isTerminal(StandardStreams.output)
        var damage: StoreFailure?
        try ResultFile.write(to: output) { file in
            damage = try store.eachEventLine { line in
                if isShown {
                    try file.append(JSONText.escapingControls(String(decoding: line, as: UTF8.self)))
                } else {
                    try file.append(line)
                }
            }
        }
        if let damage { throw damage }
    }
}
