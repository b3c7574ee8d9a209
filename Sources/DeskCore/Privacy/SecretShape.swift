/// What a stretch of text looks like: a made-up password, a token, or an ordinary word.
struct SecretShape {
    let letters: Int
    let uppers: Int
    let digits: Int
    let symbols: Int
    let count: Int
    let text: String
    /// Whether there is nothing in it but what tokens are made of.
    private let isTokenLike: Bool

    init(_ bytes: ArraySlice<UInt8>) {
        count = bytes.count
        digits = bytes.count(where: SecretScan.isDigit)
        letters = bytes.count { $0 >= 0x80 || SecretScan.isLetter($0) }
        uppers = bytes.count { (0x41...0x5A).contains($0) }
        // A mark at the end closes a sentence; inside a word nobody needs one, but for the hyphen and the apostrophe.
        let inner = bytes.reversed().drop { "!?.,".utf8.contains($0) }
        symbols = inner.count { "!$%^&*#~+=?@§|<>{}[]\\€£".utf8.contains($0) }
        isTokenLike = bytes.allSatisfy { SecretScan.isAlphanumeric($0) || "-_.~+/=%!*|$".utf8.contains($0) }
        text = count <= 96 ? String(decoding: bytes, as: UTF8.self).lowercased() : ""
    }

    /// A letter with a digit or a sign, as in made-up passwords; not a product, a date, an address, an identifier.
    var isStrong: Bool {
        count >= 4 && letters > 0 && (digits > 0 || symbols > 0) && !isOrdinary
    }

    /// Only digits, at least four.
    var isNumber: Bool {
        digits == count && count >= 4
    }

    /// Long, and with both cases and digits, as only machines write.
    var isOpaque: Bool {
        count >= 16 && digits > 0 && uppers > 0 && letters > uppers && isTokenLike && !isOrdinary
    }

    /// A stretch with letters and digits that is in everyday texts.
    private var isOrdinary: Bool {
        text.contains("://") || text.hasPrefix("www.") || text.contains("aadsts") || Self.products.contains(bare)
            || isAddress || isGUID
            || isCountedThing || text.hasPrefix("<") || text.hasPrefix("--") || text.contains("=c3=")
    }

    /// Without the marks that may close it.
    private var bare: String {
        String(text.reversed().drop { "!?.,)".contains($0) }.reversed())
    }

    /// An address with a real domain. `P@ssw0rd` is none.
    var isAddress: Bool {
        guard let at = text.firstIndex(of: "@"), let dot = bare.lastIndex(of: "."), dot > at else { return false }
        let top = bare[bare.index(after: dot)...]
        return top.count >= 2 && top.allSatisfy(\.isLetter)
    }

    /// Also with something behind it, as where a line end is escaped.
    private var isGUID: Bool {
        let start = text.drop { "'(\"{".contains($0) }.prefix(36)
        return start.count == 36 && start.count { $0 == "-" } == 4 && start.allSatisfy { $0.isHexDigit || $0 == "-" }
    }

    /// `90days`, `2nd`, `12-character`, `10x`, `2026-11-20T09:14:07Z`.
    private var isCountedThing: Bool {
        let rest = bare.drop { $0.isNumber }
        guard rest.count < bare.count else { return false }
        if rest.hasPrefix("-"), rest.dropFirst().allSatisfy(\.isLetter) { return true }
        if rest.hasPrefix("-") || rest.hasPrefix(":") || rest.hasPrefix("/") || rest.hasPrefix(".") {
            return digits * 2 > bare.count
        }
        return Self.countNouns.contains(String(rest))
    }

    private static let countNouns: Set<String> = [
        "st", "nd", "rd", "th", "x", "h", "min", "s", "ms", "days", "day", "hours", "hrs", "hour", "minutes", "mins",
        "times", "am", "pm", "characters", "chars", "weeks", "months", "years", "mal", "tage", "stunden", "zeichen",
        "uhr", "k", "mb", "gb",
    ]

    private static let products: Set<String> = [
        "office365", "o365", "m365", "microsoft365", "windows10", "windows11", "windows7", "win10", "win11", "2fa",
        "mfa", "fido2", "oauth2", "oauth2.0", "oauth", "365", "sha256", "md5", "saml2", "saml2.0", "ws-fed", "wpa2",
        "level1", "level2", "dynamics365", "d365", "e3", "e5", "f3", "p1", "p2", "tls1.2", "ipv4", "ipv6", "s/mime",
        "c#", "q&a", "and/or", "h2", "sap4",
    ]
}
