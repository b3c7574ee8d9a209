import DeskCore
import Foundation
import Testing

@testable import DeskGuides

/// The pages of `Pages/`, and those of a folder that the environment names, for pages that are not ours to keep:
///
///     HELPDESK_PAGES=/some/wiki swift test --filter CorpusTests
@Suite("Pages by people and programs")
struct CorpusTests {
    static let files: [String] = {
        let folders = [
            Bundle.module.resourceURL?.appendingPathComponent("Pages").path,
            ProcessInfo.processInfo.environment["HELPDESK_PAGES"],
        ]
        return folders.compactMap(\.self).flatMap { folder in
            (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
        }
    }()

    private func page(_ file: String) throws -> (text: String, guide: Guide) {
        let text = try GuideText(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: file))), source: file)
        return (text.text, try GuideReader.read(text, source: file))
    }

    @Test("There are pages to look at") func pagesExist() {
        #expect(Self.files.count > 20)
    }

    @Test("Every word of a page is shown exactly once, or listed as rubbish", arguments: files)
    func shown(file: String) throws {
        let (text, guide) = try page(file)
        let shown = PageWords.split(ReadForm.words(of: guide))
        #expect(PageWords.difference(shown: shown, page: PageWords.words(ofPage: text)) == [])
    }

    @Test("No word of a page is in two steps, and no step says what the page does not", arguments: files)
    func walked(file: String) throws {
        let guide = try page(file).guide
        var left = PageWords.counts(ReadForm.words(of: guide))
        for word in WalkForm.words(of: guide) { left[word, default: 0] -= 1 }
        #expect(left.filter { $0.value < 0 }.keys.sorted() == [])
    }

    @Test("A step says every word of the item that it is", arguments: files)
    func items(file: String) throws {
        let guide = try page(file).guide
        for (id, item) in guide.blocks.flatMap(\.items) {
            let step = try #require(guide.step(id))
            var left = PageWords.counts(item.blocks.map(\.shownWithoutLinks).joined(separator: "\n"))
            for word in WalkForm.allWords(of: step) { left[word, default: 0] -= 1 }
            #expect(left.filter { $0.value > 0 }.keys.filter { !WalkForm.signs.contains($0) }.sorted() == [], "\(id)")
        }
    }

    @Test("Ids are of one step each, and ways lead to steps", arguments: files)
    func ids(file: String) throws {
        let guide = try page(file).guide
        let ids = Set(guide.steps.map(\.id))
        #expect(ids.count == guide.steps.count)
        #expect(
            guide.steps.flatMap { $0.answers.compactMap(\.leadsTo) + [$0.leadsTo].compactMap(\.self) }.allSatisfy(
                ids.contains))
    }
}

extension GuideBlock {
    /// The items that are steps.
    fileprivate var items: [(id: String, item: GuideListItem)] {
        guard case .list(let list) = self else { return [] }
        return list.items.compactMap { item in item.step.map { ($0, item) } }
    }

    /// An answer shows where it leads by leading there: the words of a link into the page are not said.
    fileprivate var shownWithoutLinks: String {
        switch self {
        case .heading(_, _, let text, _), .paragraph(let text, _): text.withoutAnchors.plainText
        case .list(let list): list.items.flatMap(\.blocks).map(\.shownWithoutLinks).joined(separator: "\n")
        case .quote(_, let blocks): blocks.map(\.shownWithoutLinks).joined(separator: "\n")
        default: shown
        }
    }
}

extension [GuideInline] {
    fileprivate var withoutAnchors: [GuideInline] {
        filter { if case .link(let destination, _) = $0 { !destination.hasPrefix("#") } else { true } }
    }
}
