/// Finds values of parameters, headers and fields that are secrets by their name: `client_secret=…`, `"refresh_token": "…"`,
/// `Authorization: Bearer …`, `AccountKey=…`.
struct ParameterRule {
    private let scan: SecretScan

    /// Names whose value is always a secret.
    private static let secret: Set<String> = [
        "client_secret", "clientsecret", "access_token", "accesstoken", "id_token", "idtoken", "refresh_token",
        "refreshtoken", "client_assertion", "clientassertion", "code_verifier", "session_key", "sessionkey",
        "device_code", "devicecode", "user_code", "flowtoken", "sft", "canary", "apicanary", "accountkey",
        "sharedaccesskey", "sharedaccesssignature", "api_key", "apikey", "samlresponse", "wresult", "id_token_hint",
        "otc", "refreshtokencredential", "auth_token", "authtoken", "bearer_token", "secrettext", "secret_text",
        "app_secret", "appsecret", "shared_secret", "estsauth", "estsauthpersistent", "estsauthlight",
        "signinstatecookie", "proofupcookie",
    ]
    /// Names that have other meanings too: only a value that no person would write is a secret.
    private static let perhaps: Set<String> = [
        "code", "token", "secret", "assertion", "sig", "signature", "key", "prt", "credential", "ticket", "value",
        "session",
    ]
    /// Schemes of an authorization header.
    private static let schemes: Set<String> = [
        "bearer", "basic", "negotiate", "ntlm", "pop", "sharedkey", "digest", "kerberos",
    ]

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        scan.words.indices.compactMap { index in
            let word = scan.words[index]
            if Self.secret.contains(word.text) || isSpacedName(index) { return named(word) }
            if Self.perhaps.contains(word.text) { return perhapsNamed(word, index) }
            if word.text == "authorization" || word.text == "proxy_authorization" { return authorization(word) }
            return word.text == "bearer" ? token(behind: word) : nil
        }
    }

    /// "client secret", "refresh token", "api-key".
    private func isSpacedName(_ index: Int) -> Bool {
        guard index > 0, scan.words[index].place.lowerBound - scan.words[index - 1].place.upperBound == 1 else {
            return false
        }
        switch (scan.words[index - 1].text, scan.words[index].text) {
        case ("client", "secret"), ("app", "secret"), ("refresh", "token"), ("access", "token"), ("api", "key"),
            ("subscription", "key"), ("account", "key"),
            ("session", "key"), ("id", "token"):
            return true
        default: return false
        }
    }

    private func named(_ word: SecretScan.Word) -> Range<Int>? {
        guard let value = scan.value(after: word.place.upperBound) else { return opaque(behind: word) }
        let text = scan.lowercased(value.place)
        let first = scan.bytes[value.place.lowerBound]
        guard value.place.count >= 3, SecretScan.isAlphanumeric(first) || "-_.~+/$!@#%".utf8.contains(first),
            !OrdinaryWords.contains(text),
            !["none", "null", "true", "false", "string"].contains(text)
        else { return nil }
        let shape = SecretShape(scan.bytes[value.place])
        let isPlain = shape.digits == 0 && shape.symbols == 0 && shape.uppers == 0
        if value.isOnNextLine || !value.isAssigned && !value.isQuoted && isPlain {
            return shape.isStrong ? value.place : nil
        }
        return value.place
    }

    /// "my refresh token is 0.AXoA…".
    private func opaque(behind word: SecretScan.Word) -> Range<Int>? {
        for token in scan.tokens.indices[(word.token + 1)...].prefix(3) {
            let range = scan.trimmed(scan.tokens[token])
            if !range.isEmpty, SecretShape(scan.bytes[range]).isOpaque { return range }
            if scan.endsSentence(token) { return nil }
        }
        return nil
    }

    private func perhapsNamed(_ word: SecretScan.Word, _ index: Int) -> Range<Int>? {
        guard let value = scan.value(after: word.place.upperBound) else {
            return ["token", "secret", "key"].contains(word.text) ? opaque(behind: word) : nil
        }
        let shape = SecretShape(scan.bytes[value.place])
        if word.text == "secret" { return shape.isStrong ? value.place : nil }
        if shape.isOpaque { return value.place }
        let isField = "?&#".utf8.contains(scan.byte(word.place.lowerBound - 1)) && value.isAssigned
        let isLong = value.place.count >= 10 && shape.letters > 0 && shape.digits > 0 && !shape.text.hasPrefix("aadsts")
        return isField && isLong && word.text != "value" && word.text != "session" ? value.place : nil
    }

    /// The credentials of a header, without the scheme.
    private func authorization(_ word: SecretScan.Word) -> Range<Int>? {
        guard let value = scan.value(after: word.place.upperBound) else { return nil }
        let end =
            scan.bytes[value.place.lowerBound...].prefix(16).firstIndex { !SecretScan.isAlphanumeric($0) }
            ?? value.place.upperBound
        guard Self.schemes.contains(scan.lowercased(value.place.lowerBound..<end)) else {
            return SecretShape(scan.bytes[value.place]).isOpaque ? value.place : nil
        }
        var start = end
        while start < scan.bytes.count, scan.bytes[start] == 0x20 { start += 1 }
        guard let credentials = scan.valuePlace(at: start, isAssigned: false), credentials.range.count >= 4 else {
            return nil
        }
        return credentials.range
    }

    /// `Bearer eyJ…`, wherever it stands.
    private func token(behind word: SecretScan.Word) -> Range<Int>? {
        guard word.token + 1 < scan.tokens.count, word.place.upperBound == scan.tokens[word.token].upperBound else {
            return nil
        }
        let range = scan.trimmed(scan.tokens[word.token + 1])
        // A challenge has named values behind the scheme: `Bearer realm="…"`.
        guard range.count >= 12, !scan.isMasked(at: scan.tokens[word.token + 1].lowerBound),
            scan.bytes[range].firstRange(of: Array("=\"".utf8)) == nil
        else { return nil }
        return SecretShape(scan.bytes[range]).digits > 0 ? range : nil
    }
}
