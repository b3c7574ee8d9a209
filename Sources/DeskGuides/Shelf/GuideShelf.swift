package import DeskCore

/// The guides that a desk has: the pages of some folders, of which an earlier one goes before a later one.
///
/// A page that was changed is seen at once: of a file that is still the same only what its head says is remembered. Finding a
/// guide reads names first, and the heads of pages only where no page with the code in its name can be read.
package struct GuideShelf: Sendable {
    /// A folder of pages, with those of all folders below it.
    package struct Folder: Equatable, Sendable {
        package var path: String
        /// Whether somebody may write there while the program runs, so that the last good text of each page is kept.
        package var isOwn: Bool
        /// Whether it is a problem that there is none.
        package var isExpected: Bool

        package init(_ path: String, isOwn: Bool = false, isExpected: Bool = false) {
            self.path = path
            self.isOwn = isOwn
            self.isExpected = isExpected
        }
    }

    /// What stands on the shelf.
    package struct Listing: Equatable, Sendable {
        /// By folder, then by code; the general guides of a folder come last.
        package var entries: [GuideListing]
        /// The pages and folders that cannot be read; their problems name them.
        package var broken: [GuideProblem]
    }

    /// A guide, and what was passed over to come to it.
    package struct Found: Equatable, Sendable {
        package var page: GuidePage
        package var path: String
        /// Pages that go before it and cannot be read.
        package var broken: [GuideProblem]
        /// Whether the page itself is one of them, and this is how it was read last.
        package var isOlder: Bool
    }

    package let folders: [Folder]
    private let index = GuideIndex()
    private let lastGood: LastGoodPages?

    /// - Parameter kept: the folder for the last good texts of own pages; nil: none are kept.
    package init(_ folders: [Folder], keepingIn kept: String? = nil) {
        self.folders = folders
        lastGood = kept.map { LastGoodPages(folder: $0) }
    }

    package func list() -> Listing {
        var listing = Listing(entries: [], broken: [])
        for folder in folders {
            let entries = pages(in: folder, noting: &listing.broken).flatMap { path in
                heads(of: path, in: folder, noting: &listing.broken).map {
                    GuideListing(codes: $0.codes, family: $0.family, title: $0.title, path: $0.path, own: folder.isOwn)
                }
            }
            listing.entries += entries.sorted { ($0.codes.first ?? .max, $0.path) < ($1.codes.first ?? .max, $1.path) }
        }
        return listing
    }

    /// What the guides are about, by the codes that they are for. Reads all of them.
    package func topics(of listing: [GuideListing]) -> [Int: GuideTopics] {
        var topics: [Int: GuideTopics] = [:]
        for entry in listing where entry.codes.contains(where: { topics[$0] == nil }) {
            guard let guide = try? Self.page(at: entry.path).guide else { continue }
            for code in entry.codes where topics[code] == nil { topics[code] = GuideTopics(of: guide) }
        }
        return topics
    }

    /// The first guide for a code that can be read: its own, else the general one of its family, else the one for any code.
    ///
    /// - Parameter beginning: is told of the beginning of a long page, before the whole is read.
    /// - Throws: `noGuide`; where the only pages for the code are broken, the first one's problem.
    package func guide(
        for code: Int, family: CodeFamily?, beginning: (Found) -> Void = { _ in }
    ) throws(GuideProblem) -> Found {
        var broken: [GuideProblem] = []
        for folder in folders {
            let pages = pages(in: folder, noting: &broken)
            let named = pages.filter { GuideHead.codes(inNameOf: $0).contains(code) }
            if let found = first(of: named, for: code, in: folder, noting: &broken, beginning) { return found }
            let saying = self.pages(saying: code, among: pages.filter { !named.contains($0) }, in: folder)
            if let found = first(of: saying, for: code, in: folder, noting: &broken, beginning) { return found }
        }
        for family in [family, .any].compactMap(\.self) {
            for folder in folders {
                let pages = generalPages(of: family, in: folder)
                if let found = first(of: pages, for: nil, in: folder, noting: &broken, beginning) { return found }
            }
        }
        throw broken.first { $0.concerns(code) } ?? .noGuide(code: code)
    }

    /// The guide of a file, with its text: of one with several guides the page as a whole, which no walk is to go through, or the one
    /// that `wiki.md#50055` names.
    ///
    /// - Parameter beginning: is told of the beginning of a long page, before the whole is read.
    /// - Throws: `noSuchFile`, `unreadable`, `noPart`, and what `GuideReader` throws.
    package static func page(
        at path: String, beginning: (GuidePage) -> Void = { _ in }
    ) throws(GuideProblem) -> GuidePage {
        let place = GuidePath(path, isFile: GuideFile.isThere)
        let bytes = try GuideFile.bytes(of: place.file)
        if let code = place.code {
            let text = try GuideText(bytes: bytes, source: place.file)
            guard let page = try page(of: text, at: place.file, for: code) else {
                throw .noPart(path: place.file, code: code)
            }
            return page
        }
        if let guide = GuideReader.readBeginning(bytes: bytes, source: path) {
            beginning(GuidePage(guide: guide, text: ""))
        }
        let text = try GuideText(bytes: bytes, source: path)
        return GuidePage(guide: try GuideReader.read(text, source: path), text: text.text)
    }

    /// The same for who walks, and cannot walk several guides at once.
    ///
    /// - Throws: `severalGuides`, and what `page(at:)` throws.
    package static func walkedPage(at path: String) throws(GuideProblem) -> GuidePage {
        let page = try page(at: path)
        let codes = PagePart.all(of: GuideText(page.text), source: path).compactMap(\.codes.first)
        guard codes.isEmpty else { throw .severalGuides(path: path, codes: codes) }
        return page
    }

    /// The guide that a text holds for a code; of a page that is one guide itself the whole. Nil where it holds only others.
    private static func page(of text: GuideText, at path: String, for code: Int?) throws(GuideProblem) -> GuidePage? {
        let parts = code == nil ? [] : PagePart.all(of: text, source: path)
        guard !parts.isEmpty else {
            return GuidePage(guide: try GuideReader.read(text, source: path), text: text.text)
        }
        guard let part = parts.first(where: { part in code.map(part.codes.contains) == true }) else { return nil }
        let source = GuidePath.text(of: path, code: part.codes.first)
        return GuidePage(guide: try GuideReader.read(text: part.text, source: source), text: part.text)
    }
}

extension GuideShelf {
    /// - Parameter code: nil for the general guide of a family.
    private func first(
        of paths: [String], for code: Int?, in folder: Folder, noting broken: inout [GuideProblem],
        _ beginning: (Found) -> Void
    ) -> Found? {
        for path in paths {
            do throws(GuideProblem) {
                let passedOver = broken
                let bytes = try GuideFile.bytes(of: path)
                let isOne = !bytes.withUnsafeBufferPointer { PartGlance.mayHoldSeveral($0[...]) }
                if isOne, let guide = GuideReader.readBeginning(bytes: bytes, source: path) {
                    let page = GuidePage(guide: guide, text: "")
                    beginning(Found(page: page, path: path, broken: passedOver, isOlder: false))
                }
                let text = try GuideText(bytes: bytes, source: path)
                guard let page = try Self.page(of: text, at: path, for: code) else { continue }
                if folder.isOwn { lastGood?.keep(text.text, of: path) }
                return Found(page: page, path: path, broken: broken, isOlder: false)
            } catch {
                broken.append(error)
                if let text = lastText(of: path, in: folder),
                    let page = try? Self.page(of: GuideText(text), at: path, for: code)
                {
                    return Found(page: page, path: path, broken: broken, isOlder: true)
                }
            }
        }
        return nil
    }

    private func pages(saying code: Int, among pages: [String], in folder: Folder) -> [String] {
        var ignored: [GuideProblem] = []
        return pages.filter { path in
            heads(of: path, in: folder, noting: &ignored).contains { $0.codes.contains(code) }
        }
    }

    private func generalPages(of family: CodeFamily, in folder: Folder) -> [String] {
        var ignored: [GuideProblem] = []
        return pages(in: folder, noting: &ignored).filter {
            heads(of: $0, in: folder, noting: &ignored).first?.family == family
        }
    }

    private func pages(in folder: Folder, noting broken: inout [GuideProblem]) -> [String] {
        do throws(GuideProblem) {
            return try GuideFolder.pages(in: folder.path, isExpected: folder.isExpected)
        } catch {
            broken.append(error)
            return []
        }
    }

    /// What the guides of a page say of themselves; of a broken page, what they said last.
    private func heads(of path: String, in folder: Folder, noting broken: inout [GuideProblem]) -> [GuideHead] {
        do throws(GuideProblem) {
            return try index.heads(of: path)
        } catch {
            broken.append(error)
            let text = lastText(of: path, in: folder)
            return text.flatMap { try? GuideHead.all(of: Array($0.utf8), in: path) } ?? []
        }
    }

    private func lastText(of path: String, in folder: Folder) -> String? {
        folder.isOwn ? lastGood?.text(of: path) : nil
    }
}

extension GuideProblem {
    /// Whether it is about a page for the code, not about a folder or another page.
    fileprivate func concerns(_ code: Int) -> Bool {
        switch self {
        case .tooLarge(let source, _, _), .notText(let source), .empty(let source), .onlyRubbish(let source, _),
            .noSuchFile(let source), .unreadable(let source, _):
            GuideHead.codes(inNameOf: source).contains(code)
        case .noGuide, .noSuchFolder, .noPart, .severalGuides, .catalogueColumns, .catalogueValue: false
        }
    }
}
