package import DeskCore

/// Reads what an error text says about a failed sign-in: the one door for pasted pages, mails, logs, JSON and URLs.
///
/// ```swift
/// let failure = FailureReader.read(text: "AADSTS50074: Strong Authentication is required.")
/// failure.codes  // [50074]
/// ```
///
/// Time is linear in the input. Of an input above `readLimit` only the beginning, the end and the surroundings of codes are
/// read; of the text at most about `keptLimit` is kept. Gaps carry the mark `[… N bytes left out]`.
package enum FailureReader {
    /// Bytes that are taken at all; `read(bytes:)` throws for more.
    package static let byteLimit = PastedBytes.limit
    /// Bytes that are read whole.
    static let readLimit = 262_144
    /// Bytes of the text that a failure carries along.
    static let keptLimit = 65_536

    /// - Throws: `IntakeProblem` for what is no text, or too much of it. Invalid UTF-8 is replaced, not refused.
    package static func read(bytes: some Collection<UInt8>) throws(IntakeProblem) -> SignInFailure {
        failure(inUTF8: try PastedBytes.utf8(of: Array(bytes)))
    }

    package static func read(text: String) -> SignInFailure {
        failure(inUTF8: Array(text.utf8))
    }

    private static func failure(inUTF8 bytes: [UInt8]) -> SignInFailure {
        let pasted = String(decoding: Excerpt(limit: readLimit).cut(bytes), as: UTF8.self)
        let masked = SecretMask.mask(pasted)
        // What the wrapping hid from the first look is masked now. Values are read only after that, so that no field can
        // carry a secret.
        let unwrapped = SecretMask.mask(PlainText.unwrapped(masked.text))
        var failure = Reading(of: unwrapped.text).failure()
        let kept = unwrapped.count > 0 ? unwrapped.text : masked.text
        failure.text = String(decoding: Excerpt(limit: keptLimit).cut(Array(kept.utf8)), as: UTF8.self)
        failure.masked = masked.count + unwrapped.count
        return failure
    }
}
