import DeskCore
import Testing

@testable import DeskIntake

/// Bytes that are not quite text, or too much of it.
struct PastedBytesTests {
    private static let page =
        "AADSTS50074: Strong Authentication is required.\nRequest Id: \(IdentifierTests.request)\n"

    @Test("Bytes that are no text are refused with their place")
    func binary() {
        #expect(throws: IntakeProblem.binary(offset: 3)) { try FailureReader.read(bytes: Array("abc\0def".utf8)) }
        #expect(throws: IntakeProblem.binary(offset: 0)) { try FailureReader.read(bytes: [1, 2, 3, 4, 65, 66]) }
        #expect(throws: IntakeProblem.binary(offset: 4)) {
            try FailureReader.read(bytes: Array("\u{89}PN".utf8) + [0, 0, 13])
        }
    }

    @Test("More than 64 MB are refused")
    func tooLarge() {
        let limit = PastedBytes.limit
        #expect(throws: IntakeProblem.tooLarge(bytes: limit + 1, limit: limit)) {
            try FailureReader.read(bytes: [UInt8](repeating: 0x78, count: limit + 1))
        }
    }

    @Test("UTF-16 with a byte-order mark is read, and a byte-order mark of UTF-8 is no text")
    func byteOrderMarks() throws {
        let units = Array(Self.page.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(Self.page.utf8), little + [0x41]] {
            let failure = try FailureReader.read(bytes: bytes)
            #expect(failure.codes == [50074])
            #expect(failure.traceID == IdentifierTests.request)
            #expect(failure.text.hasPrefix("AADSTS"))
        }
    }

    @Test("Invalid UTF-8 is replaced and the rest read")
    func invalid() throws {
        let failure = try FailureReader.read(bytes: Array("Gr".utf8) + [0xFC, 0xDF] + Array("e AADSTS50074".utf8))
        #expect(failure.codes == [50074])
        #expect(failure.text == "Gr\u{FFFD}\u{FFFD}e AADSTS50074")
    }

    @Test(
        "Of a huge paste the page is read wherever it stands, and little is kept",
        arguments: [0, 0.5, 1])
    func huge(place: Double) throws {
        let line = Array("2026-11-20 09:14:07 INFO nothing to see here, move on please\n".utf8)
        let lines = 80_000
        let before = Int(Double(lines) * place)
        var bytes: [UInt8] = []
        for _ in 0..<before { bytes += line }
        bytes += Self.page.utf8
        for _ in before..<lines { bytes += line }
        let failure = try FailureReader.read(bytes: bytes)
        #expect(failure.codes == [50074])
        #expect(failure.traceID == IdentifierTests.request)
        #expect(failure.text.utf8.count < FailureReader.keptLimit + 1024)
        #expect(failure.text.contains(Self.page))
        #expect(failure.text.contains("bytes left out]"))
    }

    @Test("A huge line without an end is cut between characters")
    func hugeLine() throws {
        let failure = try FailureReader.read(bytes: Array(String(repeating: "ü", count: 1_000_000).utf8))
        #expect(failure.codes == [])
        #expect(!failure.text.contains("\u{FFFD}"))
        #expect(failure.text.utf8.count < FailureReader.keptLimit + 1024)
    }

    @Test("The text is kept as pasted where the wrapping hid no secret")
    func keptAsPasted() {
        let text = "&lt;p&gt;AADSTS50074&lt;/p&gt;"
        #expect(FailureReader.read(text: text).text == text)
    }

    @Test(
        "A secret inside a wrapping is masked in the text that is kept",
        arguments: [
            "my password is Sommer2026&#33; AADSTS50074", "my&nbsp;password&nbsp;is&nbsp;Sommer2026!",
            "q=my%20password%20is%20Sommer2026!",
            "<b>Password</b>: <i>Sommer2026!</i>", "> my password is\n> Sommer2026!", "\\u0070assword: Sommer2026!",
            "p=my+password+is+Sommer2026%21&x=1", "password=3DSommer2026! and=20more", "pass&amp;#119;ord: Sommer2026!",
        ])
    func hiddenSecret(text: String) {
        let failure = FailureReader.read(text: text)
        #expect(failure.masked == 1)
        #expect(!failure.text.contains("Sommer2026"))
    }

    @Test(
        "A sentence says what was found, where and what to do next",
        arguments: [
            (
                IntakeProblem.tooLarge(bytes: 67_108_865, limit: 67_108_864),
                "This text has more than 64 MB, and no more are read. Paste only the part around the error."
            ),
            (
                IntakeProblem.binary(offset: 3),
                "This is not text: byte 4 belongs to an image, an archive or a program. "
                    + "Paste the words of the error, or save the file as text first."
            ),
        ])
    func sentences(problem: IntakeProblem, sentence: String) {
        #expect(problem.sentence == sentence)
    }
}
