/// A heading that begins with an error code, as those do under which the guide of that code stands: `AADSTS50055: the password has
/// expired`, `3. Error 50055`, `How to fix AADSTS50055`.
enum PartHeading {
    /// They say that a number behind them is a code.
    private static let errors: Set<String> = [
        "error", "errors", "code", "errorcode", "fehler", "fehlercode", "erreur", "código", "codigo", "errore",
        "codice",
        "erro", "fout", "foutcode", "fel", "felkod", "fejl", "fejlkode", "błąd", "kod", "chyba", "kód", "virhe", "hata",
        "ошибка", "код", "エラー", "エラーコード", "错误", "错误代码", "錯誤", "오류", "오류 코드",
    ]
    /// They may stand before the code.
    private static let leads: Set<String> = [
        "how", "q", "question", "i", "get", "getting", "user", "users", "gets", "sees", "receives", "to", "do", "fix",
        "fixing", "resolve", "resolving", "resolution", "troubleshoot", "troubleshooting",
        "solve", "solving", "solution", "steps", "guide", "runbook", "handling", "for", "of", "the", "a", "microsoft",
        "entra", "id", "azure", "ad", "aad", "sign", "in", "login", "behebung", "lösung", "bei", "für", "von",
        "résolution", "dépannage", "pour", "de", "d", "l", "del", "solución", "para", "risoluzione", "oplossing",
        "voor",
    ]
    private static let mostLeads = 8
    private static let joining: Set<String> = ["and", "or", "und", "oder", "et", "ou", "y", "e", "en", "i", "och"]

    /// Directly behind the code they tell that it is only spoken of: "AADSTS50076 instead".
    private static let mentioning: Set<String> = [
        "instead", "also", "too", "again", "still", "appears", "appear", "persists", "keeps", "remains", "returns",
        "comes", "vs", "versus", "shows", "shown", "is", "was", "only", "stattdessen", "auch", "noch", "weiterhin",
        "erscheint", "wieder", "toujours", "encore", "persiste", "aparece", "sigue", "ook", "nog",
    ]
    /// At the end of the heading they tell it too.
    private static let closing: Set<String> = ["instead", "again", "too", "also", "still", "stattdessen"]

    /// The codes that the heading is about; none where it begins with something else, or only speaks of a code.
    static func codes(in title: String) -> [Int] {
        guard title.utf8.contains(where: PlainWords.isDigit) else { return [] }
        // "Error 50055" is a code, and "Error 2: AADSTS50055" counts.
        let counted = CauseGroups.title(String(content(title))).map { codes(behind: content($0.rest)) } ?? []
        return counted.isEmpty ? codes(behind: content(title)) : counted
    }

    private static func codes(behind start: Substring) -> [Int] {
        var rest = start
        if let number = HeadingNumber(of: String(rest)), !number.title.isEmpty { rest = content(number.title) }
        var isError = false
        for _ in 0..<mostLeads {
            let word = word(of: rest)
            let lower = word.lowercased()
            guard errors.contains(lower) || leads.contains(lower) else { break }
            isError = isError || errors.contains(lower)
            rest = rest[word.endIndex...].drop { !$0.isLetter && !$0.isNumber }
        }
        var codes: [Int] = []
        while let (code, behind) = code(at: rest, isError: isError || !codes.isEmpty) {
            codes.append(code)
            rest = behind
            let next = skippingJoint(behind)
            guard self.code(at: next, isError: true) != nil else { break }
            rest = next
        }
        return speaksOf(rest) ? [] : ErrorCodes.unique(codes)
    }

    private static func content(_ text: some StringProtocol) -> Substring {
        Substring(text).drop { !$0.isLetter && !$0.isNumber }
    }

    /// Scripts that set no spaces between words end one where Latin letters begin.
    private static func word(of text: Substring) -> Substring {
        let isWide = text.first.map(Self.isWide) == true
        return text.prefix { $0.isLetter && Self.isWide($0) == isWide }
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.value >= 0x2E80 } == true
    }

    private static func code(at text: Substring, isError: Bool) -> (code: Int, behind: Substring)? {
        let name = "aadsts"
        let isNamed = text.prefix(name.count).lowercased() == name
        let number = isNamed ? text.dropFirst(name.count).drop { $0 == " " || $0 == "-" } : text
        let digits = number.prefix { $0.isASCII && $0.isNumber }
        let behind = number[digits.endIndex...]
        guard isNamed ? (1...8).contains(digits.count) : (5...7).contains(digits.count), let code = Int(digits),
            isNamed || isError || behind.isEmpty || behind.drop(while: { $0 == " " }).first.map(isSign) == true
        else { return nil }
        return (code, behind)
    }

    private static func isSign(_ character: Character) -> Bool { ":.-–—|()（：".contains(character) }

    private static func skippingJoint(_ text: Substring) -> Substring {
        let rest = text.drop { " /,&+".contains($0) }
        let word = rest.prefix { $0.isLetter }
        return joining.contains(word.lowercased()) ? rest[word.endIndex...].drop { $0 == " " } : rest
    }

    private static func speaksOf(_ behind: Substring) -> Bool {
        let words = behind.lowercased().split { !$0.isLetter }.map(String.init)
        let isDirect = behind.drop { $0 == " " }.first?.isLetter == true
        return isDirect && words.first.map(mentioning.contains) == true || words.last.map(closing.contains) == true
    }
}
