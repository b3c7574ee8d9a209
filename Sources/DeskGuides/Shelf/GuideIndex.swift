internal import Synchronization

/// The heads of pages, remembered as long as their files stay what they are.
final class GuideIndex: Sendable {
    private struct Known: Sendable {
        var state: GuideFile.State
        var heads: Result<[GuideHead], GuideProblem>
    }

    private let known = Mutex<[String: Known]>([:])

    /// - Throws: `noSuchFile`, `unreadable`, `tooLarge`, `notText`, `empty`.
    func heads(of path: String) throws(GuideProblem) -> [GuideHead] {
        let state = try GuideFile.state(of: path)
        if let known = known.withLock({ $0[path] }), known.state == state { return try known.heads.get() }
        let heads: Result<[GuideHead], GuideProblem>
        do throws(GuideProblem) {
            heads = .success(try GuideHead.all(in: path))
        } catch {
            heads = .failure(error)
        }
        known.withLock { $0[path] = Known(state: state, heads: heads) }
        return try heads.get()
    }
}
