import DeskCanvas
import DeskCore

/// All guides of the shelf, narrowed by code or words, to read one.
struct GuidesOverlay: Sendable {
    enum Entry: Sendable {
        case guide(GuideListing)
        /// A page that cannot be read, by the sentence that says so.
        case unreadable(String)
    }

    var picker = Picker()
}

extension GuidesOverlay.Entry {
    /// What it is found by.
    fileprivate var words: String {
        switch self {
        case .guide(let listing):
            "\(listing.subject) \(listing.codes.map { "AADSTS\($0)" }.joined(separator: " ")) \(listing.title)"
        case .unreadable(let sentence): sentence
        }
    }

    /// What kind of entry it is.
    fileprivate var kind: String {
        switch self {
        case .guide(let listing): listing.own ? "guide own" : "guide"
        case .unreadable: "guide unreadable"
        }
    }
}

extension GuideListing {
    /// The codes that the guide is about, or the family that it is the general one of.
    var subject: String {
        codes.isEmpty ? family.map { "general: \($0.rawValue)" } ?? "" : codes.map(String.init).joined(separator: " ")
    }
}

extension Model {
    private static let linesAboutGuide = 1

    /// What stands on the shelf: all of it, or what has all the words, whole, begun or mistyped, the best first.
    func guides(_ picker: Picker) -> [GuidesOverlay.Entry] {
        let all = guidesOnShelf
        return picker.words.isEmpty ? all : guideWords.search(picker.field.text.lowercased()).map { all[$0] }
    }

    private var guidesOnShelf: [GuidesOverlay.Entry] {
        (shelf?.guides ?? []).map { .guide($0) } + (shelf?.problems ?? []).map { .unreadable($0) }
    }

    mutating func take(_ listing: ShelfListing) {
        shelf = listing
        if !listing.topics.isEmpty { catalogue = catalogue.telling(listing.topics) }
        guideWords = WordIndex(
            guidesOnShelf.map { entry in
                WordIndex.Text(words: [entry.words, causes(of: entry), entry.kind].map(WordIndex.words))
            })
    }

    private func causes(of entry: GuidesOverlay.Entry) -> String {
        guard case .guide(let listing) = entry, let code = listing.codes.first else { return "" }
        return (catalogue[code]?.guide?.causes ?? []).map { " \($0)" }.joined()
    }

    /// Shows a guide, or says why it cannot be shown.
    mutating func open(_ entry: GuidesOverlay.Entry) -> [Effect] {
        switch entry {
        case .guide(let listing):
            return read(.file(listing.path), for: .read(nil, step: nil))
        case .unreadable(let sentence):
            say(sentence, .bad)
            return [.bell]
        }
    }

    mutating func takeInGuides(_ event: InputEvent) -> [Effect] {
        guard case .guides(var guides) = overlay else { return [] }
        let entries = self.guides(guides.picker)
        switch guides.picker.take(event, count: entries.count, height: pickerHeight(besides: Self.linesAboutGuide)) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard entries.indices.contains(index) else { return [.bell] }
            overlay = nil
            return open(entries[index])
        case .stays:
            overlay = .guides(guides)
        }
        return []
    }

    func drawGuides(_ guides: GuidesOverlay, _ canvas: inout Canvas) {
        let entries = self.guides(guides.picker)
        let about = drawPicker(
            guides.picker, title: "Guides\(unreadableGuides)", placeholder: "a code, or words of the title",
            rows: entries.map { line($0, subjectWidth: 14) }, below: Self.linesAboutGuide, &canvas)
        let selection = guides.picker.list.selection
        guard entries.indices.contains(selection), case .guide(let listing) = entries[selection] else { return }
        canvas.draw(listing.path, at: about.origin, style: .dim, maxWidth: about.width)
    }

    /// For the title of a list that guides stand in: how many cannot be read.
    var unreadableGuides: String {
        guard let count = shelf?.problems.count, count > 0 else { return "" }
        return " · \(count) \(count == 1 ? "guide" : "guides") cannot be read"
    }

    func line(_ entry: GuidesOverlay.Entry, subjectWidth: Int) -> StyledLine {
        switch entry {
        case .guide(let listing):
            [
                StyledRun(TextWidth.padded(listing.subject, to: subjectWidth - 1) + " ", .accent),
                StyledRun(listing.own ? "own " : "    ", .good), StyledRun(listing.title),
            ]
        case .unreadable(let sentence):
            [StyledRun(TextWidth.padded("unreadable", to: subjectWidth) + "    ", .bad), StyledRun(sentence, .dim)]
        }
    }
}
