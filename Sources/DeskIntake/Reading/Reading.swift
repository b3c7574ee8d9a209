import DeskCore

/// One reading of an unwrapped text: the finders run over it, and what each found is put together here.
struct Reading {
    private let paste: Paste

    init(of text: String) {
        paste = Paste(text)
    }

    /// All that the text says; `text` and `masked` are left to the caller.
    func failure() -> SignInFailure {
        let mentions = CodeFinder(paste).mentions()
        let codes = mentions.reduce(into: [Int]()) { codes, mention in
            if !codes.contains(mention.number) { codes.append(mention.number) }
        }
        let identifiers = IdentifierFinder(paste, codes: mentions).identifiers()
        return SignInFailure(
            codes: codes, traceID: identifiers.trace, correlationID: identifiers.correlation,
            occurredAt: TimeFinder(paste, identifiers: identifiers.places).time(), appID: identifiers.app,
            app: AppNameFinder(paste, identifiers: identifiers).name(), resourceID: identifiers.resource,
            requester: RequesterFinder(paste, codes: mentions).requester())
    }
}
