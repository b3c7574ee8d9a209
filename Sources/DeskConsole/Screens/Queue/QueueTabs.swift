import DeskCanvas
import DeskCore

extension Model {
    /// The views with their digits and how many tickets each has, in one line.
    func drawTabs(_ canvas: inout Canvas, in rect: Rect) {
        // No box that opens over the queue leaves a part of a digit beside it.
        let rect = rect.splitLeft(1).rest
        let places = queue.views.indices.prefix(9).filter { queue.views[$0] != nil }
        let named = namedTabs(places, in: rect.width)
        var x = rect.x
        for place in places {
            let text = tab(place, isNamed: named.contains(place))
            guard x + TextWidth.of(text) <= rect.maxX else { return }
            let isShown = place == queue.shown
            let ground: Style = isShown ? .accent : .dim
            let used = canvas.draw("\(place + 1)", at: Point(x: x, y: rect.y), style: isShown ? .accent : .key)
            x += used + canvas.draw(String(text.dropFirst()), at: Point(x: x + used, y: rect.y), style: ground) + 1
        }
    }

    /// The views that are shown with their whole names: the one that is looked at and those next to it, as many as there is room for. A part of a name
    /// tells little, and the digits of the others stay in sight.
    private func namedTabs(_ places: [Int], in room: Int) -> Set<Int> {
        // A count has room for two digits, so that the tenth ticket takes no name away.
        func width(of place: Int, isNamed: Bool) -> Int {
            let isShort = isNamed && TextWidth.of(count(place)) == 2
            return TextWidth.of(tab(place, isNamed: isNamed)) + (isShort ? 1 : 0) + 1
        }
        var used = places.reduce(0) { $0 + width(of: $1, isNamed: false) }
        var named: Set<Int> = []
        for place in places.sorted(by: { distance($0) < distance($1) }) {
            used += width(of: place, isNamed: true) - width(of: place, isNamed: false)
            guard used <= room || named.isEmpty else { break }
            named.insert(place)
        }
        return named
    }

    /// How far a view stands from the one that is looked at, those behind it first.
    private func distance(_ place: Int) -> Int {
        place >= queue.shown ? (place - queue.shown) * 2 : (queue.shown - place) * 2 + 1
    }

    /// An empty view says so by its silence.
    private func count(_ place: Int) -> String {
        queue.count(place, on: desk).flatMap { $0 == 0 ? nil : ":\($0)" } ?? ""
    }

    private func tab(_ place: Int, isNamed: Bool) -> String {
        "\(place + 1)" + (isNamed ? queue.views[place].map { " \($0.name.trimmed)" } ?? "" : "") + count(place)
    }

    /// The field where a query is typed.
    func drawSearch(_ search: QueueSearch, _ canvas: inout Canvas, in rect: Rect) {
        canvas.draw("/", at: rect.origin, style: .accent)
        search.field.draw(
            on: &canvas, in: rect.splitLeft(1).rest, placeholder: "words, code:50074 is:waiting assignee:me age>2d …")
    }

    /// Under the word at which it is: what is wrong with it and what was meant; else what the word at the cursor may become.
    func drawSearchHint(_ search: QueueSearch, _ canvas: inout Canvas, in rect: Rect) {
        let text = search.text
        func column(_ offset: Int) -> Int { TextWidth.of(String(decoding: text.utf8.prefix(offset), as: UTF8.self)) }
        if let completion = search.completion {
            var runs = [StyledRun("Tab ", Style(.key, on: .bar))]
            for (index, candidate) in completion.candidates.prefix(12).enumerated() {
                let isChosen = index == search.chosen
                runs.append(StyledRun(" \(candidate) ", isChosen ? .selected : .bar))
            }
            canvas.draw(StyledLine(runs), at: rect.origin, maxWidth: rect.width)
        } else if let problem = search.query.problems.first {
            let words = "▴ " + problem.words
            // What would run out of the screen begins further left.
            let start = min(1 + column(problem.range.lowerBound), max(0, rect.width - TextWidth.of(words)))
            canvas.draw(
                words, at: Point(x: rect.x + start, y: rect.y), style: Style(.bad, on: .bar),
                maxWidth: rect.width - start)
        } else {
            canvas.draw(
                [
                    StyledRun(" Enter", Style(.key, on: .bar)), StyledRun(" to the list  ", .bar),
                    StyledRun("Esc", Style(.key, on: .bar)), StyledRun(" as before  ", .bar),
                    StyledRun("Looked through: all fields, not notes.", .bar),
                ],
                at: rect.origin, maxWidth: rect.width)
        }
    }
}
