/// How long something took, many times over: a count for each doubling of the seconds.
package struct SecondsHistogram: Equatable, Sendable {
    /// 0 s, 1 s, 2 to 3 s, 4 to 7 s, and so on; the last one takes all that is longer, which is more than six days.
    package static let bucketCount = 21

    package private(set) var counts: [Int]

    package init() {
        counts = Array(repeating: 0, count: Self.bucketCount)
    }

    /// Nil where there are not as many counts as buckets.
    package init?(counts: [Int]) {
        guard counts.count == Self.bucketCount else { return nil }
        self.counts = counts
    }

    mutating func add(_ count: Int, of seconds: Int) {
        let bucket = seconds <= 0 ? 0 : Int.bitWidth - seconds.leadingZeroBitCount
        counts[min(bucket, Self.bucketCount - 1)] += count
    }

    mutating func add(_ other: SecondsHistogram) {
        for bucket in counts.indices { counts[bucket] += other.counts[bucket] }
    }

    /// The middle one of all, in whole seconds: right to within its bucket, in which they are taken to lie evenly. Nil where there are none.
    package var median: Int? {
        let total = counts.reduce(0, +)
        guard total > 0 else { return nil }
        let middle = (total + 1) / 2
        var before = 0
        for (bucket, count) in counts.enumerated() where count > 0 {
            if before + count >= middle {
                guard bucket > 0 else { return 0 }
                let low = 1 << (bucket - 1)
                return low + low * (2 * (middle - before) - 1) / (2 * count)
            }
            before += count
        }
        return nil
    }
}
