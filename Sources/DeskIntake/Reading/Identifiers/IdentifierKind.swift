/// What a GUID identifies.
enum IdentifierKind: Equatable {
    /// The page's request id, the token endpoint's trace id.
    case trace
    case correlation, app, resource
    /// `"id"` of a JSON record: the request id, where the record is a sign-in.
    case record
    /// A tenant, a session, a device, a policy: nothing that a failure carries.
    case other
    /// Words that no table knows, perhaps in another language.
    case unknown
}

extension IdentifierKind {
    /// - Parameter isInPath: whether a slash stands right before the GUID, as in the tenant's part of a URL.
    init(_ label: Label, isInPath: Bool) {
        let words = label.lastWords(6)
        let phrase = words.joined(separator: " ")
        func names(_ parts: [String]) -> Bool {
            parts.contains { phrase.contains($0) || label.words.hasSuffix($0) }
        }
        func ends(in set: Set<String>) -> Bool {
            words.last.map { set.contains(String($0)) } == true
        }
        // "The service principal for resource": the nearest word counts.
        let isResource =
            words.last.map { last in
                IdentifierWords.resource.contains(where: last.hasPrefix)
                    && !IdentifierWords.other.contains(where: last.contains)
            } == true
        // A preposition may stand behind the verb: "pour accéder à".
        let isAccessed = words.suffix(2).contains { IdentifierWords.accessWords.contains(String($0)) }
        if isInPath {
            self = .other
        } else if words.isEmpty {
            self = .unknown
        } else if phrase == "id", label.gap.hasPrefix("\"") {
            self = .record
        } else if names(IdentifierWords.correlation) || ends(in: IdentifierWords.correlationWords) {
            self = .correlation
        } else if isResource {
            self = .resource
        } else if names(IdentifierWords.other) || ends(in: IdentifierWords.otherWords) {
            self = .other
        } else if names(IdentifierWords.resource) || isAccessed {
            self = .resource
        } else if names(IdentifierWords.trace), !phrase.contains("application"), !phrase.contains("requested ") {
            self = .trace
        } else if names(IdentifierWords.app) || words.last == "app" {
            self = .app
        } else {
            self = .unknown
        }
    }
}
