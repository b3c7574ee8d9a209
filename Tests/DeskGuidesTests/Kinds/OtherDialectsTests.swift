import DeskCore
import Testing

@testable import DeskGuides

@Suite("Pages in other dialects of Markdown")
struct OtherDialectsTests {
    @Test(
        "A note of another dialect is an alert",
        arguments: [
            (":::note\nMind it.\n:::\n", "note", "Mind it."),
            (":::danger[Never]\nMind it.\n:::\n", "caution", "Never Mind it."),
            (":::info Look here\n\nMind it.\n\n:::\n", "note", "Look here Mind it."),
            ("!!! warning\n    Mind it.\n", "warning", "Mind it."),
            ("!!! tip \"Look\"\n\n    Mind it.\n\n    More.\n", "tip", "Look Mind it. More."),
            ("???+ important\n    Mind it.\n", "important", "Mind it."),
            ("{% hint style=\"danger\" %}\nMind it.\n{% endhint %}\n", "caution", "Mind it."),
            ("{{< tip >}}\nMind it.\n{{< /tip >}}\n", "tip", "Mind it."),
            ("<Note>\nMind it.\n</Note>\n", "note", "Mind it."),
            ("<Admonition type=\"warning\" title=\"Look\">\nMind it.\n</Admonition>\n", "warning", "Look Mind it."),
        ])
    func notes(page: String, kind: String, words: String) throws {
        let guide = try guide("# T\n\n\(page)\nThe end.\n")
        guard case .quote(let found, let inner) = guide.blocks[1] else {
            Issue.record("no alert: \(guide.blocks)")
            return
        }
        #expect(found == kind)
        #expect(inner.map(\.shown).joined(separator: " ") == words)
        #expect(guide.blocks.last?.shown == "The end.")
    }

    @Test("A note inside an item belongs to the item, with its code")
    func nested() throws {
        let page =
            "## Steps\n\n1. One\n\n    !!! note\n        Mind it.\n\n        ```sh\n        ls -l\n        ```\n\n2. Two\n"
        let guide = try guide(page)
        #expect(guide.titles == ["One", "Two"])
        #expect(guide.steps[0].details == ["Note: Mind it. ls -l"])
    }

    @Test(
        "Tabs show their titles and their words",
        arguments: [
            "=== \"Windows\"\n\n    Press Start.\n\n=== \"Phone\"\n\n    Swipe.\n",
            "<Tabs>\n<TabItem value=\"w\" label=\"Windows\">\n\nPress Start.\n\n</TabItem>\n<TabItem value=\"p\" label=\"Phone\">\n\nSwipe.\n\n</TabItem>\n</Tabs>\n",
            "===+ 'Windows'\n\n    Press Start.\n\n=== 'Phone'\n\n    Swipe.\n",
            "# [Windows](#tab/win)\n\nPress Start.\n\n# [Phone](#tab/phone)\n\nSwipe.\n",
            ":::: tabs\n::: tab Windows\nPress Start.\n:::\n::: tab Phone\nSwipe.\n:::\n::::\n",
            "::: tabs\n@tab Windows\nPress Start.\n@tab:active Phone\nSwipe.\n:::\n",
            "{% tabs %}\n{% tab title=\"Windows\" %}\nPress Start.\n{% endtab %}\n{% tab title=\"Phone\" %}\nSwipe.\n{% endtab %}\n{% endtabs %}\n",
        ])
    func tabs(page: String) throws {
        let shown = try guide("# T\n\n\(page)").blocks.dropFirst().map(\.shown)
        #expect(shown == ["Windows", "Press Start.", "Phone", "Swipe."])
    }

    @Test("Tabs of Microsoft Learn are no headings, so that what follows them stays where it belongs")
    func tabHeadings() throws {
        let guide = try guide(
            "# T\n## Fix\n# [Portal](#tab/p)\n1. One\n# [Graph](#tab/g)\n1. Two\n\n---\n\n## Verify\n1. Three\n")
        #expect(guide.steps.map(\.section) == ["Fix", "Fix", "Verify"])
        #expect(guide.steps.map(\.text) == ["Portal", "Graph", ""])
    }

    @Test(
        "Links of wikis are links, and guides where they name a code",
        arguments: [
            ("[[AADSTS50076]]", "AADSTS50076", "AADSTS50076.md"),
            ("[[AADSTS50076#Verify it|the factor]]", "the factor", "AADSTS50076.md#verify-it"),
            ("[[the factor|AADSTS50076]]", "the factor", "AADSTS50076.md"),
            ("[[Reset a phone]]", "Reset a phone", "Reset a phone"), ("[[#Verify it]]", "#Verify it", "#verify-it"),
        ])
    func wikiLinks(link: String, text: String, destination: String) throws {
        let guide = try guide("# T\n\nIt is \(link) now.\n\n## Fix\n1. Do.\n")
        #expect(
            guide.blocks[1]
                == .paragraph(
                    [.text("It is "), .link(destination: destination, [.text(text)]), .text(" now.")], step: nil))
    }

    @Test(
        "What only looks like a link of a wiki is no link",
        arguments: ["Run [[ -f file ]] first", "See [[a] b", "A [[b", "Two [[ ]] of them"])
    func noWikiLinks(line: String) throws {
        #expect(try guide("# T\n\n\(line)\n").blocks.last?.shown == line)
    }

    @Test("In code nothing is a link of a wiki")
    func wikiCode() throws {
        #expect(try guide("# T\n\nRun `[[x]]` now.\n").blocks.last?.shown == "Run [[x]] now.")
    }

    @Test("A term and what it means are an item, also behind an empty line and with more than one meaning")
    func definitions() throws {
        let guide = try guide(
            "## Fix\n\nOpen it\n: In the portal.\n: As administrator.\n\nPress it\n\n:   Twice.\n\n    And wait.\n")
        #expect(guide.titles == ["Open it", "Press it"])
        #expect(guide.steps.map(\.text) == ["In the portal.\nAs administrator.", "Twice.\nAnd wait."])
    }

    @Test("A colon within a paragraph, and a line without a term above it, are text")
    func noDefinition() throws {
        #expect(try guide("# T\n\nOne line\nand another\n: more\n").blocks.last?.shown == "One line and another : more")
        #expect(try guide("# T\n\n- a\n: b\n").blocks.last?.shown.contains(": b") == true)
    }

    @Test(
        "What only arranges a page is no text",
        arguments: [
            "::: zone pivot=\"a\"\n", ":::zone-end\n", ":::row:::\n", "{: .important }\n", "{:toc}\n", "{% raw %}\n",
            "{!congrats.md!}\n", "import Tabs from '@theme/Tabs';\n", "> [!div class=\"nextstepaction\"]\n",
        ])
    func arranging(line: String) throws {
        let guide = try guide("# T\n\n\(line)\nWords.\n\n\(line)")
        #expect(guide.blocks.map(\.shown).filter { !$0.isEmpty } == ["T", "Words."])
    }

    @Test(
        "What only looks like another dialect stays as it is written",
        arguments: [
            "import the file from the disk", "!!!", "???", "{a} and {b}", "=== end", "Run {{ name }} now",
            "<Note> the time",
            "{% a %} and {% b %}",
        ])
    func plain(line: String) throws {
        #expect(try guide("# T\n\n\(line)\n").blocks.last?.shown == line)
    }

    @Test("A picture says what it shows, and is no step")
    func pictures() throws {
        let image = ":::image type=\"content\" source=\"a b.png\" alt-text=\"The prompt\" lightbox=\"a.png\":::"
        let guide = try guide("## Resolution\n\nOpen the app.\n\n\(image)\n\nTap Yes.\n\n![](x.png)\n")
        #expect(guide.titles == ["Open the app", "Tap Yes"])
        #expect(guide.steps[0].text == "The prompt")
    }

    @Test("A diagram is code")
    func diagrams() throws {
        #expect(
            try guide("# T\n\n::: mermaid\nA-->B;\n\n# no heading\n:::\n\nEnd.\n").blocks.dropFirst().first
                == .code(language: "mermaid", text: "A-->B;\n\n# no heading"))
    }

    @Test("Parts of other files, and places for a table of contents, are listed and left out")
    func includes() throws {
        let guide = try guide("# T\n\n[[_TOC_]]\n\n1. One\n\n[!INCLUDE [Help](../help.md)]\n")
        #expect(guide.titles == ["One"])
        #expect(guide.rubbish.map(\.line) == [3, 7])
        #expect(guide.blocks.count == 2)
    }
}
