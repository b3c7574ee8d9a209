import ArgumentParser
import DeskCanvas
import DeskConsole
import DeskCore
import DeskFileStore
import DeskGuides
import DeskIntake
import DeskRuntime
import DeskStore
import DeskTerminal
import FoundationEssentials

struct ConsoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "console", abstract: "Open the console.")

    @OptionGroup var desk: DataOptions

    @Flag(help: "Colours for a light background.")
    var light = false

    func run() throws {
        let options = TerminalOptions(
            environment: ProcessInfo.processInfo.environment, backdrop: light ? .light : .dark)
        let session = try desk.open()
        let board = FilePresence(folder: try desk.path)
        let rules = try desk.rules
        let (catalogue, problem) = Library.readCatalogue()
        let (views, viewProblems) = try Configuration.views()
        let asking = session.changeDescriptor == nil ? [Self.asking] : []
        let problems = (problem.map { [$0] } ?? []) + viewProblems + asking
        let library = try Library(catalogue: catalogue)
        do throws(TerminalError) {
            var console = try Console(
                terminal: options, session: session, board: board, services: Self.services(library, rules, desk),
                actor: rules.actor,
                catalogue: catalogue, views: views,
                notice: problems.isEmpty ? nil : problems.joined(separator: " "),
                drafts: DraftFile(folder: Environment.state, desk: Self.word(for: try? desk.path)))
            console.run()
        } catch {
            throw Failure(error).end()
        }
    }

    /// On a network file system, or where this user's share of inotify is used up.
    private static let asking =
        "The system does not tell of changes in this folder, so the console asks for them once a second; what colleagues do shows a moment later."

    private static func services(_ library: Library, _ rules: RulesFile, _ desk: DataOptions) -> Services {
        @Sendable func page(
            _ load: () throws(GuideProblem) -> GuidePage
        ) -> Result<GuidePage, Message.Problem> {
            do throws(GuideProblem) {
                return .success(try load())
            } catch {
                return .failure(Message.Problem(error.sentence))
            }
        }
        return Services(
            readFailure: { bytes in
                do throws(IntakeProblem) {
                    return .success(try FailureReader.read(bytes: bytes))
                } catch {
                    return .failure(Message.Problem(error.sentence))
                }
            },
            guide: { code, beginning in
                page { () throws(GuideProblem) in try library.page(for: code, beginning: beginning) }
            },
            keptGuide: { text, code in
                page { () throws(GuideProblem) in try library.page(keptText: text, code: code) }
            },
            guideFile: { path, beginning in
                page { () throws(GuideProblem) in try GuideShelf.page(at: path, beginning: beginning) }
            },
            listGuides: { library.listing() }, topics: { library.shelf.topics(of: $0) },
            study: { question in
                do {
                    return .success(try desk.study(question))
                } catch {
                    return .failure(Message.Problem(Failure(error)?.sentence ?? "The history cannot be read now."))
                }
            },
            access: { rules.access }, policy: { Services.Policy(rules.policy, problem: rules.policyProblem) },
            now: { Date() })
    }

    /// A word for the data folder, so that drafts of one desk are never offered in another.
    private static func word(for path: String?) -> String {
        let path = path.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path } ?? ""
        return String(path.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 36)
    }
}
