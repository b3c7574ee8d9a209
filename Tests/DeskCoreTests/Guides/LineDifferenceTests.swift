import DeskCore
import DeskTesting
import FoundationEssentials
import Testing

@Suite("The difference of two texts")
struct LineDifferenceTests {
    private static func picture(_ old: String, _ new: String) -> [String] {
        LineDifference(from: old.replacing(" ", with: "\n"), to: new.replacing(" ", with: "\n")).lines.map { line in
            (line.kind == .same ? " " : line.kind == .gone ? "-" : "+") + line.text
        }
    }

    @Test("Lines that came and went stand where they do")
    func changes() {
        #expect(Self.picture("a b c", "a b c") == [" a", " b", " c"])
        #expect(Self.picture("a b c", "a x c") == [" a", "-b", "+x", " c"])
        #expect(Self.picture("a b c", "b c d") == ["-a", " b", " c", "+d"])
        #expect(Self.picture("a b", "") == ["-a", "-b"])
        #expect(Self.picture("", "a") == ["+a"])
        #expect(Self.picture("} a } }", "} } a }") == [" }", "-a", " }", "+a", " }"])
    }

    @Test("Both texts can be read from it, and it is no longer than it has to be", arguments: 0..<60 as Range<UInt64>)
    func whole(seed: UInt64) {
        var dice = Dice(seed)
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &dice)).map { _ in
                ["a", "b", "c", "d", "e"].randomElement(using: &dice) ?? "a"
            }
        }
        let (old, new) = (text(), text())
        let lines = LineDifference(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")).lines
        #expect(lines.filter { $0.kind != .new }.map(\.text) == old)
        #expect(lines.filter { $0.kind != .gone }.map(\.text) == new)
        #expect(
            lines.filter { $0.kind == .gone }.map { old[$0.number - 1] }
                == lines.filter { $0.kind == .gone }.map(\.text))
        #expect(lines.filter { $0.kind != .gone }.map(\.number) == Array(1..<(new.count + 1)))
    }

    @Test("Changes that stand close together are one part, with three lines around it")
    func hunks() {
        let old = (1...30).map { "\($0)" }
        var new = old
        new[4] = "five"
        new[8] = "nine"
        new.remove(at: 25)
        let difference = LineDifference(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
        #expect(difference.hunks.map { $0.count } == [13, 7])
        #expect(difference.hunks.map { $0.first?.text } == ["2", "23"])
        #expect(LineDifference(from: "a", to: "a").hunks.isEmpty)
    }

    @Test("Pages of many thousand lines, of which none or all are alike, are compared all the same")
    func large() {
        let same = Array(repeating: "|", count: 40_000).joined(separator: "\n")
        let other = (0..<40_000).map(String.init).joined(separator: "\n")
        #expect(LineDifference(from: same, to: same + "\nx").hunks.count == 1)
        #expect(LineDifference(from: same, to: other).lines.count == 80_000)
        let turned = (0..<40_000).reversed().map(String.init).joined(separator: "\n")
        #expect(LineDifference(from: other, to: turned).lines.count { $0.kind == .same } == 1)
    }
}
