import DeskCore

/// One reading of an unwrapped text: the finders run over it, and what each found is put together here.
struct Reading {
    private let paste: Paste

    init(of text: String) {
        paste = Paste(text)
    }

    /// All that the text says; `text` and `masked` are left to the caller.
    func failure() -> SignInFailure {
        let codes = CodeFinder(paste).codes()
        let identifiers = IdentifierFinder(paste, codes: codes).identifiers()
        return SignInFailure(
            codes: codes.map(\.number), traceID: identifiers.trace, correlationID: identifiers.correlation,
            occurredAt: TimeFinder(paste, identifiers: identifiers.places).time(), appID: identifiers.app,
            app: AppNameFinder(paste, identifiers: identifiers).name(), resourceID: identifiers.resource,
            requester: RequesterFinder(paste, codes: codes).requester())
    }
}
