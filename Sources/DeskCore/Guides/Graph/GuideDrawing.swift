/// A guide's ways in the languages of drawing programs.
package enum GuideDrawing {
    /// For Graphviz.
    package static func dot(_ graph: GuideGraph) -> String {
        var lines = ["digraph guide {", "  label=\(quoted(graph.title.oneLine))", "  node [shape=box, style=rounded]"]
        for (place, section) in sections(of: graph).enumerated() {
            lines.append("  subgraph cluster_\(place + 1) {")
            lines.append("    label=\(quoted(section.title))")
            for node in section.nodes {
                let width = node.changesCredential ? ", penwidth=2" : ""
                lines.append("    n\(node.number) [label=\(quoted(graph.label(of: node)))\(width)]")
            }
            lines.append("  }")
        }
        for node in graph.nodes {
            for edge in node.edges {
                guard let target = edge.target else { continue }
                let label = edge.label.map { " [label=\(quoted($0.oneLine))]" } ?? ""
                lines.append("  n\(node.number) -> n\(target + 1)\(label)")
            }
        }
        return (lines + ["}"]).joined(separator: "\n")
    }

    /// For Mermaid, as GitHub and many wikis draw it.
    package static func mermaid(_ graph: GuideGraph) -> String {
        var lines = ["flowchart TD"]
        for (place, section) in sections(of: graph).enumerated() {
            lines.append("  subgraph s\(place + 1)[\"\(escaped(section.title))\"]")
            for node in section.nodes { lines.append("    n\(node.number)[\"\(escaped(graph.label(of: node)))\"]") }
            lines.append("  end")
        }
        for node in graph.nodes {
            for edge in node.edges {
                guard let target = edge.target else { continue }
                let label = edge.label.map { "|\"\(escaped($0.oneLine))\"|" } ?? ""
                lines.append("  n\(node.number) -->\(label) n\(target + 1)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The steps that stand together on the page.
    private static func sections(of graph: GuideGraph) -> [(title: String, nodes: [GuideGraph.Node])] {
        var sections: [(title: String, nodes: [GuideGraph.Node])] = []
        for node in graph.nodes {
            let title = node.section.oneLine
            if sections.last?.title != title { sections.append((title, [])) }
            sections[sections.count - 1].nodes.append(node)
        }
        return sections
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Inside quotation marks only these mean something to Mermaid; it writes characters as `#number;`.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\"", "#", "<", ">", "&", "`": escaped += "#\(character.unicodeScalars.first?.value ?? 0);"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
