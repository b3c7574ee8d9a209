import CNcurses
import DeskCanvas
import DeskTesting
import Glibc
import PseudoTerminal
import Testing

@testable import DeskTerminal

/// Everything that needs ncurses' one screen, one test after the other.
@Suite("The terminal", .serialized)
struct TerminalSuite {}

extension TerminalSuite {
    @Suite("Showing")
    struct Showing {
        @Test("The canvas is on the screen, with its cursor")
        func shows() throws {
            let bench = try TerminalBench(columns: 20, rows: 3)
            var canvas = Canvas(size: Size(width: 20, height: 3))
            canvas.draw("HD-1 漢字 é q\u{301} ✓", at: Point(x: 1, y: 0), style: .bad.bold)
            canvas.draw("corner", at: Point(x: 14, y: 2))
            canvas.cursor = Point(x: 4, y: 1)
            try bench.present(canvas)
            #expect(bench.outside.screen == [" HD-1 漢字 é q\u{301} ✓", "", "              corner"])
            #expect(bench.outside.emulator.cursor == (4, 1) && bench.outside.emulator.isCursorVisible)
            #expect(bench.outside.emulator.isAlternateScreen)
            let cell = bench.outside.emulator.cell(column: 1, row: 0)
            #expect(cell.foreground == 210 && cell.isBold)
            canvas.cursor = nil
            try bench.present(canvas)
            #expect(!bench.outside.emulator.isCursorVisible)
        }

        @Test("The same canvas again writes nothing")
        func nothingNew() throws {
            let bench = try TerminalBench()
            let canvas = Self.list(selected: 3)
            try bench.present(canvas)
            #expect(try bench.present(canvas).isEmpty)
        }

        @Test(
            "Moving the selection by one row at 80x24 writes at most 250 bytes and clears nothing",
            arguments: Backdrop.allCases)
        func selectionCost(backdrop: Backdrop) throws {
            let bench = try TerminalBench(backdrop: backdrop)
            try bench.present(Self.list(selected: 3))
            let written = try bench.present(Self.list(selected: 4))
            #expect(written.count <= 250, "\(written.count) bytes: \(String(decoding: written, as: UTF8.self))")
            #expect(!String(decoding: written, as: UTF8.self).contains("\u{1B}[2J"))
            #expect(bench.outside.screen == Self.rows(Self.list(selected: 4)))
        }

        @Test(
            "Any canvas after any other is on the screen as drawn",
            arguments: ["xterm-256color", "screen-256color", "linux", "vt100"], [1, 2])
        func differences(type: String, seed: UInt64) throws {
            let bench = try TerminalBench(columns: 31, rows: 7, environment: ["TERM": type])
            var dice = Dice(seed)
            var canvas = Canvas(size: Size(width: 31, height: 7))
            let texts = ["漢字", "word", "é", "─┼─", "q\u{301}", "      ", "👩‍💻 ok", "\u{1B}[2J", "ÄÖÜ 漢 a 漢"]
            let styles: [Style] = [.normal, .bad, .selected, .bar, .match, .key, .link]
            for _ in 0..<150 {
                if Int.random(in: 0..<10, using: &dice) == 0 {
                    // As when a list scrolls by a row.
                    let above = canvas
                    for y in 0..<6 {
                        for x in 0..<31 where above[x, y + 1].glyph != .continuation {
                            canvas.draw(
                                String(above[x, y + 1].glyph.base), at: Point(x: x, y: y), style: above[x, y + 1].style)
                        }
                    }
                }
                for _ in 0..<Int.random(in: 1...6, using: &dice) {
                    let point = Point(x: .random(in: -2...30, using: &dice), y: .random(in: 0...6, using: &dice))
                    let text = texts.randomElement(using: &dice) ?? ""
                    canvas.draw(text, at: point, style: styles.randomElement(using: &dice) ?? .normal, overflow: .cut)
                }
                // The emulator loses a mark in its last column once ASCII was designated, so there shall be none.
                for y in 0..<7 where canvas[30, y].glyph.hasMarks { canvas.draw("x", at: Point(x: 30, y: y)) }
                // What stands beside the lower right corner has its own test.
                canvas.draw("ab", at: Point(x: 28, y: 6))
                try bench.present(canvas)
                try #require(bench.outside.screen == Self.rows(canvas))
            }
        }

        @Test("After a change of size the whole screen is right")
        func resizing() throws {
            let bench = try TerminalBench()
            try bench.present(Self.list(selected: 1))
            for size in [Size(width: 40, height: 10), Size(width: 300, height: 90), Size(width: 81, height: 25)] {
                bench.outside.resize(columns: size.width, rows: size.height)
                #expect(bench.terminal.resize() == size)
                try bench.present(Self.list(selected: 1, size: size))
                #expect(bench.outside.screen == Self.rows(Self.list(selected: 1, size: size)))
            }
        }

        @Test("A canvas of another size than the terminal is cut, never wrapped")
        func otherSize() throws {
            let bench = try TerminalBench(columns: 40, rows: 10)
            try bench.present(Self.list(selected: 1, size: Size(width: 60, height: 20)))
            #expect(bench.outside.line(2).hasPrefix(">  HD-1001"))
            #expect(bench.outside.line(9).hasPrefix("   HD-1008"))
        }

        @Test("Redrawing repairs what something else wrote")
        func redrawing() throws {
            let bench = try TerminalBench()
            try bench.present(Self.list(selected: 1))
            write(bench.descriptor, "\u{1B}[Hrubbish", 11)
            try bench.settle()
            #expect(bench.outside.line(0).hasPrefix("rubbish"))
            bench.terminal.redraw()
            try bench.present(Self.list(selected: 1))
            #expect(bench.outside.screen == Self.rows(Self.list(selected: 1)))
        }

        @Test(
            "A wide character beside the lower right corner is replaced, since ncurses would break it",
            arguments: ["xterm", "tmux"])
        func corner(type: String) throws {
            let bench = try TerminalBench(columns: 10, rows: 2, environment: ["TERM": type])
            var canvas = Canvas(size: Size(width: 10, height: 2))
            canvas.fill(canvas.bounds, style: .normal, with: ".")
            try bench.present(canvas)
            canvas.draw("漢x", at: Point(x: 7, y: 1))
            canvas.draw("漢x", at: Point(x: 7, y: 0))
            try bench.present(canvas)
            #expect(bench.outside.screen == [".......漢x", ".......��x"])
        }

        @Test("A character that the C library counts otherwise shows as replacements of its width")
        func otherWidth() throws {
            let bench = try TerminalBench(columns: 10, rows: 1)
            var canvas = Canvas(size: Size(width: 10, height: 1))
            // U+4DC0 has one cell in our table and two in the C library's of Debian 12; U+1FAE8 is newer than the latter.
            canvas.draw("a\u{4DC0}b\u{1FAE8}c", at: Point(x: 0, y: 0))
            try bench.present(canvas)
            #expect(bench.outside.line(0) == "a�b��c")
        }

        /// A queue as the console draws it.
        static func list(selected: Int, size: Size = Size(width: 80, height: 24)) -> Canvas {
            var canvas = Canvas(size: size)
            canvas.fill(canvas.bounds.row(0), style: .bar)
            canvas.draw(" helpdesk", at: Point(x: 0, y: 0), style: .title.on(.bar))
            for row in 0..<max(0, size.height - 2) {
                let isSelected = row == selected
                let y = row + 1
                canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), style: isSelected ? .selected : .normal)
                let line: StyledLine = [
                    StyledRun(isSelected ? ">  " : "   ", .normal), StyledRun("HD-\(1000 + row)  ", .accent),
                    StyledRun("4m  ", .dim), StyledRun("P2  ", .warning),
                    StyledRun("open   mara@example.com  50074 UserStrongAuth  ", .normal), StyledRun("4/11", .good),
                ]
                canvas.draw(isSelected ? StyledLine(line.text, .selected) : line, at: Point(x: 0, y: y))
            }
            canvas.draw("j k move  Enter open  ? help", at: Point(x: 0, y: size.height - 1), style: .bar)
            return canvas
        }

        /// What the canvas looks like on a terminal, without blanks at the ends of rows.
        static func rows(_ canvas: Canvas) -> [String] {
            Picture.rows(canvas).map(\.droppingEndSpace)
        }
    }
}
