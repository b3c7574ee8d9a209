package import DeskCore

/// The guides that a desk has: the pages of some folders, of which an earlier one goes before a later one.
///
/// Nothing is kept between calls: a page that was changed is seen at once. Finding a guide reads names first, and only
/// where no name has the code the heads of the pages whose names have none.
package struct GuideShelf: Sendable {
    /// What stands on the shelf.
    package struct Listing: Equatable, Sendable {
        /// By folder, then by code.
        package var entries: [GuideListing]
        /// The pages and folders that cannot be read; their problems name them.
        package var broken: [GuideProblem]
    }

    /// A guide, and what was passed over to come to it.
    package struct Found: Equatable, Sendable {
        package var page: GuidePage
        package var path: String
        /// Pages for the same code that go before it and cannot be read.
        package var broken: [GuideProblem]
    }

    package let folders: [String]

    /// - Parameter folders: their paths; one that is not there is an empty one.
    package init(folders: [String]) {
        self.folders = folders
    }

    package func list() -> Listing {
        var listing = Listing(entries: [], broken: [])
        for folder in folders {
            var entries: [GuideListing] = []
            for path in pages(in: folder, noting: &listing.broken) {
                do throws(GuideProblem) {
                    let head = try GuideHead(of: path)
                    entries.append(GuideListing(codes: head.codes, title: head.title, path: path))
                } catch {
                    listing.broken.append(error)
                }
            }
            listing.entries += entries.sorted { ($0.codes.first ?? .max, $0.path) < ($1.codes.first ?? .max, $1.path) }
        }
        return listing
    }

    /// The first guide for a code that can be read.
    ///
    /// - Throws: `noGuide`; where the only pages for the code are broken, the first one's problem.
    package func guide(for code: Int) throws(GuideProblem) -> Found {
        var broken: [GuideProblem] = []
        for folder in folders {
            for path in candidates(for: code, in: folder, noting: &broken) {
                do throws(GuideProblem) {
                    return Found(page: try Self.page(at: path), path: path, broken: broken)
                } catch {
                    broken.append(error)
                }
            }
        }
        throw broken.first { $0.concerns(code) } ?? .noGuide(code: code)
    }

    /// The guide of a file, with its text.
    ///
    /// - Throws: `noSuchFile`, `unreadable`, and what `GuideReader` throws.
    package static func page(at path: String) throws(GuideProblem) -> GuidePage {
        let text = try GuideText(bytes: GuideFile.bytes(of: path), source: path)
        return GuidePage(guide: try GuideReader.read(text, source: path), text: text.text)
    }

    /// Pages with the code in their names; where there are none, pages without any code in their names that say it.
    private func candidates(for code: Int, in folder: String, noting broken: inout [GuideProblem]) -> [String] {
        let pages = pages(in: folder, noting: &broken)
        let named = pages.filter { GuideHead.codes(inNameOf: $0).contains(code) }
        guard named.isEmpty else { return named }
        return pages.filter { path in
            GuideHead.codes(inNameOf: path).isEmpty && (try? GuideHead(of: path))?.codes.contains(code) == true
        }
    }

    private func pages(in folder: String, noting broken: inout [GuideProblem]) -> [String] {
        do throws(GuideProblem) {
            return try GuideFolder.pages(in: folder)
        } catch {
            broken.append(error)
            return []
        }
    }
}

extension GuideProblem {
    /// Whether it is about a page for the code, not about a folder or another page.
    fileprivate func concerns(_ code: Int) -> Bool {
        switch self {
        case .tooLarge(let source, _, _), .notText(let source), .empty(let source), .onlyRubbish(let source, _),
            .noSuchFile(let source), .unreadable(let source, _):
            GuideHead.codes(inNameOf: source).contains(code)
        case .noGuide, .catalogueColumns, .catalogueValue: false
        }
    }
}
