/// When the loop wakes although nothing has come in, in seconds of the steady clock.
struct Alarms {
    /// When the model wants to be told that time has passed. The first time at once.
    private var tick = 0.0
    /// When drafts are to be written.
    private var save: Double?
    /// When colleagues want to see again that this console lives.
    private var beat = SteadyClock.seconds + Self.beating

    /// How soon after a key or an answer drafts are written, in seconds.
    private static let saving = 0.3
    /// How often a console shows that it lives, in seconds: half of what others wait before they take it for dead.
    private static let beating = 10.0

    /// Seconds until the next one; negative where it is overdue.
    var secondsLeft: Double {
        min(tick, beat, save ?? .infinity) - SteadyClock.seconds
    }

    mutating func setTick(in seconds: Double) {
        tick = SteadyClock.seconds + seconds
    }

    /// Lets the tick come in no more than so many seconds.
    mutating func bringTick(in seconds: Double) {
        tick = min(tick, SteadyClock.seconds + seconds)
    }

    /// Sets the alarm for drafts, unless it is set.
    mutating func setSave() {
        save = save ?? SteadyClock.seconds + Self.saving
    }

    var isTickDue: Bool { tick <= SteadyClock.seconds }

    /// Whether drafts are to be written; the alarm is then off.
    mutating func takeSave() -> Bool {
        guard let due = save, due <= SteadyClock.seconds else { return false }
        save = nil
        return true
    }

    /// Whether it is time for a heartbeat; the alarm is then set for the next one.
    mutating func takeBeat() -> Bool {
        guard beat <= SteadyClock.seconds else { return false }
        beat = SteadyClock.seconds + Self.beating
        return true
    }
}
