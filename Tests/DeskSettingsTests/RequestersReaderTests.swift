import DeskCore
import DeskSettings
import Testing

@Suite("The list of requesters")
struct RequestersReaderTests {
    private static func read(_ text: String) -> RequestersReader.Reading {
        RequestersReader.read(bytes: Array(text.utf8), source: "list.csv")
    }

    private static let mara = RequesterRecord(
        user: "mara@contoso.example", name: "Lindqvist, Mara", number: "+49 30 5550 101",
        manager: "jon@contoso.example", isPrivileged: true)

    @Test(
        "Columns are found by our names and by those of exports, in any order and with any usual delimiter",
        arguments: [
            "user,name,number,manager,privileged\nmara@contoso.example,\"Lindqvist, Mara\",+49 30 5550 101,jon@contoso.example,yes\n",
            "\u{FEFF}Privileged;Display name;userPrincipalName;Mobile Phone;manager\r\nTRUE;Lindqvist, Mara;mara@contoso.example;+49 30 5550 101;jon@contoso.example\r\n",
            "displayName\tUPN\tdepartment\tmobilePhone\tbusinessPhones\tmanager\tvip\n\"Lindqvist, Mara\"\tmara@contoso.example\tIT\t\t+49 30 5550 101\tjon@contoso.example\tx",
        ])
    func columns(text: String) {
        let reading = Self.read(text)
        #expect(reading.problems.isEmpty)
        #expect(reading.records == [Self.mara])
    }

    @Test("Columns that mean nothing here are named")
    func leftOut() {
        #expect(Self.read("user,department,city\na@b.example,IT,Berlin\n").leftOut == ["department", "city"])
    }

    @Test(
        "What is wrong is named with its line",
        arguments: [
            ("name,number\nMara,1\n", "list.csv:1:1: no column has the user principal names"),
            ("", "list.csv:1:1: no column has the user principal names"),
            (
                "user,name\na@b.example,\"two\nlines\"\nA@B.example,again\n",
                "list.csv:4:1: `A@B.example` stands in line 2 already"
            ),
            ("user,name\n,Mara\n", "list.csv:2:1: no user principal name stands here"),
            ("user,name\nMara Lindqvist,Mara\n", "list.csv:2:1: no user principal name stands here"),
            ("user,name\na@b.example,Lindqvist, Mara\n", "list.csv:2:1: there are 3 fields for 2 columns"),
            ("user,privileged\na@b.example,maybe\n", "list.csv:2:1: `maybe` is neither yes nor no"),
            ("user,name\na@b.example,\"open\nb@b.example,x\n", "a quotation mark is opened or closed"),
        ])
    func problems(text: String, beginning: String) throws {
        let sentences = Self.read(text).problems.map(\.sentence)
        #expect(sentences.count == 1)
        #expect(try #require(sentences.first).contains(beginning))
    }

    @Test("All that is wrong is named, not only the first")
    func allProblems() {
        #expect(Self.read("user,privileged\n,yes\na@b.example,maybe\nb@b.example,no\n").problems.count == 2)
    }

    @Test("Bytes that are no UTF-8 are named with their line")
    func notUTF8() throws {
        let bytes = Array("user,name\na@b.example,M".utf8) + [0xE4, 0x0A]
        let problem = try #require(RequestersReader.read(bytes: bytes, source: "list.csv").problems.first)
        #expect(problem.sentence.hasPrefix("list.csv:2:1: this is no UTF-8"))
    }

    @Test(
        "What is written is read again as it was",
        arguments: [
            RequesterRecord(user: "a@b.example"), mara,
            RequesterRecord(user: "q@b.example", name: "The \"Boss\",\nof all", number: "+1 555"),
        ])
    func written(record: RequesterRecord) {
        let reading = Self.read(RequestersWriter.text([record, RequesterRecord(user: "z@b.example")]))
        #expect(reading.problems.isEmpty)
        #expect(reading.records == [record, RequesterRecord(user: "z@b.example")])
    }
}
