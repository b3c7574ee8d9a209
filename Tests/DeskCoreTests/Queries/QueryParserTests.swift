import DeskTesting
import Testing

@testable import DeskCore

@Suite("The query language: reading and writing")
struct QueryParserTests {
    @Test(
        "A query is written in its plainest form",
        arguments: [
            ("", ""), ("  ", ""), ("code:50074", "code:50074"), ("CODE:AADSTS50074,50076", "code:50074,50076"),
            ("is:waiting_user,New", "is:waiting-user,new"), ("-tag:vip", "-tag:vip"), ("label:VIP", "tag:VIP"),
            ("age>2d", "age>2d"), ("age:>48h", "age>2d"), ("updated<=90m", "updated<=90m"), ("age>1w", "age>1w"),
            ("title:\"new phone\"", "title:\"new phone\""), ("app:\"teams\"", "app:teams"),
            ("assignee:me,none", "assignee:me,none"), ("assignee:\"me\"", "assignee:\"me\""),
            ("p1", "priority:1"), ("\"p1\"", "\"p1\""), ("-p5", "-priority:5"), ("priority<=2", "priority<=2"),
            ("prio:p3", "priority:3"), ("number:HD-12", "number:12"), ("number>1000", "number>1000"),
            ("mara  tanaka", "mara tanaka"), ("-mara", "-mara"), ("-", "-"), ("a - b", "a - b"), ("--", "--"),
            ("\"is:new\"", "\"is:new\""), ("10:30", "\"10:30\""), ("say \"a \"\"b\"\" c\"", "say \"a \"\"b\"\" c\""),
            ("title:\"not closed", "title:\"not closed\""), ("is:new,", "is:new"), ("Özdemir", "Özdemir"),
            ("sla:Breaching,breached", "sla:breaching,breached"), ("due<4h", "due<4h"), ("left<1d", "due<1d"),
            ("cause:\"new phone\"", "cause:\"new phone\""), ("is:stalled", "is:stalled"),
            ("view:\"my phones\"", "view:\"my phones\""), ("tag:a,\"b,c\"", "tag:a,\"b,c\""),
        ] as [(String, String)])
    func plain(typed: String, written: String) {
        let query = QueryParser.query(typed)
        #expect(query.problems.isEmpty)
        #expect(query.description == written)
    }

    @Test(
        "A mistake is named with what was meant, and its place",
        arguments: [
            ("sate:new", "sate", "there is no field sate; state: may be meant"),
            ("a https://x.example", "https", "there is no field https; in quotation marks it is looked for"),
            ("is:waitng", "waitng", "there is no state waitng; is:waiting may be meant"),
            ("is:new,xyzzy", "xyzzy", "there is no state xyzzy; is wants a state: is:new, is:waiting, is:settled"),
            ("code:12", "12", "code wants an error code of 4 to 8 digits: code:50074"),
            ("code:", "code:", "code wants an error code of 4 to 8 digits: code:50074"),
            ("priority:6", "6", "priority wants 1 to 5: priority:1,2 or priority<=2"),
            ("age:2d", "age:2d", "age wants < or > and one time of up to 5 digits in m, h, d or w: age>2d"),
            ("age>soon", "age>soon", "age wants < or > and one time of up to 5 digits in m, h, d or w: age>2d"),
            ("title>a", "title>a", "title has no < and >; write title:…"),
            ("ä number:x", "x", "number wants a ticket: number:12, number>1000"),
            ("sla:breeched", "breeched", "no target stands breeched; sla:breached may be meant"),
            ("due:2h", "due:2h", "due wants < or > and one working time of up to 5 digits in m, h or d: due<2h"),
            ("view:Phones", "Phones", "there is no view Phones; view:Phone may be meant"),
            ("view:xyzzy", "xyzzy", "there is no view xyzzy; there are Phone"),
            ("code=50074", "code=50074", "a term has : or < or > behind its field; code:50074 may be meant"),
            ("a code!=50074", "code!=50074", "a term has : or < or > behind its field; -code:50074 may be meant"),
            ("is：new", "is：new", "a term has : or < or > behind its field; is:new may be meant"),
            ("age≥2d", "age≥2d", "a term has : or < or > behind its field; age>=2d may be meant"),
            ("p1,2", "p1,2", "a term has : or < or > behind its field; priority:1,2 may be meant"),
            ("p6", "p6", "priority wants 1 to 5: priority:1,2 or priority<=2"),
            ("is:new OR is:open", "OR", "OR means nothing here; a comma between values means it: is:new,open"),
            ("NOT is:new", "NOT", "NOT means nothing here; a hyphen means it: -is:new"),
            (
                "(is:new)", "(is:new)",
                "parentheses mean nothing here; a comma means or, and all parts have to be true"
            ),
        ])
    func mistakes(typed: String, word: String, words: String) throws {
        let query = QueryParser.query(typed, views: ["Phone"])
        let problem = try #require(query.problems.first)
        #expect(problem.words == words)
        #expect(String(decoding: Array(typed.utf8)[problem.range], as: UTF8.self) == word)
        #expect(problem.sentence(in: typed) == "At `\(word)`: \(problem.words).")
    }

    @Test(
        "What only looks like a term is a free word",
        arguments: [
            "or", "not", "x=y", "(new", "phone)", "p", "p12", "pc1", "a=b", "\"code=50074\"", "\"OR\"", "windows:",
        ])
    func freeWords(typed: String) {
        let query = QueryParser.query(typed)
        #expect(query.problems.isEmpty == !typed.hasSuffix(":") && query.conditions.isEmpty)
        #expect(QueryParser.query(query.description).parts == query.parts)
    }

    @Test(
        "Where nobody goes on typing, a quotation mark is closed, and stands around something",
        arguments: [
            ("title:\"new", QueryProblem.Kind.openQuote), ("\"", .openQuote), ("title:\"\"", .wants(.title)),
            ("\"\"", .nothingQuoted),
        ])
    func whole(typed: String, kind: QueryProblem.Kind) {
        #expect(QueryParser.query(typed, isWhole: true).problems.map(\.kind) == [kind])
        #expect(QueryParser.query(typed).problems.isEmpty)
    }

    @Test("What is mistaken keeps its letters and takes nothing else with it")
    func rest() {
        let query = QueryParser.query("is:new sate:open mara")
        #expect(query.parts.count == 3 && query.parts[1] == .mistake("sate:open"))
        #expect(query.description == "is:new sate:open mara")
    }

    @Test("Any text is read, and what is written of it reads as the same")
    func roundTrip() {
        var dice = Dice(6)
        let pieces = [
            "is:", "code:", "new", "50074", "\"", "\"\"", ",", "-", " ", "\t", "\n", ":", "<", ">", "=", "age", "2d",
            "p1", "me",
            "none", "ä", "🙂", "tag", "view:", "title", "\\", "x", "HD-7", "--", "\u{202E}", "number",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0..<12, using: &dice)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &dice)]
            }.joined()
            let query = QueryParser.query(text)
            let again = QueryParser.query(query.description)
            #expect(again.parts == query.parts, "\(text)")
            #expect(again.problems.map(\.kind) == query.problems.map(\.kind), "\(text)")
        }
    }

    @Test("Ten thousand bytes, a thousand terms and nested quotes are read as any other")
    func long() {
        let word = String(repeating: "x", count: 10_000)
        #expect(QueryParser.query(word).words.first?.text == word)
        #expect(QueryParser.query(word + ":new").problems.count == 1)
        let terms = String(repeating: "-tag:vip,gold ", count: 1000)
        #expect(QueryParser.query(terms).conditions.count == 1000)
        #expect(QueryParser.query(String(repeating: "\"", count: 9999)).parts.count == 1)
        let values = "is:" + String(repeating: "new,", count: 2500)
        #expect(QueryParser.query(values).problems.isEmpty)
    }
}
