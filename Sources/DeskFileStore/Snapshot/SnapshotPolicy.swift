/// When a snapshot is written, and what it keeps at hand.
package struct SnapshotPolicy: Sendable {
    /// So many bytes of events have to be recorded since the last one: what a start reads in a few milliseconds.
    package var interval: Int
    /// And this part of the last one's size, so that what is written stays in proportion to what is recorded.
    package var share: Int
    /// So many of the tickets that were settled last stay at hand. When there are as many more, all but the newest are put away.
    package var settledAtHand: Int

    package init(interval: Int = 256 << 10, share: Int = 16, settledAtHand: Int = 1000) {
        self.interval = interval
        self.share = share
        self.settledAtHand = settledAtHand
    }

    /// Of who reads a history through and writes no snapshot.
    package static let never = SnapshotPolicy(interval: .max)

    var isEver: Bool { interval < .max }
}
