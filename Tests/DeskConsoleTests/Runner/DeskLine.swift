import DeskCore

/// What somebody does, or did, to the desk, as one line: `as bo 3h ago: take HD-1`.
struct DeskLine {
    let text: String
    let actor: Actor
    /// How long before the scenario's time it happened, in seconds.
    let age: Double
    /// Whether the console hears of it before the next key. What happens `unseen` lets the next write collide.
    let isSeen: Bool
    let deed: Deed

    /// Nil where the line says no such thing.
    init?(_ text: String) {
        let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
        let head = halves[0].split(separator: " ").map(String.init)
        guard halves.count == 2, head.count >= 2, head[0] == "as", let deed = DeedText(halves[1]).deed else {
            return nil
        }
        self.text = text
        self.deed = deed
        actor = Actor(head[1])
        let when = Array(head.dropFirst(2))
        isSeen = when != ["unseen"]
        switch when {
        case [], ["unseen"]: age = 0
        default:
            guard when.count == 2, when[1] == "ago", let seconds = when[0].duration else { return nil }
            age = seconds
        }
    }
}
