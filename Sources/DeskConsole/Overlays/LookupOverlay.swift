import DeskCanvas
import DeskCore

/// The catalogue of error codes, narrowed by number, name or words.
struct LookupOverlay: Sendable {
    enum Purpose: Equatable, Sendable {
        /// Enter reads the guide of the code.
        case read
        /// Enter takes the code for the ticket that is being made.
        case newTicket
        /// Enter goes to the guide of the code, to come back afterwards.
        case detour(TicketNumber)
    }

    var purpose: Purpose
    var picker: Picker

    init(purpose: Purpose, text: String = "") {
        self.purpose = purpose
        picker = Picker(text)
    }
}

extension Model {
    private static let linesAboutCode = 2

    mutating func takeInLookup(_ event: InputEvent) -> [Effect] {
        guard case .lookup(var lookup) = overlay else { return [] }
        let found = catalogue.search(lookup.picker.field.text)
        let height = pickerHeight(besides: Self.linesAboutCode)
        switch lookup.picker.take(event, count: found.count, height: height) {
        case .isLeft:
            overlay = nil
            return []
        case .stays:
            overlay = .lookup(lookup)
            return []
        case .chose(let index):
            // A code that the catalogue does not know may be typed all the same.
            let code = found.indices.contains(index) ? found[index].code : CodeText.number(lookup.picker.field.text)
            // Enter on an empty field would take whatever code comes first.
            let isChosen = !lookup.picker.words.isEmpty || lookup.picker.list.selection > 0
            guard let code, isChosen else { return [.bell] }
            overlay = nil
            return choose(code, for: lookup.purpose)
        }
    }

    private mutating func choose(_ code: Int, for purpose: LookupOverlay.Purpose) -> [Effect] {
        switch purpose {
        case .read:
            return readGuide(of: code, ticket: nil)
        case .detour(let number):
            return startDetour(number, to: GuidePlace(code: code))
        case .newTicket:
            top.newTicket?.lines[.code] = TextField("\(code)")
            top.newTicket?.edited.insert(.code)
            top.newTicket?.problem = nil
            return []
        }
    }

    func drawLookup(_ lookup: LookupOverlay, _ canvas: inout Canvas) {
        let entries = catalogue.search(lookup.picker.field.text)
        let lines = entries.map { entry -> StyledLine in
            let standing = shelf?.standing(of: entry.code, family: entry.family) ?? .none
            return [
                StyledRun(TextWidth.padded("\(entry.code)", to: 9), .accent),
                StyledRun(TextWidth.padded(standing.words, to: 8), standing == .own ? .good : .dim),
                StyledRun(
                    entry.name ?? entry.sentence ?? "(only the number is known)", entry.name == nil ? .dim : .normal),
            ]
        }
        let about = drawPicker(
            lookup.picker, title: lookup.purpose.title, placeholder: "50074, a name, or words", rows: lines,
            below: Self.linesAboutCode, &canvas)
        let selection = lookup.picker.list.selection
        guard entries.indices.contains(selection) else { return }
        let entry = entries[selection]
        let words = [
            cause(of: entry, among: lookup.picker).map { "In the guide: “\($0.oneLine)”." }, entry.sentence,
            entry.fixer.map { "Who can fix it: \($0.words)." },
            entry.isNormalInLogs ? "Normal in a log." : nil,
        ]
        canvas.draw(words.compactMap(\.self).joined(separator: " ").wrapped(to: about.width, .dim), in: about)
    }
}

extension Model {
    /// The cause in the guide of a code by which it was found; nil where it was found by more than that.
    private func cause(of entry: CodeEntry, among picker: Picker) -> String? {
        guard !picker.words.isEmpty, let causes = entry.guide?.causes else { return nil }
        let index = WordIndex(causes.map { WordIndex.Text(words: [WordIndex.words(of: $0)]) })
        return index.search(picker.field.text.lowercased()).first.map { causes[$0] }
    }
}

extension ShelfListing.Standing {
    fileprivate var words: String {
        switch self {
        case .own: "guide"
        case .general: "general"
        case .none: ""
        }
    }
}

extension LookupOverlay.Purpose {
    fileprivate var title: String {
        switch self {
        case .read, .newTicket: "Look up an error code"
        case .detour: "Which guide, before the walk goes on?"
        }
    }
}

extension CodeEntry.Fixer {
    var words: String {
        switch self {
        case .user: "the user"
        case .desk: "the desk"
        case .administrator: "an administrator"
        case .appOwner: "the app's owner"
        case .nobody: "nobody; it passes"
        }
    }
}
