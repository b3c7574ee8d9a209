import DeskCanvas
import DeskCore
import DeskGuides
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("Where the links of a guide's page lead")
struct GuideLinkTests {
    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)

    private func reading(_ text: String, _ path: String) throws -> GuideReading {
        GuideReading(GuidePage(guide: try GuideReader.read(text: text, source: path), text: text))
    }

    /// A console with a page that has one link.
    private func model(linking destination: String) throws -> Model {
        var model = Model(desk: Desk(), me: Actor("anna"), now: Self.noon, size: Size(width: 80, height: 24))
        let listing = GuideListing(codes: [50_074], title: "MFA", path: "/guides/AADSTS50074.md")
        _ = model.update(.shelfListed(ShelfListing(guides: [listing])), at: Self.noon)
        let path = "/guides/phones/old.md"
        _ = model.read(.file(path), for: .read(nil, step: nil))
        let page = try reading("# Old phones\n\nSee [it](\(destination)).\n\n## Part two\n\nEnd.", path)
        _ = model.update(.guideLoaded(.file(path), .success(page)), at: Self.noon)
        return model
    }

    @Test(
        "A link to a page beside it, or to a code's, opens that page; any other is copied",
        arguments: [
            ("new.md", Effect.loadGuide(.file("/guides/phones/new.md"))),
            ("./new.md#set-up", .loadGuide(.file("/guides/phones/new.md"))),
            ("../wiki/New%20phone.md", .loadGuide(.file("/guides/wiki/New phone.md"))),
            ("../AADSTS50074.md", .loadGuide(.code(50_074))),
            ("https://example.com/AADSTS50074", .loadGuide(.code(50_074))),
            ("https://example.com/new.md", .copy("https://example.com/new.md")),
            ("/new.md", .copy("/new.md")), ("picture.png", .copy("picture.png")),
            ("AADSTS50011.md", .loadGuide(.file("/guides/phones/AADSTS50011.md"))),
        ])
    func leads(destination: String, effect: Effect) throws {
        var model = try model(linking: destination)
        #expect(model.update(.input(.key(.character("1")), isBurst: false), at: Self.noon) == [effect])
    }

    @Test(
        "The page comes on the same screen, at the section that the link names, and the way back leads to the old one")
    func followed() throws {
        var model = try model(linking: "new.md#set-up")
        _ = model.update(.input(.key(.character("1")), isBurst: false), at: Self.noon)
        let lines = (0..<40).map { "Line \($0)\n\n" }.joined()
        let text = "# New phones\n\n" + lines + "## Set up\n\n" + lines
        let reference = GuideReference.file("/guides/phones/new.md")
        _ = model.update(
            .guideLoaded(reference, .success(try reading(text, "/guides/phones/new.md"))), at: Self.noon)
        #expect(model.screens.count == 2)
        #expect(model.top.guide?.page.guide.title == "New phones")
        #expect(model.top.guide?.heading == 1)
        _ = model.update(.input(.key(.character("b")), isBurst: false), at: Self.noon)
        #expect(model.top.guide?.page.guide.title == "Old phones")
        _ = model.update(.input(.key(.character("f")), isBurst: false), at: Self.noon)
        #expect(model.top.guide?.heading == 1)
    }

    @Test("A page that is not there is said to be missing, and nothing else happens")
    func missing() throws {
        var model = try model(linking: "new.md")
        _ = model.update(.input(.key(.character("1")), isBurst: false), at: Self.noon)
        let problem = Message.Problem("There is no file new.md; look for another name.")
        #expect(
            model.update(.guideLoaded(.file("/guides/phones/new.md"), .failure(problem)), at: Self.noon) == [.bell])
        #expect(model.top.guide?.page.guide.title == "Old phones")
        #expect(model.status?.text == problem.sentence)
    }
}
