import DeskCore
import Testing

@testable import DeskSettings

@Suite("Reading the views of config.yaml")
struct ViewsReaderTests {
    private func read(_ text: String) throws -> Settings {
        try SettingsReader.read(bytes: Array(text.utf8), source: "config.yaml")
    }

    @Test("A view has a query, columns, an order, groups and a digit")
    func whole() throws {
        let settings = try read(
            """
            views:
              - name: New phones
                query: cause:"new phone" age<2w
                columns: [number, title]
                order: age
                reversed: yes
                group: state
                key: 8
              - {name: Short, query: 'is:new'}
            """)
        #expect(settings.problems.isEmpty)
        #expect(
            settings.views == [
                TicketView(
                    name: "New phones", query: QueryParser.query("cause:\"new phone\" age<2w"), order: .age,
                    isReversed: true,
                    group: .state, columns: [.number, .title], key: 8),
                TicketView(name: "Short", query: QueryParser.query("is:new")),
            ])
    }

    @Test(
        "What is wrong is named with its place and what was meant, and the other views stay",
        arguments: [
            ("name: A\n    query: sate:new", 5, 12, "there is no field sate; state: may be meant"),
            ("name: A\n    query: \"is:new code:x\"", 5, 25, "code wants an error code of 4 to 8 digits: code:50074"),
            ("name: A\n    columns: [number, tilte]", 5, 23, "`columns` cannot be `tilte`; `title` may be meant"),
            (
                "name: A\n    order: oldest", 5, 12,
                "`order` cannot be `oldest`; known are due, priority, age, state, requester, code, assignee, updated"
            ),
            ("name: A\n    group: codes", 5, 12, "`group` cannot be `codes`; `code` may be meant"),
            ("name: A\n    key: 12", 5, 10, "`key` wants a digit from 1 to 9; write `key: 8`"),
            ("name: A\n    key: 9", 5, 10, "the digit 9 opens the view `Good` already; give one of them another"),
            (
                "name: A\n    colour: red", 5, 5,
                "there is no setting `colour`; `name`, `query`, `columns`, `order`, `reversed`, `group`, `key` are known"
            ),
            (
                "name: A\n    query: view:a is:new", 5, 12,
                "the view `A` is made of itself; take `view:` out where it leads back"
            ),
            ("name: A\n    query: view:mien", 5, 12, "`view` cannot be `mien`; `Mine` may be meant"),
            ("name: good", 4, 11, "there are two views `good`; name one of them otherwise"),
            (
                "name: \"A\\u202E\"", 4, 11,
                "the name of a view is one line of at most 60 letters that can be seen; write `name: Phones`"
            ),
            (
                "name: A\n    order: [age]", 5, 12,
                "`order` wants a name; known are due, priority, age, state, requester, code, assignee, updated"
            ),
            ("query: is:new", 4, 5, "a view wants a name, by which it is found; write `name: Phones`"),
            ("name: A\n    reversed: maybe", 5, 15, "`reversed` wants yes or no; write `reversed: yes`"),
            (
                "name: A\n    query: [is, new]", 5, 12,
                "`query` wants one line, as it is typed after /; write it as `query: is:waiting age>2d`"
            ),
        ])
    func wrong(view: String, line: Int, column: Int, words: String) throws {
        let settings = try read("views:\n  - name: Good\n    key: 9\n  - \(view)\n")
        #expect(settings.problems.map(\.sentence) == ["config.yaml:\(line):\(column): \(words)."])
        #expect(settings.views.map(\.name) == ["Good"])
    }

    @Test("Views that ask each other again and again are too many, and only the first one too many is named")
    func doubling() throws {
        let lines = (0..<20).map { "  - {name: V\($0), query: 'view:V\($0 + 1) -view:V\($0 + 1),V\($0 + 1)'}" }
        let settings = try read("views:\n" + lines.joined(separator: "\n") + "\n  - {name: V20, query: 'is:new'}\n")
        #expect(settings.views.map(\.name) == ["V17", "V18", "V19", "V20"])
        #expect(settings.problems.map(\.line) == [18])
        #expect(
            settings.problems[0].sentence.contains("`V16` asks other views")
                && settings.problems[0].dependents.count == 16)
    }

    @Test("A mistake in the view that many are made of is one mistake")
    func oneMistake() throws {
        let settings = try read(
            """
            views:
              - {name: A, query: 'view:B'}
              - {name: B, query: 'view:C'}
              - {name: C, query: 'sate:new'}
              - {name: D, query: 'is:new'}
            """)
        #expect(settings.views.map(\.name) == ["D"])
        #expect(
            settings.problems.map(\.sentence) == [
                "config.yaml:4:23: there is no field sate; state: may be meant (`A` and 1 more, made of it, are left out too)."
            ])
    }

    @Test("More views than there is room for are one mistake, with their number")
    func many() throws {
        let settings = try read("views:\n" + (0..<3000).map { "  - {name: V\($0), query: 'is:new'}\n" }.joined())
        #expect(settings.views.count == 23 && settings.problems.map(\.kind) == [.tooManyViews(23, of: 3000)])
    }

    @Test("Views that lead to each other in a circle are named once, and the rest stays")
    func circle() throws {
        let settings = try read(
            """
            views:
              - {name: A, query: 'view:B'}
              - {name: B, query: 'view:A'}
              - {name: C, query: 'view:waiting -tag:vip'}
            """)
        #expect(settings.views.map(\.name) == ["C"])
        #expect(settings.problems.map(\.kind) == [.viewOfItself("A")] && settings.problems[0].dependents == ["B"])
    }

    @Test(
        "What is no list of views is said, and the rest of the file counts", arguments: ["views: 7", "views: {a: b}"])
    func noList(text: String) throws {
        let settings = try read("data: /srv\n\(text)\n")
        #expect(settings.data == "/srv" && settings.views.isEmpty)
        #expect(settings.problems.map(\.kind) == [.notViews])
    }
}
