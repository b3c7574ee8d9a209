/// The character references of HTML that come in error pages and mails.
enum Entities {
    /// Without the ampersand and the semicolon. Names are told apart by case.
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
        "thinsp": " ", "shy": "\u{AD}",
        "zwnj": "\u{200C}", "zwj": "\u{200D}", "colon": ":", "equals": "=",
        "num": "#",
        "commat": "@", "period": ".", "lowbar": "_", "plus": "+", "excl": "!", "sol": "/", "lpar": "(", "rpar": ")",
        "percnt": "%", "NewLine": "\n", "Tab": "\t", "hyphen": "-", "ndash": "-", "mdash": "-", "lsquo": "'",
        "rsquo": "'",
        "ldquo": "\"", "rdquo": "\"", "laquo": "\"", "raquo": "\"", "hellip": "…", "aacute": "á", "agrave": "à",
        "acirc": "â",
        "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç", "eacute": "é", "egrave": "è",
        "ecirc": "ê",
        "euml": "ë", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô",
        "otilde": "õ",
        "ouml": "ö", "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö",
        "Uuml": "Ü", "Eacute": "É", "szlig": "ß",
    ]
    /// Bytes of the longest reference, `&#x10FFFF;`.
    private static let longest = 10

    /// The character that the reference at `start` stands for, and where the reference ends; nil where there is none.
    static func character(in bytes: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
        guard let semicolon = bytes[start...].prefix(longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
        guard let scalar = named[name] ?? numbered(name) else { return nil }
        return (Array(String(scalar).utf8), semicolon + 1)
    }

    /// `#58` or `#x3a`.
    private static func numbered(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value > 0 else { return nil }
        return Unicode.Scalar(value)
    }
}
