import ArgumentParser
import DeskCore
import FoundationEssentials

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a desk of made-up people, to try things out on.",
        discussion: """
            Tickets in every state, walkthroughs at every point and with every end. The folder has to be new or empty; no \
            desk that is worked on is ever touched.
            """)

    @OptionGroup var data: DataOptions

    @Option(help: "How many tickets; of more than forty, the older ones are over.")
    var tickets = 40

    func validate() throws {
        if data.data == nil { throw ValidationError("Name a new folder with --data.") }
        if !(1...1_000_000).contains(tickets) { throw ValidationError("A desk has 1 to 1000000 tickets.") }
    }

    func run() throws {
        let path = try data.path
        if let names = try? FileManager.default.contentsOfDirectory(atPath: path), !names.isEmpty {
            throw Failure(
                "\(path) is not empty, and made-up tickets are never mixed with others; name a new folder.",
                code: Failure.cannotCreate)
        }
        try data.work { place in
            let page = try place.library.page(for: DemoDesk.walkedCode)
            try DemoDesk(page: page, catalogue: place.catalogue, now: place.now).fill(place.session, count: tickets)
        }
        try Output.text("Made \(tickets) tickets; look at them with: helpdesk --data \(path)")
    }
}
