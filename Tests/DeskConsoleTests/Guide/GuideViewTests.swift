import DeskCanvas
import DeskCore
import DeskGuides
import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("The picture of a guide")
struct GuideViewTests {
    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)
    private static let text = """
        # A page with every sign

        Azure AD is an old name; see [this](#one), [that](#two) and [more](https://example.com).

        ## One

        - [x] done
        - [ ] open

        > [!WARNING]
        > Beware.

        | a | b |
        | --- | --- |
        | 1 | 2 |

        ---

        ## Two

        1. Does it work?
           - Yes: [two](#two)
           - No: [one](#one)

        ```
        \(String(repeating: "wide ", count: 60))
        ```
        """

    private func model(_ size: Size) throws -> Model {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: size)
        _ = model.read(.file("/g/a.md"), for: .read(nil, step: nil))
        let guide = try GuideReader.read(text: Self.text, source: "/g/a.md")
        let reading = GuideReading(GuidePage(guide: guide, text: Self.text))
        _ = model.update(.guideLoaded(.file("/g/a.md"), .success(reading)), at: Self.noon)
        return model
    }

    private func press(_ keys: [Key], _ model: inout Model) {
        for key in keys { _ = model.update(.input(.key(key), isBurst: false), at: Self.noon) }
    }

    @Test(
        "Where the terminal knows ASCII only, every sign has one that stands for it",
        arguments: [[], [.character("o")], [.character("M")], [.character("y")], [.character(">")], [.character("I")]]
            as [[Key]])
    func isReducible(keys: [Key]) throws {
        for size in [Size(width: 80, height: 40), Size(width: 130, height: 40)] {
            var model = try model(size)
            press(keys, &model)
            var canvas = model.view()
            let questions = Picture.rows(canvas).joined().count { $0 == "?" }
            canvas.reduceToASCII()
            #expect(Picture.rows(canvas).joined().count { $0 == "?" } == questions)
        }
    }

    @Test("Matches, the current one and the text look different in every depth of colour, on dark and light")
    func matchesAreTold() {
        for depth in [ColorDepth.none, .eight, .sixteen, .full] {
            for backdrop in [Backdrop.dark, .light] {
                let theme = Theme(depth: depth, backdrop: backdrop)
                let inks = [Style.normal, .match, .currentMatch].map(theme.ink)
                #expect(Set(inks).count == 3, "\(depth) \(backdrop)")
            }
        }
    }

    @Test("Every place where words are found is marked, and one of them as the current one")
    func marked() throws {
        var model = try model(Size(width: 80, height: 40))
        press([.character("/"), .character("o"), .character("n"), .character("e"), .enter], &model)
        let canvas = model.view()
        let styles = canvas.cells.map(\.style)
        let current = styles.count { $0 == .currentMatch }
        let others = styles.count { $0 == .match }
        // "One", "done" and "one" in the page, and none in the lines of the screen around it.
        #expect(current == 3)
        #expect(others == 6)
    }
}
