import DeskJSON
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    private let reader = JSONReader()

    @Test("gives each kind of value as itself, and nil as any other")
    func kinds() throws {
        let text =
            #"{"s":"a\u00e9\n","i":-42,"big":9223372036854775807,"r":1.5,"b":true,"n":null,"a":[1,2],"o":{"k":"v"}}"#
        try reader.read(text) { value in
            #expect(value.kind == .object)
            #expect(value.string("s") == "aé\n")
            #expect(value.int("i") == -42)
            #expect(value.int("big") == .max)
            #expect(value.double("r") == 1.5)
            #expect(value.double("i") == -42)
            #expect(value.bool("b") == true)
            #expect(value["n"]?.isNull == true)
            #expect(value["o"]?.string("k") == "v")
            #expect(value.array("a").map(\.int) == [1, 2])
            #expect(value.string("i") == nil)
            #expect(value.int("s") == nil)
            #expect(value.int("r") == nil)
            #expect(value.bool("n") == nil)
            #expect(value["missing"] == nil)
            #expect(value["s"]?["k"] == nil)
            #expect(Array(value.array("o")).isEmpty)
        }
    }

    @Test("goes through members in order, repeated keys included")
    func members() throws {
        let keys = try reader.read(#"{"b":1,"a":{"x":[]},"b":2}"#) { $0.members.map(\.key) }
        #expect(keys == ["b", "a", "b"])
        #expect(try reader.read(#"{"b":1,"b":2}"#) { $0.int("b") } == 1)
        #expect(try reader.read("[]") { Array($0.members).count } == 0)
    }

    @Test("has whole numbers beyond 63 bits as reals")
    func large() throws {
        #expect(try reader.read("18446744073709551615") { $0.int } == nil)
        #expect(try reader.read("18446744073709551615") { $0.double } == 18_446_744_073_709_551_616)
    }

    /// ^ stands before the first wrong byte.
    @Test(
        "names the kind and the place of a fault",
        arguments: [
            ("^", .syntax), (" ^", .syntax), ("{\"a\":1^", .syntax), ("{\"a\":1} ^x", .syntax),
            ("{\"a\":1,^}", .syntax),
            ("{\"a\" ^1}", .syntax), ("[1,^]", .syntax), ("[1 ^2]", .syntax), ("{^a:1}", .syntax), ("\"open^", .syntax),
            ("\"tab^\t\"", .syntax), ("\"bad \\^x\"", .syntax), ("\"\\u12^G4\"", .syntax), ("[tru^x]", .syntax),
            ("[-^]", .number), ("[0^1]", .number), ("[1.^]", .number), ("[1e^]", .number), ("[^}", .syntax),
        ] as [(String, JSONFault.Kind)])
    func faults(_ marked: String, _ kind: JSONFault.Kind) throws {
        let offset = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "^")))
        let text = marked.replacing("^", with: "")
        #expect(throws: JSONFault(kind: kind, offset: marked.utf8.distance(from: marked.utf8.startIndex, to: offset))) {
            try reader.read(text) { _ in }
        }
    }

    @Test("refuses bytes that are not UTF-8, and nesting without end")
    func hostile() {
        let bytes = Array(#"["ab"#.utf8) + [0xC3, 0x28] + Array(#""]"#.utf8)
        #expect(throws: JSONFault(kind: .notUTF8, offset: 4)) { try read(bytes) }
        let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(throws: JSONFault.self) { try reader.read(deep) { _ in } }
        #expect(throws: JSONFault.self) { try read([]) }
        #expect(throws: JSONFault.self) { try read([0, 0, 0]) }
    }

    private func read(_ bytes: [UInt8]) throws {
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSONFault) in try reader.read(buffer) { _ in } }
        }
        try outcome.get()
    }

    @Test("reads one document after another with the same reader, failures between")
    func reuse() throws {
        for number in 1...3 {
            #expect(try reader.read("{\"n\":\(number)}") { $0.int("n") } == number)
            #expect(throws: JSONFault.self) { try reader.read("{") { _ in } }
        }
    }
}
