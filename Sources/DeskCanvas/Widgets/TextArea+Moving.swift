/// Places in the text: what lies before and after one.
extension TextArea {
    var endPosition: TextPosition {
        TextPosition(segment: segments.count - 1, offset: segments[segments.count - 1].text.utf8.count)
    }

    /// One character back; over the start of a line, to the end of the line before.
    func position(before place: TextPosition) -> TextPosition {
        let segment = segments[place.segment]
        if place.offset > 0 {
            let index = segment.text.index(before: segment.index(place.offset))
            return TextPosition(segment: place.segment, offset: segment.offset(index))
        }
        guard place.segment > 0 else { return place }
        let end = TextPosition(segment: place.segment - 1, offset: segments[place.segment - 1].text.utf8.count)
        return segments[place.segment - 1].endsLine ? end : position(before: end)
    }

    func position(after place: TextPosition) -> TextPosition {
        let segment = segments[place.segment]
        if place.offset < segment.text.utf8.count {
            let index = segment.text.index(after: segment.index(place.offset))
            return TextPosition(segment: place.segment, offset: segment.offset(index))
        }
        guard place.segment + 1 < segments.count else { return place }
        let start = TextPosition(segment: place.segment + 1, offset: 0)
        return segment.endsLine ? start : position(after: start)
    }

    func wordStart(before place: TextPosition) -> TextPosition {
        guard place.offset > 0 else { return position(before: place) }
        let segment = segments[place.segment]
        let index = segment.text.wordStart(before: segment.index(place.offset))
        return TextPosition(segment: place.segment, offset: segment.offset(index))
    }

    func wordEnd(after place: TextPosition) -> TextPosition {
        let segment = segments[place.segment]
        guard place.offset < segment.text.utf8.count else { return position(after: place) }
        let index = segment.text.wordEnd(after: segment.index(place.offset))
        return TextPosition(segment: place.segment, offset: segment.offset(index))
    }

    func lineStart(of place: TextPosition) -> TextPosition {
        var segment = place.segment
        while segment > 0, !segments[segment - 1].endsLine { segment -= 1 }
        return TextPosition(segment: segment, offset: 0)
    }

    func lineEnd(of place: TextPosition) -> TextPosition {
        var segment = place.segment
        while segment + 1 < segments.count, !segments[segment].endsLine { segment += 1 }
        return TextPosition(segment: segment, offset: segments[segment].text.utf8.count)
    }
}
