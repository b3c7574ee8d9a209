import DeskCanvas
import DeskCore

/// What a user sent, and beside it what was read from it: to look at and correct before the ticket is made.
struct NewTicketScreen: Sendable {
    enum Field: Int, CaseIterable, Sendable {
        case text
        case code
        case requester
        case app
        case correlation
        case title

        var label: String {
            switch self {
            case .text: "What the user sent"
            case .code: "Code"
            case .requester: "Requester"
            case .app: "App"
            case .correlation: "Correlation"
            case .title: "Title"
            }
        }
    }

    var text = TextArea()
    var lines: [Field: TextField] = [:]
    var focus = Field.text
    /// What was read last; nil before anything was.
    var read: SignInFailure?
    /// The text that `read` was read from.
    var readText: String?
    /// What is being read; nil where nothing is under way.
    var asked: [UInt8]?
    var problem: String?
    /// The ticket that is being made; until its answer is there, keys wait.
    var sent: Attempt?
    /// The fields that the agent has changed, which a new reading leaves alone.
    var edited: Set<Field> = []

    init() {
        for field in Field.allCases where field != .text { lines[field] = TextField() }
    }

    var isReading: Bool { asked != nil }

    var code: Int? { CodeText.number(lines[.code]?.text ?? "") }

    /// The reading, with what the agent corrected.
    func failure(code: Int) -> SignInFailure {
        var failure = read ?? SignInFailure()
        failure.codes.removeAll { $0 == code }
        failure.codes.insert(code, at: 0)
        failure.requester = (lines[.requester]?.text).nonBlank
        failure.app = (lines[.app]?.text).nonBlank
        failure.correlationID = (lines[.correlation]?.text).nonBlank
        if failure.text.isEmpty { failure.text = SecretMask.mask(text.text).text }
        return failure
    }

    /// Fills in what was read, where the agent has not written something else.
    mutating func take(_ failure: SignInFailure) {
        read = failure
        asked = nil
        text = TextArea(failure.text)
        text.apply(.textStart)
        readText = failure.text
        fill(.code, failure.codes.first.map(String.init))
        fill(.requester, failure.requester)
        fill(.app, failure.app)
        fill(.correlation, failure.correlationID)
        focus = code == nil ? .code : lines[.requester]?.isEmpty == true ? .requester : .code
    }

    /// Whether what is pasted into a field is what the user sent, and not the field's own value.
    func isErrorText(_ paste: String) -> Bool {
        let text = paste.trimmed
        if text.contains(where: \.isNewline) { return true }
        return focus != .title && CodeText.number(text) == nil && text.uppercased().contains("AADSTS")
    }

    /// The code that was read behind the one in the field, the first one again behind the last.
    var nextCode: Int? {
        guard let codes = read?.codes, codes.count > 1 else { return nil }
        let place = code.flatMap(codes.firstIndex(of:)) ?? codes.count - 1
        return codes[(place + 1) % codes.count]
    }

    mutating func takeNextCode() {
        guard let nextCode else { return }
        lines[.code] = TextField(String(nextCode))
        edited.insert(.code)
    }

    /// Takes secrets out of the field that is being left. The text is masked when it is read.
    mutating func maskFocused() {
        guard let line = lines[focus] else { return }
        let masked = SecretMask.mask(line.text)
        if masked.count > 0 { lines[focus] = TextField(masked.text) }
    }

    private mutating func fill(_ field: Field, _ value: String?) {
        if !edited.contains(field) { lines[field] = TextField(value ?? "") }
    }

    var draft: Draft? {
        let fields = [text.text] + Field.allCases.dropFirst().map { lines[$0]?.text ?? "" }
        guard fields.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
        return Draft(kind: .newTicket, fields: fields.map { SecretMask.mask($0).text })
    }

    mutating func restore(_ draft: Draft) {
        for (field, value) in zip(Field.allCases, draft.fields) {
            if field == .text {
                text = TextArea(value)
            } else if !value.isEmpty {
                lines[field] = TextField(value)
                edited.insert(field)
            }
        }
    }
}
