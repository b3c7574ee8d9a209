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
            ("code:12", "12", "code wants an error code: code:50074"),
            ("code:", "code:", "code wants an error code: code:50074"),
            ("priority:6", "6", "priority wants 1 to 5: priority:1,2 or priority<=2"),
            ("age:2d", "age:2d", "age wants < or > and a time in m, h, d or w: age>2d"),
            ("age>soon", "age>soon", "age wants < or > and a time in m, h, d or w: age>2d"),
            ("title>a", "title>a", "title has no < and >; write title:…"),
            ("ä number:x", "x", "number wants a ticket: number:12, number>1000"),
            ("sla:breeched", "breeched", "no target stands breeched; sla:breached may be meant"),
            ("due:2h", "due:2h", "due wants < or > and working time in m, h or d: due<2h"),
            ("view:Phones", "Phones", "there is no view Phones; view:Phone may be meant"),
        ])
    func mistakes(typed: String, word: String, words: String) throws {
        let query = QueryParser.query(typed, views: ["Phone"])
        let problem = try #require(query.problems.first)
        #expect(problem.words == words)
        #expect(String(decoding: Array(typed.utf8)[problem.range], as: UTF8.self) == word)
        #expect(problem.sentence(in: typed) == "At `\(word)`: \(problem.words).")
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
