import DeskCore
import DeskGuides
import FoundationEssentials

/// The guides and the catalogue of codes that this desk has.
struct Library: Sendable {
    let shelf: GuideShelf

    /// Own guides go before those that ship with the program.
    init() {
        shelf = GuideShelf(
            folders: ["\(Environment.configuration)/guides"] + (ResourceFolder.guides.map { [$0] } ?? []))
    }

    /// The folders of the shelf that are there.
    var presentFolders: [String] {
        shelf.folders.filter { FileManager.default.fileExists(atPath: $0) }
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

    /// The guide of a code, with its text.
    ///
    /// - Parameter note: is told of every page that would go before it and cannot be read.
    func page(for code: Int, noting note: (GuideProblem) -> Void = { _ in }) throws(GuideProblem) -> GuidePage {
        let found = try shelf.guide(for: code)
        for problem in found.broken { note(problem) }
        return found.page
    }

    /// The guide that a text which was kept is read as. The code counts where the page names none, as a file's name would.
    func page(keptText text: String, code: Int?) throws(GuideProblem) -> GuidePage {
        let source = code.map { "AADSTS\($0).md" } ?? "kept guide"
        return GuidePage(guide: try GuideReader.read(text: text, source: source), text: text)
    }
}
