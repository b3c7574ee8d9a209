import Testing

@testable import DeskCore

/// Rows of texts in which `⟦` and `⟧` stand around every secret; a row without them holds none.
struct SecretMaskTests {
    /// A text with its secrets marked in it.
    private struct Marked {
        let text: String
        let masked: String
        let count: Int

        init(_ row: String) {
            text = row.replacing("⟦", with: "").replacing("⟧", with: "")
            var masked = ""
            var isSecret = false
            for character in row {
                switch character {
                case "⟦": (isSecret, masked) = (true, masked + SecretMask.mark)
                case "⟧": isSecret = false
                default: if !isSecret { masked.append(character) }
                }
            }
            self.masked = masked
            count = row.count { $0 == "⟦" }
        }
    }

    @Test("A secret is masked, and nothing beside it", arguments: SecretRows.secrets)
    func secret(row: String) {
        let marked = Marked(row)
        #expect(SecretMask.mask(marked.text) == SecretMask.Result(text: marked.masked, count: marked.count))
    }

    @Test("A text without a secret stays as it is", arguments: SecretRows.harmless)
    func harmless(text: String) {
        #expect(SecretMask.mask(text) == SecretMask.Result(text: text, count: 0))
    }

    @Test("Masking twice changes nothing more", arguments: SecretRows.secrets)
    func idempotence(row: String) {
        let once = SecretMask.mask(Marked(row).text)
        #expect(SecretMask.mask(once.text) == SecretMask.Result(text: once.text, count: 0))
    }
}
