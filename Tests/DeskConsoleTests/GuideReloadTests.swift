import DeskCanvas
import DeskCore
import DeskGuides
import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("A guide on the screen whose file is changed")
struct GuideReloadTests {
    private static let size = Size(width: 80, height: 24)
    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)

    private func page(_ text: String, notices: [String] = []) throws -> GuideReading {
        let guide = try GuideReader.read(text: text, source: "/guides/how.md")
        return GuideReading(GuidePage(guide: guide, text: text, notices: notices))
    }

    /// A console with the page of a file on its screen.
    private func reading(_ page: GuideReading) -> Model {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: Self.size)
        let effects = model.read(.file("/guides/how.md"), for: .read(nil, step: nil))
        #expect(effects == [.loadGuide(.file("/guides/how.md"))])
        _ = model.update(.guideLoaded(.file("/guides/how.md"), .success(page)), at: Self.noon)
        return model
    }

    private func shows(_ words: String, _ model: Model) -> Bool {
        Picture.rows(model.view()).contains { $0.contains(words) }
    }

    @Test("It is read again and shown as it is now, and that is said")
    func changed() throws {
        var model = reading(try page("# Before\n\n1. Look."))
        #expect(model.pathOfGuideOnScreen == "/guides/how.md")
        #expect(model.update(.guideChanged, at: Self.noon) == [.loadGuide(.file("/guides/how.md"))])
        let after = try page("# After\n\n1. Look.")
        #expect(model.update(.guideLoaded(.file("/guides/how.md"), .success(after)), at: Self.noon) == [])
        #expect(shows("After", model) && !shows("Before", model))
        #expect(model.status?.text.contains("changed") == true)
        #expect(model.screens.count == 2)
    }

    @Test("That a guide is being read for a walk is said until it is there")
    func readForWalk() throws {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: Self.size)
        #expect(model.startWalkthrough(1, code: 50_074) == [.loadGuide(.code(50_074))])
        _ = model.update(.tick, at: Self.noon)
        #expect(shows("Reading the guide of 50074…", model))
        _ = model.update(.guideLoaded(.code(50_074), .success(try page("# Now\n\n1. Look."))), at: Self.noon)
        #expect(!shows("Reading the guide", model))
    }

    @Test("An older version says that it is one")
    func older() throws {
        var model = reading(try page("# Before\n\n1. Look."))
        _ = model.update(.guideChanged, at: Self.noon)
        let older = try page("# Before\n\n1. Look.", notices: ["how.md is not text: save it."])
        _ = model.update(.guideLoaded(.file("/guides/how.md"), .success(older)), at: Self.noon)
        #expect(shows("! how.md is not text", model))
    }

    @Test("The same text again changes nothing, and nothing is said")
    func same() throws {
        let before = try page("# Before\n\n1. Look.")
        var model = reading(before)
        _ = model.update(.guideChanged, at: Self.noon)
        _ = model.update(.guideLoaded(.file("/guides/how.md"), .success(before)), at: Self.noon)
        #expect(model.status == nil)
    }

    @Test("What is being walked stays as it was kept, and other screens have no page to watch")
    func others() throws {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: Self.size)
        #expect(model.pathOfGuideOnScreen == nil)
        #expect(model.update(.guideChanged, at: Self.noon) == [])
        _ = model.read(.revision("abc", code: nil), for: .read(nil, step: nil))
        _ = model.update(.guideLoaded(.revision("abc", code: nil), .success(try page("# T\n\nx"))), at: Self.noon)
        #expect(model.pathOfGuideOnScreen == nil)
    }
}

@Suite("Guides that cannot be read, in the palette")
struct UnreadableGuidesTests {
    @Test("How many there are is said above the list, and which below the guides")
    func named() throws {
        let noon = Date(timeIntervalSince1970: 1_795_420_800)
        var model = Model(desk: Desk(), me: Actor("anna"), now: noon, size: Size(width: 80, height: 24))
        #expect(model.update(.input(.key(.character(":")), isBurst: false), at: noon) == [.listGuides])
        let listing = ShelfListing(
            guides: [GuideListing(codes: [1], title: "One", path: "/g/1.md")],
            problems: ["/g/2.md is not text: save it."])
        _ = model.update(.shelfListed(listing), at: noon)
        for letter in "guide" { _ = model.update(.input(.key(.character(letter)), isBurst: false), at: noon) }
        let lines = Picture.rows(model.view())
        #expect(lines.contains { $0.contains("1 guide cannot be read") })
        #expect(lines.contains { $0.contains("One") })
        #expect(lines.contains { $0.contains("unreadable") && $0.contains("/g/2.md is not text") })
    }
}
