/// Finds the name of the application that signs in.
struct AppNameFinder {
    private let paste: Paste
    private let identifiers: Identifiers
    /// Characters of the longest name that is believed.
    private static let longest = 120

    /// Labels that a name follows on the same line, in lower case.
    private static let labels: Set<String> = [
        "application", "app name", "application name", "app", "appdisplayname", "anwendung", "app-name",
        "anwendungsname", "aplicación", "applicazione", "nom de l'application", "nombre de la aplicación",
        "nome applicazione", "toepassing", "aplikacja",
    ]

    init(_ paste: Paste, identifiers: Identifiers) {
        self.paste = paste
        self.identifiers = identifiers
    }

    func name() -> String? {
        behindIdentifier() ?? inRecord() ?? behindLabel()
    }

    /// `application 'GUID'(Contoso Portal)`.
    private func behindIdentifier() -> String? {
        guard let place = identifiers.appPlace else { return nil }
        var start = place.upperBound
        while [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: " ")].contains(paste.byte(start)),
            start < paste.bytes.count
        { start += 1 }
        guard paste.byte(start) == UInt8(ascii: "("),
            let end = paste.bytes[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        return cleaned(paste.text(start + 1..<end))
    }

    /// `"appDisplayName": "Azure CLI"`; Log Analytics writes the key with a capital.
    private func inRecord() -> String? {
        guard let key = paste.bytes.firstRange(of: Array("ppDisplayName\"".utf8)) else { return nil }
        let value = paste.bytes[key.upperBound...].prefix(Self.longest).drop { " :\n".utf8.contains($0) }
        guard value.first == UInt8(ascii: "\""), let end = value.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
            return nil
        }
        return cleaned(paste.text(value.startIndex + 1..<end))
    }

    private func behindLabel() -> String? {
        var start = 0
        while start < paste.bytes.count {
            let end = paste.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? paste.bytes.count
            if let name = name(inLine: paste.text(start..<min(end, start + 400))) { return name }
            start = end + 1
        }
        return nil
    }

    private func name(inLine line: String) -> String? {
        let body = line.drop { " \"*-".contains($0) }
        for separator in [":", "\t", "  "] {
            guard let range = body.firstRange(of: separator),
                Self.labels.contains(body[..<range.lowerBound].lowercased())
            else { continue }
            return cleaned(String(body[range.upperBound...]))
        }
        return nil
    }

    private func cleaned(_ name: String) -> String? {
        let trimmed = name.trimmingPrefix { " \t\"'".contains($0) }
        let text = String(trimmed.reversed().drop { " \t\"',".contains($0) }.reversed())
        return text.isEmpty || text.count > Self.longest || !text.contains(where: \.isLetter) || text.contains("@")
            ? nil : text
    }
}
