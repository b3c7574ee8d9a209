import DeskCanvas
import DeskCore
import DeskGuides
import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("A long page, of which the beginning comes first")
struct LongPageTests {
    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)
    private static let reference = GuideReference.file("/guides/long.md")
    private static let text =
        "# Long\n\nSee the [portal].\n\n"
        + (0..<3000).map { "## Part \($0)\n\nWords of part \($0), and some more of them.\n\n" }.joined()
        + "[portal]: https://entra.microsoft.com\n"

    private let whole: GuideReading
    private let beginning: GuideReading

    init() throws {
        let text = try GuideText(bytes: Array(Self.text.utf8), source: "/guides/long.md")
        whole = GuideReading(
            GuidePage(guide: try GuideReader.read(text, source: "/guides/long.md"), text: Self.text))
        let guide = try #require(GuideReader.readBeginning(bytes: Array(Self.text.utf8), source: "/guides/long.md"))
        beginning = GuideReading(GuidePage(guide: guide, text: ""), isWhole: false)
    }

    /// A console that shows the beginning.
    private func model() -> Model {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: Size(width: 80, height: 24))
        _ = model.read(Self.reference, for: .read(nil, step: nil))
        _ = model.update(.guideLoaded(Self.reference, .success(beginning)), at: Self.noon)
        return model
    }

    private func press(_ key: Key, _ model: inout Model) {
        _ = model.update(.input(.key(key), isBurst: false), at: Self.noon)
    }

    @Test("The beginning reads as the whole does, its links included")
    func beginsAlike() {
        #expect(beginning.pieces.count > 100 && beginning.pieces.count < whole.pieces.count / 5)
        let count = beginning.pieces.count - 1
        #expect(beginning.pieces.prefix(count).map(\.text.line) == whole.pieces.prefix(count).map(\.text.line))
        #expect(
            beginning.pieces.first { !$0.text.links.isEmpty }?.text.links.first?.destination
                == "https://entra.microsoft.com")
    }

    @Test("A short page has no beginning of its own")
    func short() throws {
        #expect(GuideReader.readBeginning(bytes: Array("# Short\n\nWords.".utf8), source: "short.md") == nil)
    }

    @Test("When the rest comes, nothing moves on the screen but what says how far one is")
    func doesNotJump() {
        var model = model()
        for _ in 0..<30 { press(.character("j"), &model) }
        let before = Picture.rows(model.view())
        #expect(before.contains { $0.contains("Words of part") })
        _ = model.update(.guideLoaded(Self.reference, .success(whole)), at: Self.noon)
        let after = Picture.rows(model.view())
        #expect(before.dropFirst().map { $0.dropLast(2) } == after.dropFirst().map { $0.dropLast(2) })
        #expect(model.screens.count == 2)
    }

    @Test("Keys that need the rest wait for it, and those after them too")
    func waits() {
        var model = model()
        press(.character("G"), &model)
        press(.character("k"), &model)
        #expect(model.status?.text == "Reading the rest of this page…")
        #expect(!Picture.rows(model.view()).contains { $0.contains("part 2999") })
        _ = model.update(.guideLoaded(Self.reference, .success(whole)), at: Self.noon)
        #expect(model.status == nil)
        press(.character("j"), &model)
        #expect(Picture.rows(model.view()).contains { $0.contains("Words of part 2999") })
    }

    @Test("Whoever leaves meanwhile is not brought back")
    func leaves() {
        var model = model()
        press(.character("G"), &model)
        press(.character("q"), &model)
        _ = model.update(.guideLoaded(Self.reference, .success(whole)), at: Self.noon)
        #expect(model.screens.count == 1 && model.place == .queue)
    }

    @Test("A page of one line without an end has a beginning, and fences that are open do no harm")
    func oddPages() throws {
        for text in [
            String(repeating: "word ", count: 30_000), String(repeating: "x", count: 100_000),
            String(repeating: "漢", count: 40_000), "```\n" + String(repeating: "line\n", count: 20_000),
        ] {
            let guide = try #require(GuideReader.readBeginning(bytes: Array(text.utf8), source: "odd.md"))
            #expect(!guide.blocks.isEmpty)
        }
    }
}
