import ArgumentParser
import DeskCore

struct GuideGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Draw where the answers of a guide lead.",
        discussion:
            "Without an option as indented text. --stalls says at each step how many walks of this desk ended there unsolved."
    )

    @OptionGroup var subject: GuideOptions

    @Flag(help: "Print the graph for Graphviz.")
    var dot = false

    @Flag(help: "Print the graph for Mermaid.")
    var mermaid = false

    @Flag(help: "Say where walks ended unsolved.")
    var stalls = false

    @OptionGroup var data: DataOptions

    func validate() throws {
        if dot, mermaid { throw ValidationError("--dot and --mermaid exclude each other.") }
    }

    func run() throws {
        let guide = try subject.page().guide
        guard stalls else { return try draw(GuideGraph(guide)) }
        try data.look { place in
            let walked = QuestionZero.asked(in: guide, catalogue: place.catalogue)
            try draw(GuideGraph(walked, stalls: place.desk.tallies.stalls(of: guide.name)))
        }
    }

    private func draw(_ graph: GuideGraph) throws {
        try Output.text(dot ? GuideDrawing.dot(graph) : mermaid ? GuideDrawing.mermaid(graph) : GuideMap(graph).text)
    }
}
