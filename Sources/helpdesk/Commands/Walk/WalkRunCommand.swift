import ArgumentParser
import DeskConsole
import DeskCore
import DeskGuides
import DeskStore

struct WalkRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Walk a user through the guide line by line, without a full screen.",
        discussion: """
            For a plain terminal or a screen reader: each step is said, and a line answers it, by a word, a letter, or an answer's \
            number or words; help lists what can be typed. Every answer is recorded at once, so one can leave at any time (quit, \
            or the end of the input) and go on later, here or in the console. A file of lines does as well.
            """)

    @OptionGroup var target: TicketOptions

    @Flag(help: "Line by line; the only way there is without a full screen.")
    var plain = false

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard plain else {
            throw ValidationError("Add --plain to walk line by line; `helpdesk` opens the console, where r walks.")
        }
    }

    func run() throws {
        try data.work { place in
            _ = try place.desk.ticket(target.ticket)
            var talk = try PlainTalk(
                session: place.session, library: place.library, rules: try data.rules, ticket: target.ticket)
            try talk.run()
        }
    }
}
