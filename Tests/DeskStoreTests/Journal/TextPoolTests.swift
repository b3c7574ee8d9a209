import DeskJSON
import Testing

@testable import DeskFileStore

@Suite("The pool of texts")
struct TextPoolTests {
    private let pool = TextPool()

    private func text(_ value: String) throws -> String? {
        var writer = JSONWriter()
        writer.string(value)
        return try JSONReader().read(String(decoding: writer.bytes, as: UTF8.self)) { pool.text(of: $0) }
    }

    @Test(
        "gives back each text as it was read, again and again",
        arguments: [
            "", "short", "fifteen letters", "sixteen letters!", "a title that is a little longer than sixteen bytes",
            "übergroße Wörter, 日本語 and 🙂 in it", String(repeating: "long ", count: 100),
        ])
    func faithful(_ value: String) throws {
        #expect(try text(value) == value)
        #expect(try text(value) == value)
    }

    @Test("tells texts of one length apart, wherever they differ")
    func difference() throws {
        let first = "open-the-app/look-for-the-number"
        for place in first.indices {
            let other = first.replacingCharacter(at: place, with: "#")
            #expect(try text(other) == other)
            #expect(try text(first) == first)
        }
    }

    @Test("keeps a text that comes again in one place")
    func sharing() throws {
        let (first, second) = (try #require(try text("a text of many letters")), try text("a text of many letters"))
        #expect(address(first) == second.flatMap(address))
    }

    @Test("stays right with more texts than it has places")
    func overflow() throws {
        for number in 0..<10_000 {
            let value = "the text with number \(number)"
            #expect(try text(value) == value)
        }
    }

    @Test("has no text for what is not one", arguments: ["1", "null", "[]", "true"])
    func otherKinds(_ json: String) throws {
        #expect(try JSONReader().read(json) { pool.text(of: $0) } == nil)
    }

    private func address(_ text: String) -> UnsafePointer<UInt8>? {
        text.utf8.withContiguousStorageIfAvailable { $0.baseAddress } ?? nil
    }
}

extension String {
    fileprivate func replacingCharacter(at place: Index, with character: Character) -> String {
        var text = self
        text.replaceSubrange(place...place, with: [character])
        return text
    }
}
