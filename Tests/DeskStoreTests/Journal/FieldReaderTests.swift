import DeskCore
import DeskJSON
import Testing

@testable import DeskFileStore

@Suite("Reading a fact's fields")
struct FieldReaderTests {
    private func read<F: FieldMapped>(_ type: F.Type, from text: String) throws -> Result<F, FieldProblem> {
        try JSONReader().read(text) { object in
            var value = type.init()
            var fields = FieldReader(object: object, texts: TextPool())
            do throws(FieldProblem) {
                try value.map(&fields)
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
    }

    @Test("takes absent, null and unknown keys calmly")
    func absence() throws {
        let text =
            #"{"text":"a","count":1,"mood":"calm","remark":null,"words":null,"parts":null,"due":null,"newKey":[{}]}"#
        var expected = Everything()
        expected.text = "a"
        expected.count = 1
        #expect(try read(Everything.self, from: text) == .success(expected))
    }

    @Test(
        "says which key is missing, of a wrong type or of an unknown value",
        arguments: [
            (#"{"count":1,"mood":"calm"}"#, "text", .missing),
            (#"{"text":null,"count":1,"mood":"calm"}"#, "text", .missing),
            (#"{"text":1,"count":1,"mood":"calm"}"#, "text", .wrongType),
            (#"{"text":"","count":"1","mood":"calm"}"#, "count", .wrongType),
            (#"{"text":"","count":1.5,"mood":"calm"}"#, "count", .wrongType),
            (#"{"text":"","count":1,"mood":"glad"}"#, "mood", .unknownValue("glad")),
            (#"{"text":"","count":1,"mood":"calm","lastMood":"glad"}"#, "lastMood", .unknownValue("glad")),
            (#"{"text":"","count":1,"mood":"calm","urgent":"yes"}"#, "urgent", .wrongType),
            (#"{"text":"","count":1,"mood":"calm","words":"a"}"#, "words", .wrongType),
            (#"{"text":"","count":1,"mood":"calm","words":["a",1]}"#, "words", .wrongType),
            (#"{"text":"","count":1,"mood":"calm","numbers":[null]}"#, "numbers", .wrongType),
            (#"{"text":"","count":1,"mood":"calm","parts":[1]}"#, "parts", .wrongType),
            (#"{"text":"","count":1,"mood":"calm","parts":[{}]}"#, "title", .missing),
            (#"{"text":"","count":1,"mood":"calm","due":"today"}"#, "due", .unknownValue("today")),
        ] as [(String, String, FieldProblem.Kind)])
    func problems(_ text: String, _ key: String, _ kind: FieldProblem.Kind) throws {
        #expect(try read(Everything.self, from: text) == .failure(FieldProblem(key: key, kind: kind)))
    }
}
