import DeskCore
import DeskGuides

extension Workplace {
    /// The way through the other guide that a record leads to; nil where it leads to none, or to one that is not there, which is said.
    func detour(of record: RecordStep) throws -> Detour? {
        guard let link = desk.guide(after: record) else { return nil }
        do {
            return try detour(to: link)
        } catch let problem as GuideProblem {
            Output.complain("\(problem.sentence) The walk goes on in its own guide.")
            return nil
        }
    }
}
