import Testing

@testable import DeskGuides

@Suite("Rule unknown-code")
struct UnknownCodeTests {
    @Test("A code that the catalogue does not know is named where it stands first")
    func unknown() throws {
        try expect(
            UnknownCode(),
            on: "---\ncodes: [50074, ▸50999]\n---\n# AADSTS50074\n\nNot ▸AADSTS50704, `aadsts50074`, AADSTS50704.",
            codes: [50074])
    }

    @Test("Without a catalogue no code is unknown, and letters are no code")
    func none() throws {
        try expect(UnknownCode(), on: "# AADSTS50074\n\nText.")
        try expect(UnknownCode(), on: "# AADSTSnnnnn\n\nText, AADSTS, AADSTS123456789.", codes: [1])
    }
}
