import DeskCanvas
import DeskCore

extension Model {
    func drawGuide(_ screen: GuideScreen, _ canvas: inout Canvas) {
        drawOutlinePane(screen, &canvas)
        let text = screen.frame.text
        let walkthrough = walkthrough(shownIn: screen)
        let sight = screen.sight
        var links = 0
        var matches: (piece: Int, found: [(range: Range<Int>, isCurrent: Bool)]) = (-1, [])
        for (index, spot) in sight.enumerated() {
            let piece = screen.layout.pieces[spot.piece]
            let row = screen.layout.rows(of: spot.piece)[spot.row]
            let y = text.y + index
            if spot.row == 0, let step = piece.step, let walkthrough {
                drawMark(of: step, walkthrough, &canvas, at: Point(x: text.x, y: y))
            }
            canvas.draw(
                Self.linkNumbers(from: links + 1, count: row.links.count), at: Point(x: text.x + 1, y: y), style: .key,
                maxWidth: GuideFrame.gutter - 1, overflow: .cut)
            links += row.links.count
            if matches.piece != spot.piece { matches = (spot.piece, screen.matches(inPiece: spot.piece)) }
            let place = Rect(x: screen.frame.page, y: y, width: screen.layout.width, height: 1)
            let side = piece.block.flatMap { screen.sides[$0] } ?? 0
            canvas.draw(row, side: row.isWide ? side : 0, matches: matches.found, in: place)
        }
        if let first = sight.first {
            let (offset, count) = screen.layout.position(of: first)
            canvas.scrollMark(in: text.splitRight(1).right, offset: offset, count: count)
        }
    }

    /// The walkthrough whose steps are marked: that of the ticket, where it is about the guide on the screen.
    func walkthrough(shownIn screen: GuideScreen) -> Walkthrough? {
        guard let walkthrough = screen.ticket.flatMap({ desk.walkthrough(of: $0) }) else { return nil }
        let guide = screen.page.guide
        let isSame = walkthrough.revision == guide.revision || walkthrough.code.map(guide.codes.contains) == true
        return isSame ? walkthrough : nil
    }

    /// The numbers of the links that begin in a row: `7`, or `7-9` for several, `10+` where the gutter has no room for that.
    private static func linkNumbers(from first: Int, count: Int) -> String {
        guard count > 0 else { return "" }
        guard count > 1 else { return "\(first)" }
        let range = "\(first)-\(first + count - 1)"
        return range.utf8.count < GuideFrame.gutter ? range : "\(first)+"
    }

    /// What was recorded of a step, or that the user stands there.
    func drawMark(of step: String, _ walkthrough: Walkthrough, _ canvas: inout Canvas, at point: Point) {
        if walkthrough.isInProgress, walkthrough.current == step {
            canvas.draw("▸", at: point, style: .accent, maxWidth: 1)
        } else if let record = walkthrough.record(of: step) {
            canvas.draw(record.outcome.mark, at: point, style: record.outcome.style, maxWidth: 1)
        }
    }

    /// Where the reader is, for the bar: the section, and how far down.
    func guidePlace(_ screen: GuideScreen) -> String {
        // Of a page that is not all there yet nobody knows how long it is.
        guard screen.reading.isWhole else { return "…" }
        let percent = screen.sight.last.map { screen.layout.percent(at: $0) } ?? 100
        let heading = screen.heading.map { screen.reading.headings[$0] }
        guard let heading, heading.level > 1 else { return "\(percent) %" }
        return "\(TextWidth.truncated(heading.title, to: 40)) · \(percent) %"
    }

    /// Draws what is being typed; false where nothing is.
    func drawGuideStatus(_ screen: GuideScreen, _ canvas: inout Canvas, in rect: Rect) -> Bool {
        if let prompt = guidePrompt(screen) {
            canvas.draw(" \(prompt)", at: rect.origin, style: .accent, maxWidth: rect.width)
            return true
        }
        guard let search = screen.search, search.isTyping else { return false }
        let count =
            search.text.trimmed.isEmpty
            ? "" : search.current.map { "\($0 + 1) of \(search.matches.count)" } ?? "nothing"
        let (left, right) = rect.splitRight(count.isEmpty ? 0 : TextWidth.of(count) + 2)
        canvas.draw("/", at: rect.origin, style: .accent)
        search.field.draw(on: &canvas, in: left.splitLeft(1).rest, placeholder: "find in this guide")
        canvas.draw(" \(count)", at: right.origin, style: search.current == nil ? .bad : .dim)
        return true
    }

    /// What the next key completes, for the status line.
    private func guidePrompt(_ screen: GuideScreen) -> String? {
        switch screen.pending {
        case .mark: "Mark this place with which letter?"
        case .goToMark: "Go to the mark of which letter? ' goes back to where the last jump began."
        case .link(let number): "Link \(number)…: the rest of the number, or Enter"
        case nil: nil
        }
    }
}

extension Canvas {
    /// Draws a row of a page.
    ///
    /// - Parameters:
    ///   - side: cells of the words that have moved out of sight on the left.
    ///   - matches: what was found in the text that the row is of.
    fileprivate mutating func draw(
        _ row: GuideRow, side: Int, matches: [(range: Range<Int>, isCurrent: Bool)], in rect: Rect
    ) {
        let lead = draw(row.lead, at: rect.origin, maxWidth: rect.width)
        let room = rect.splitLeft(lead).rest
        within(room) { canvas in
            canvas.draw(row.words, at: Point(x: room.x - side, y: room.y), overflow: .cut)
            for match in matches where match.range.overlaps(row.range) {
                let place = match.range.clamped(to: row.range)
                let before = row.words.cells(upTo: place.lowerBound - row.range.lowerBound)
                let end = row.words.cells(upTo: place.upperBound - row.range.lowerBound)
                let cells = Rect(x: room.x - side + before, y: room.y, width: end - before, height: 1)
                canvas.restyle(cells) { _ in match.isCurrent ? .currentMatch : .match }
            }
            guard row.isWide else { return }
            if side > 0 { canvas.draw("…", at: room.origin, style: .dim) }
            if row.words.width - side > room.width {
                canvas.draw("…", at: Point(x: room.maxX - 1, y: room.y), style: .dim)
            }
        }
    }
}

extension StyledLine {
    /// The cells of the first bytes of the text.
    func cells(upTo bytes: Int) -> Int {
        parts(at: [0..<bytes]).first?.width ?? 0
    }
}

extension Style {
    /// The match that was gone to: told from the others by its attributes too, where there are no colours.
    static let currentMatch = Style.accent.bold.underlined.reversed
}
