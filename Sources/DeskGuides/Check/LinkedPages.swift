internal import DeskCore
internal import Synchronization

/// The pages that links lead to, each looked at once.
final class LinkedPages: Sendable {
    private let known = Mutex<[String: PageAnchors?]>([:])
    private let shelf: GuideShelf?
    private let codes = Mutex<Set<Int>?>(nil)

    init(shelf: GuideShelf?) {
        self.shelf = shelf
    }

    /// Whether the shelf has the guide that a path names by its code, such as `AADSTS53003.md`: a walk finds it there.
    func hasGuide(named path: String) -> Bool {
        let named = GuideHead.codes(inNameOf: path)
        guard let shelf, !named.isEmpty else { return false }
        return codes.withLock { codes in
            let known = codes ?? Set(shelf.list().entries.flatMap(\.codes))
            codes = known
            return named.contains(where: known.contains)
        }
    }

    /// Nil where there is no page at `path`. A page that cannot be read is there all the same, and has every anchor.
    func anchors(ofPageAt path: String) -> PageAnchors? {
        if let anchors = known.withLock({ $0[path] }) { return anchors }
        let anchors = Self.read(path)
        known.withLock { $0[path] = .some(anchors) }
        return anchors
    }

    private static func read(_ path: String) -> PageAnchors? {
        do throws(GuideProblem) {
            let text = try GuideText(bytes: GuideFile.bytes(of: path), source: path).text
            return PageAnchors(of: WrittenPage(text), text: text)
        } catch {
            if case .noSuchFile = error { return nil }
            return .everything
        }
    }
}
