/// Takes secrets out of text that people typed or pasted, before anything keeps or shows it.
///
/// Each kind of secret has a rule of its own beside this file; a rule only names places. Where two rules see the same secret,
/// it counts once. The time is linear in the length of the text.
package enum SecretMask {
    package struct Result: Equatable, Sendable {
        package var text: String
        /// How many secrets were replaced.
        package var count: Int
    }

    /// What stands in the place of a secret.
    package static let mark = String(describing: markBytes)

    /// The same for the rules, which look at bytes.
    static let markBytes: StaticString = "[masked]"

    /// Replaces one-time codes, passwords, passes, tokens and cookies in `text` by `mark`. Masking twice changes nothing more.
    package static func mask(_ text: String) -> Result {
        let scan = SecretScan(text)
        let secrets =
            PasswordRule(scan).places() + CredentialPairRule(scan).places() + OneTimeCodeRule(scan).places()
            + RecoveryCodeRule(scan).places()
            + DeviceCodeRule(scan).places() + ParameterRule(scan).places() + TokenShapeRule(scan).places()
            + CookieRule(scan).places()
            + SecretBlockRule(scan).places()
        guard !secrets.isEmpty else { return Result(text: text, count: 0) }
        return replaced(merged(secrets), in: scan.bytes)
    }

    /// In order, with those that overlap or touch made one.
    private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, place.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                merged.append(place)
            }
        }
        return merged
    }

    private static func replaced(_ places: [Range<Int>], in bytes: [UInt8]) -> Result {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = 0
        for place in places {
            result += bytes[end..<place.lowerBound]
            result += mark.utf8
            end = place.upperBound
        }
        result += bytes[end...]
        return Result(text: String(decoding: result, as: UTF8.self), count: places.count)
    }
}
