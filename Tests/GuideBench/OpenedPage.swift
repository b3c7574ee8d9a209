import DeskCanvas
import DeskConsole
import DeskCore
import DeskGuides
import Foundation

/// A console that has opened a page, and how long that took.
struct OpenedPage {
    static let now = Date(timeIntervalSince1970: 1_795_420_800)

    private(set) var model: Model
    /// Until the first picture of the page, and until the last change of it; in milliseconds.
    private(set) var firstScreen = 0.0
    private(set) var whole = 0.0

    init(_ path: String) throws {
        var model = Model(
            desk: Desk(), me: Actor("anna"), now: Self.now, size: Size(width: 80, height: 24))
        let listing = GuideListing(codes: [1], title: "One", path: path)
        _ = model.update(.shelfListed(ShelfListing(guides: [listing])), at: Self.now)
        for key in [Key.character("I"), .enter] { _ = model.update(.input(.key(key), isBurst: false), at: Self.now) }
        let reference = GuideReference.file(path)
        let start = processorMilliseconds
        var first: Double?
        func show(_ reading: GuideReading) {
            _ = model.update(.guideLoaded(reference, .success(reading)), at: Self.now)
            _ = model.view()
            first = first ?? processorMilliseconds - start
        }
        let page = try GuideShelf.page(at: path) { show(GuideReading($0, isWhole: false)) }
        show(GuideReading(page))
        self.model = model
        firstScreen = first ?? 0
        whole = processorMilliseconds - start
    }
}
