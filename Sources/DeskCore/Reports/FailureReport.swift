/// What an error text says, as `read --json` prints it. The text itself is not in it.
package struct FailureReport: Encodable, Sendable {
    package var codes: [Int]
    @ExplicitNull package var traceID: String?
    @ExplicitNull package var correlationID: String?
    @ExplicitNull package var timestamp: String?
    @ExplicitNull package var appID: String?
    @ExplicitNull package var resourceID: String?
    @ExplicitNull package var requester: String?
    /// How many secrets were masked.
    package var masked: Int

    package init(_ failure: SignInFailure) {
        codes = failure.codes
        traceID = failure.traceID
        correlationID = failure.correlationID
        timestamp = failure.occurredAt.map(Timestamp.text)
        appID = failure.appID
        resourceID = failure.resourceID
        requester = failure.requester
        masked = failure.masked
    }
}
