import Testing

@testable import DeskCore

@Suite("The map of a guide")
struct GuideGraphTests {
    private func step(_ id: String, _ answers: [(String, String?)] = [], then: String? = nil, in section: String = "S")
        -> GuideStep
    {
        GuideStep(
            id: id, section: section, sectionID: section, role: .diagnose, title: "Title \(id)",
            answers: answers.map { GuideAnswer(id: $0.0, label: $0.0, leadsTo: $0.1) }, leadsTo: then)
    }

    private func graph(_ steps: [GuideStep], stalls: [String: Int] = [:]) -> GuideGraph {
        GuideGraph(Guide(title: "Guide", steps: steps), stalls: stalls)
    }

    @Test("What one answer leads to stands under it, and where ways meet the map goes on below")
    func ways() {
        let map = GuideMap(
            graph([
                step("a", [("Yes", "d"), ("No", "b")]), step("b"), step("c"), step("d"),
            ]))
        #expect(
            map.text == """
                1 Title a
                  Yes -> 4 Title d
                  No:
                    2 Title b
                    3 Title c
                      -> 4 Title d
                4 Title d
                """)
        #expect(map.lines.map(\.step) == ["a", nil, nil, "b", "c", nil, "d"])
    }

    @Test("A way back names the step by its number, and what nothing leads to is listed")
    func cycle() {
        let map = GuideMap(graph([step("a", [("Again", "a"), ("On", "c")]), step("b"), step("c", then: "a")]))
        #expect(
            map.text == """
                1 Title a
                  Again -> 1 Title a
                  On:
                    3 Title c
                      -> 1 Title a
                No way leads to:
                  2 Title b
                """)
    }

    @Test("Where people stalled and where a check of identity comes first is said")
    func marks() {
        var reset = step("a")
        reset.changesCredential = true
        #expect(GuideMap(graph([reset], stalls: ["a": 3])).text == "1 Title a (identity check first) (3 stalled here)")
    }

    @Test("Another guide on the way is named")
    func through() {
        var question = step("a", [("Yes", "b"), ("No", "b")])
        question.answers[1].guide = GuidePlace(code: 53003)
        #expect(
            GuideMap(graph([question, step("b")])).text == """
                1 Title a
                  Yes -> 2 Title b
                  No, through AADSTS53003 -> 2 Title b
                2 Title b
                """)
    }

    @Test("An answer that leads nowhere ends the walk")
    func end() {
        #expect(GuideMap(graph([step("a", [("Yes", nil)])])).text == "1 Title a\n  Yes: the end")
    }

    @Test("Every step is shown once, also of a guide whose steps all lead to each other, or that is very long")
    func once() {
        let many = 20_000
        for steps in [
            (0..<60).map { at in step("\(at)", (0..<60).map { ("\($0)", "\($0)") }) },
            (0..<many).map { at in step("\(at)") },
        ] {
            let shown = GuideMap(graph(steps)).lines.compactMap(\.step)
            #expect(shown.count == steps.count)
            #expect(Set(shown).count == steps.count)
        }
    }

    @Test("An empty guide has an empty map")
    func empty() {
        #expect(GuideMap(graph([])).text.isEmpty)
    }

    @Test("Graphviz gets its nodes by section and its edges with their answers, quotes and strokes escaped")
    func dot() {
        var first = step("a", [("Say \"no\"", "b")])
        first.title = "Look in C:\\logs"
        #expect(
            GuideDrawing.dot(graph([first, step("b", in: "T")])) == """
                digraph guide {
                  label="Guide"
                  node [shape=box, style=rounded]
                  subgraph cluster_1 {
                    label="S"
                    n1 [label="1 Look in C:\\\\logs"]
                  }
                  subgraph cluster_2 {
                    label="T"
                    n2 [label="2 Title b"]
                  }
                  n1 -> n2 [label="Say \\"no\\""]
                }
                """)
    }

    @Test("Mermaid gets the same, with its own escapes")
    func mermaid() {
        var first = step("a", [("Say \"no\" #1", "b")])
        first.title = "Is a < b?\nReally"
        #expect(
            GuideDrawing.mermaid(graph([first, step("b")])) == """
                flowchart TD
                  subgraph s1["S"]
                    n1["1 Is a #60; b? Really"]
                    n2["2 Title b"]
                  end
                  n1 -->|"Say #34;no#34; #35;1"| n2
                """)
    }
}
