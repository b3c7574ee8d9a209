package import struct FoundationEssentials.Date

/// What an error text says about one failed sign-in. Whatever the text does not say is nil.
package struct SignInFailure: Equatable, Sendable {
    /// The error codes named (`50074` of AADSTS50074), in order of appearance, each once.
    package var codes: [Int]
    /// The page's Request Id and the token endpoint's Trace ID are the same identifier. Lowercase GUID.
    package var traceID: String?
    package var correlationID: String?
    package var occurredAt: Date?
    /// The application that signs in, by id (lowercase GUID) and name.
    package var appID: String?
    package var app: String?
    /// The resource that the application asks for.
    package var resourceID: String?
    /// The user's principal name or mail address, as written.
    package var requester: String?
    /// The text itself, secrets masked.
    package var text: String
    /// How many secrets were masked in `text`.
    package var masked: Int

    package init(
        codes: [Int] = [], traceID: String? = nil, correlationID: String? = nil, occurredAt: Date? = nil,
        appID: String? = nil, app: String? = nil, resourceID: String? = nil, requester: String? = nil,
        text: String = "", masked: Int = 0
    ) {
        self.codes = codes
        self.traceID = traceID
        self.correlationID = correlationID
        self.occurredAt = occurredAt
        self.appID = appID
        self.app = app
        self.resourceID = resourceID
        self.requester = requester
        self.text = text
        self.masked = masked
    }
}
