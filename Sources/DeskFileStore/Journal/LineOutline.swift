import DeskCore

/// What an event's line says of itself.
struct LineOutline {
    var sequence: Int
    var place: BatchPlace?
    var event: Event
    /// Whether its values were taken out of it.
    var isErased: Bool
    /// The sum of the whole next line, where this one vouches for it.
    var vouched: LineSum?
}
