/// Tells by the reader's own steady clock which hearts still beat. What a beat says of the time counts only where it is the first
/// one heard, as clocks jump and differ between machines.
struct Heartbeats<Beat: Equatable> {
    /// How long a heart is silent before it counts as still, in seconds. Two beats fit in it.
    static var patience: Double { 20 }

    private var heard: [String: (beat: Beat, at: Double)] = [:]

    /// Listens to one heart.
    ///
    /// - Parameters:
    ///   - age: how old the beat says it is, in seconds. One from the future is new.
    ///   - now: of the steady clock.
    /// - Returns: whether it beats.
    mutating func hear(_ name: String, _ beat: Beat, age: Double, at now: Double) -> Bool {
        if let last = heard[name] {
            if last.beat != beat { heard[name] = (beat, now) }
        } else {
            heard[name] = (beat, now - max(0, age))
        }
        return heard[name].map { now - $0.at < Self.patience } ?? false
    }

    /// Forgets all others.
    mutating func keep(only names: Set<String>) {
        heard = heard.filter { names.contains($0.key) }
    }
}
