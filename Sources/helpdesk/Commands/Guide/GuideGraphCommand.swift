import ArgumentParser
import DeskCore

struct GuideGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Draw where the answers of a guide lead.",
        discussion: "Without an option as indented text.")

    @OptionGroup var subject: GuideOptions

    @Flag(help: "Print the graph for Graphviz.")
    var dot = false

    @Flag(help: "Print the graph for Mermaid.")
    var mermaid = false

    func validate() throws {
        if dot, mermaid { throw ValidationError("--dot and --mermaid exclude each other.") }
    }

    func run() throws {
        let graph = GuideGraph(try subject.page().guide)
        try Output.text(dot ? GuideDrawing.dot(graph) : mermaid ? GuideDrawing.mermaid(graph) : GuideMap(graph).text)
    }
}
