import DeskCanvas
import Testing

@testable import DeskTerminal

@Suite("Changed spans")
struct ChangedSpansTests {
    private func canvas(_ rows: String...) -> Canvas {
        var canvas = Canvas(size: Size(width: 8, height: rows.count))
        for (y, row) in rows.enumerated() { canvas.draw(row, at: Point(x: 0, y: y), overflow: .cut) }
        return canvas
    }

    private func spans(_ old: Canvas, _ new: Canvas) -> [ChangedSpans.Span] {
        Array(ChangedSpans(from: old, to: new))
    }

    @Test("Equal canvases have none")
    func equal() {
        #expect(spans(canvas("abc", "漢字"), canvas("abc", "漢字")).isEmpty)
    }

    @Test("A row has one, from its first to its last changed cell")
    func rows() {
        #expect(
            spans(canvas("abcdef", "same", "x"), canvas("aXcdYf", "same", "y")) == [
                .init(y: 0, columns: 1..<5), .init(y: 2, columns: 0..<1),
            ])
    }

    @Test("A change of style alone is one too")
    func styles() {
        var new = canvas("abc")
        new.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.bold }
        #expect(spans(canvas("abc"), new) == [.init(y: 0, columns: 1..<2)])
    }

    @Test(
        "No span cuts a wide character of either canvas",
        arguments: [
            ("a漢b", "axyb", 1..<3), ("axyb", "a漢b", 1..<3), ("a漢b", "a字b", 1..<3), ("漢字漢", "x漢字", 0..<6),
            ("a漢b", "ax b", 1..<3),
        ])
    func wide(old: String, new: String, columns: Range<Int>) {
        #expect(spans(canvas(old), canvas(new)) == [.init(y: 0, columns: columns)])
    }
}
