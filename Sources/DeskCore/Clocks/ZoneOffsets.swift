/// By how much the clocks of a time zone differ from UTC, and since when: what turns moments into the time on the wall and back.
package struct ZoneOffsets: Equatable, Sendable {
    /// A change of the clocks: from a moment on, in seconds since 1970, the wall is ahead of UTC by so many seconds.
    package struct Change: Equatable, Sendable {
        package var at: Int
        package var offset: Int

        package init(at: Int, offset: Int) {
            self.at = at
            self.offset = offset
        }
    }

    /// As people write it: `Europe/Berlin`.
    package let name: String
    /// What the wall was ahead by before the first change, in seconds.
    package let first: Int
    /// Ascending by time; the last one lasts for ever.
    package let changes: [Change]

    package init(name: String, first: Int, changes: [Change] = []) {
        self.name = name
        self.first = first
        self.changes = changes
    }

    package static let utc = ZoneOffsets(name: "UTC", first: 0)

    /// How many changes had been by a moment, in seconds since 1970; so also the number of the span between two changes that it lies in.
    func span(at seconds: Double) -> Int {
        changes.partitioningIndex { Double($0.at) > seconds }
    }

    /// What the wall is ahead by in a span.
    func offset(ofSpan span: Int) -> Double {
        Double(span == 0 ? first : changes[span - 1].offset)
    }

    /// What the wall shows at a moment; both in seconds since 1970.
    package func wall(at seconds: Double) -> Double {
        seconds + offset(ofSpan: span(at: seconds))
    }

    /// The moment at which the wall shows a time; both in seconds since 1970. Of the two moments when clocks are set back the first one;
    /// where they are set forward over the time, as if they were set a little later.
    package func moment(ofWall wall: Double) -> Double {
        let found = spans(nearWall: wall)
        for span in found {
            let moment = wall - offset(ofSpan: span)
            if self.span(at: moment) == span { return moment }
        }
        return wall - offset(ofSpan: found.lowerBound)
    }

    /// The spans in which the wall may show a time: no clock is a day and a half away from UTC.
    private func spans(nearWall wall: Double) -> ClosedRange<Int> {
        span(at: wall - 129_600)...span(at: wall + 129_600)
    }
}

extension Array {
    /// The place of the first element for which `belongsBehind` is true, where it is so for all behind that one too; else the end.
    func partitioningIndex(_ belongsBehind: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
