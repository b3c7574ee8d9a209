internal import Synchronization

/// The heads of pages, remembered as long as their files stay what they are.
final class GuideIndex: Sendable {
    private struct Known: Sendable {
        var state: GuideFile.State
        var head: Result<GuideHead, GuideProblem>
    }

    private let known = Mutex<[String: Known]>([:])

    /// - Throws: `noSuchFile`, `unreadable`, `tooLarge`, `notText`, `empty`.
    func head(of path: String) throws(GuideProblem) -> GuideHead {
        let state = try GuideFile.state(of: path)
        if let known = known.withLock({ $0[path] }), known.state == state { return try known.head.get() }
        let head: Result<GuideHead, GuideProblem>
        do throws(GuideProblem) {
            head = .success(try GuideHead(of: path))
        } catch {
            head = .failure(error)
        }
        known.withLock { $0[path] = Known(state: state, head: head) }
        return try head.get()
    }
}
