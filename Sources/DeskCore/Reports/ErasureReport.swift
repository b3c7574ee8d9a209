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
    /// Whether an erasure was finished that had been cut short, and nothing else was to be erased.
    package var finishedEarlier: Bool
    package var mentions: [Mention]

    package init(tickets: [TicketNumber], entries: Int, finishedEarlier: Bool, mentions: [Mention]) {
        self.tickets = tickets
        self.entries = entries
        self.finishedEarlier = finishedEarlier
        self.mentions = mentions
    }
}
