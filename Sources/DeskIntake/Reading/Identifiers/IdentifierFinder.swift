/// The identifiers of a failure, and where those stand that a page lists together.
struct Identifiers: Equatable {
    var trace: String?
    var correlation: String?
    var app: String?
    var resource: String?
    /// Where the application's id stands.
    var appPlace: Range<Int>?
    /// Where request and correlation id stand.
    var places: [Range<Int>] = []
}

/// Tells the GUIDs of a text apart by the words before them; where the words are in no table, by their order.
struct IdentifierFinder {
    private struct Found {
        let guid: String
        let place: Range<Int>
        let kind: IdentifierKind
        let label: Label
    }

    private let paste: Paste
    private let codes: [FoundCode]

    init(_ paste: Paste, codes: [FoundCode]) {
        self.paste = paste
        self.codes = codes
    }

    func identifiers() -> Identifiers {
        let found = found()
        var result = Identifiers()
        let trace = found.first { $0.kind == .trace } ?? record(among: found)
        let correlation = found.first { $0.kind == .correlation }
        let (first, second) = byOrder(found, trace, correlation)
        result.trace = first?.guid
        result.correlation = second?.guid
        result.places = [first, second].compactMap { $0?.place }
        let app = found.first { $0.kind == .app }
        result.app = app?.guid
        result.appPlace = app?.place
        result.resource = (found.first { $0.kind == .resource } ?? quotedInMessage(found))?.guid
        return result
    }

    private func found() -> [Found] {
        var floor = 0
        // The same few labels come again and again in a log.
        var kinds: [String: IdentifierKind] = [:]
        return GUIDScanner(paste).all().map { guid, place in
            let label = paste.label(before: place.lowerBound, floor: floor)
            floor = place.upperBound
            let isInPath = paste.byte(place.lowerBound - 1) == UInt8(ascii: "/") && !isResourceURI(before: place)
            let key = label.words + label.gap + (isInPath ? "/" : "")
            let kind = kinds[key] ?? IdentifierKind(label, isInPath: isInPath)
            kinds[key] = kind
            return Found(guid: guid, place: place, kind: kind, label: label)
        }
    }

    /// Whether the GUID is all of `api://GUID`, by which a resource names itself.
    private func isResourceURI(before place: Range<Int>) -> Bool {
        let scheme = Array("api://".utf8)
        return place.lowerBound >= scheme.count && paste.bytes[..<place.lowerBound].suffix(scheme.count) == scheme[...]
    }

    /// The service writes the request id before the correlation id, in every language.
    private func byOrder(_ found: [Found], _ trace: Found?, _ correlation: Found?) -> (Found?, Found?) {
        let unknown = found.filter { $0.kind == .unknown && isOnLineOfItsOwn($0) }
        switch (trace, correlation) {
        case (nil, nil):
            guard unknown.count >= 2, !codes.isEmpty else { return (nil, nil) }
            return (unknown[0], unknown[1])
        case (nil, let correlation?):
            return (
                unknown.last { $0.place.upperBound <= correlation.place.lowerBound && isListed($0, correlation) },
                correlation
            )
        case (let trace?, nil):
            return (trace, unknown.first { $0.place.lowerBound >= trace.place.upperBound && isListed(trace, $0) })
        case (let trace?, let correlation?):
            return (trace, correlation)
        }
    }

    /// Whether two GUIDs stand in one list: nothing but a label between them.
    private func isListed(_ first: Found, _ second: Found) -> Bool {
        second.place.lowerBound - first.place.upperBound <= 80
    }

    /// Whether the line ends after the GUID, and begins with its label.
    private func isOnLineOfItsOwn(_ found: Found) -> Bool {
        let line = paste.line(around: found.place.upperBound)
        let rest = paste.bytes[found.place.upperBound..<line.upperBound]
        return !rest.contains(where: Paste.isWordByte) && !found.label.gap.contains("'")
            && !found.label.gap.contains("[")
    }

    /// `"id"` of the JSON object that also has `createdDateTime`: a sign-in record of the log.
    private func record(among found: [Found]) -> Found? {
        guard let time = paste.bytes.firstRange(of: Array("\"createdDateTime\"".utf8)) else { return nil }
        let candidates = found.filter { $0.kind == .record }
        guard !candidates.isEmpty else { return nil }
        let depths = BraceDepth(paste.bytes)
        return candidates.first { depths.areInSameObject($0.place.lowerBound, time.lowerBound) }
    }

    /// A quoted GUID in the message of a code that says what may not be accessed, in a language without a known word for it.
    private func quotedInMessage(_ found: [Found]) -> Found? {
        let accessCodes: Set<Int> = [50072, 50074, 50076, 50078, 50079]
        return found.first { candidate in
            candidate.kind == .unknown && candidate.label.gap.hasSuffix("'")
                && codes.last {
                    $0.place.upperBound < candidate.place.lowerBound
                        && candidate.place.lowerBound - $0.place.upperBound < 400
                }
                .map { accessCodes.contains($0.number) } == true
        }
    }
}
