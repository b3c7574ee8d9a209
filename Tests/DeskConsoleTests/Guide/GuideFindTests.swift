import DeskCanvas
import DeskCore
import DeskGuides
import DeskTesting
import Testing

@testable import DeskConsole

@Suite("Finding words in a guide's page")
struct GuideFindTests {
    private func reading(_ text: String) throws -> GuideReading {
        GuideReading(GuidePage(guide: try GuideReader.read(text: text, source: "page.md"), text: text))
    }

    /// What is shown at every place where the words are found.
    private func found(_ words: String, in text: String) throws -> [String] {
        let reading = try reading(text)
        return reading.findText.matches(of: words).map { start in
            let place = reading.findText.place(ofMatch: start, of: words)
            let text = reading.pieces[place.piece].text
            return text.line.parts(at: [text.shown(place.range)])[0].text
        }
    }

    @Test(
        "Small letters find both, a capital one only itself",
        arguments: [
            ("mfa", ["MFA", "mfa", "Mfa"]), ("MFA", ["MFA"]), ("Mfa", ["Mfa"]), ("mfA", []), ("mfa  is", ["mfa is"]),
            ("  ", []), ("zzz", []),
        ])
    func smartCase(words: String, expected: [String]) throws {
        #expect(try found(words, in: "# Page\n\nMFA, then mfa is it, or Mfa.") == expected)
    }

    @Test("Words are found over the ends of rows, over styles, and over a line break")
    func overStyles() throws {
        #expect(try found("the sign-in log", in: "# P\n\nOpen *the* **sign-in** `log` now.") == ["the sign-in log"])
        #expect(try found("one two", in: "# P\n\none  \ntwo") == ["one\ntwo"])
    }

    @Test("The mark behind an old name is in nobody's way, and every place is the right one")
    func marks() throws {
        let text = "# P\n\nIn the Azure AD portal, then Azure AD again, then the end."
        #expect(try found("azure ad again", in: text) == ["Azure AD° again"])
        #expect(try found("again, then", in: text) == ["again, then"])
        #expect(try found("the", in: text) == ["the", "the", "the", "the"])
        #expect(try found("°", in: text) == [])
    }

    @Test("Letters of other alphabets are found in both cases, whatever stands before them")
    func otherAlphabets() throws {
        let text = "# P\n\nÜber ÜBER über ẞ İ ΣΟΦΙΑ σοφια 漢字 straße"
        #expect(try found("über", in: text) == ["Über", "ÜBER", "über"])
        #expect(try found("Über", in: text) == ["Über"])
        #expect(try found("σοφια", in: text) == ["ΣΟΦΙΑ", "σοφια"])
        #expect(try found("漢字", in: text) == ["漢字"])
        #expect(try found("straße", in: text) == ["straße"])
    }

    @Test("In a table what is found is where it is shown")
    func tables() throws {
        let text = "# P\n\n| Azure AD | code |\n| --- | ---: |\n| on | 50074 |\n| off | 50076 |"
        #expect(try found("5007", in: text) == ["5007", "5007"])
        #expect(try found("code", in: text) == ["code"])
    }

    @Test("As many bytes are found as a plain search finds", arguments: [1, 2, 3, 4])
    func byteSearch(seed: UInt64) {
        var dice = Dice(seed)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in UInt8.random(in: 97...99, using: &dice) }
            let word = (0..<Int.random(in: 1...4, using: &dice)).map { _ in UInt8.random(in: 97...99, using: &dice) }
            var expected: [Int] = []
            var index = 0
            while index + word.count <= bytes.count {
                let fits = bytes[index..<index + word.count].elementsEqual(word)
                if fits { expected.append(index) }
                index += fits ? word.count : 1
            }
            #expect(ByteSearch(word).places(in: bytes) == expected)
        }
    }
}
