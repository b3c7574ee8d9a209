import DeskCore
import DeskGuides
import FoundationEssentials

/// The guides and the catalogue of codes that this desk has.
struct Library: Sendable {
    let shelf: GuideShelf
    private let catalogue: @Sendable () -> CodeCatalogue

    /// Own guides go before those that ship with the program.
    ///
    /// - Throws: what is wrong with the configuration, which names folders of guides.
    init(catalogue: @autoclosure @escaping @Sendable () -> CodeCatalogue = Self.catalogue) throws(Failure) {
        var folders = [GuideShelf.Folder("\(Environment.configuration)/guides", isOwn: true)]
        folders += try Configuration.guideFolders().map { GuideShelf.Folder($0, isOwn: true, isExpected: true) }
        if let ours = ResourceFolder.guides { folders.append(GuideShelf.Folder(ours)) }
        shelf = GuideShelf(folders, keepingIn: "\(Environment.state)/guides")
        self.catalogue = catalogue
    }

    /// The folders of the shelf that are there.
    var presentFolders: [String] {
        shelf.folders.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// The catalogue; an empty one where it cannot be read, which is said on standard error. Read when it is first asked for.
    static let catalogue: CodeCatalogue = {
        let (catalogue, problem) = readCatalogue()
        if let problem { Output.complain(problem) }
        return catalogue
    }()

    /// The catalogue, and why it is an empty one, as a sentence.
    static func readCatalogue() -> (catalogue: CodeCatalogue, problem: String?) {
        guard let path = ResourceFolder.catalogue, let data = FileManager.default.contents(atPath: path) else {
            return (
                CodeCatalogue(),
                "The catalogue of error codes was not found, so codes have no names. Set HELPDESK_RESOURCES to the folder that holds Catalogue and Guides."
            )
        }
        do throws(GuideProblem) {
            return (try CodeCatalogueReader.read(bytes: Array(data), source: path), nil)
        } catch {
            return (CodeCatalogue(), error.sentence)
        }
    }

    /// The guide of a code, with its text, and with notices of what was passed over to come to it.
    ///
    /// - Parameter beginning: is told of the beginning of a long page, before the whole is read.
    func page(for code: Int, beginning: (GuidePage) -> Void = { _ in }) throws(GuideProblem) -> GuidePage {
        let family = catalogue()[code]?.family
        return Self.page(try shelf.guide(for: code, family: family) { beginning(Self.page($0, for: code)) }, for: code)
    }

    private static func page(_ found: GuideShelf.Found, for code: Int) -> GuidePage {
        var page = found.page
        page.notices = found.broken.map(\.sentence)
        if found.isOlder {
            page.notices.append("What is shown is an older version of that page: as it was when it was last read.")
        }
        if let generality = page.guide.generality(for: code) { page.notices.append(generality) }
        return page
    }

    /// The guide that a text which was kept is read as. The code counts where the page names none, as a file's name would.
    func page(keptText text: String, code: Int?) throws(GuideProblem) -> GuidePage {
        let source = code.map { "AADSTS\($0).md" } ?? "kept guide"
        let guide = try GuideReader.read(text: text, source: source)
        return GuidePage(guide: guide, text: text, notices: guide.generality(for: code).map { [$0] } ?? [])
    }

    /// What stands on the shelf just now.
    func listing() -> ShelfListing {
        let listing = shelf.list()
        return ShelfListing(guides: listing.entries, problems: listing.broken.map(\.sentence))
    }
}
