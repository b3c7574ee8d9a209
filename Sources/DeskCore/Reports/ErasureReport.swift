/// What `erase --json` prints.
package struct ErasureReport: Encodable, Sendable {
    /// A line that still names the user.
    package struct Mention: Encodable, Sendable {
        package var file: String
        package var line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }

    package var tickets: [TicketNumber]
    /// How many entries lost what they said.
    package var entries: Int
    package var mentions: [Mention]

    package init(tickets: [TicketNumber], entries: Int, mentions: [Mention]) {
        self.tickets = tickets
        self.entries = entries
        self.mentions = mentions
    }
}
