import DeskCanvas
import DeskCore

/// The catalogue of error codes, narrowed by number, name or words.
struct LookupOverlay: Sendable {
    enum Purpose: Equatable, Sendable {
        /// Enter reads the guide of the code.
        case read
        /// Enter takes the code for the ticket that is being made.
        case newTicket
    }

    var purpose: Purpose
    var field: TextField
    var list = ListWindow()

    init(purpose: Purpose, text: String = "") {
        self.purpose = purpose
        field = TextField(text)
    }
}

extension Model {
    /// The codes that fit, those with a guide or a sentence first.
    func found(_ overlay: LookupOverlay) -> [CodeEntry] {
        catalogue.search(overlay.field.text)
    }

    mutating func takeInLookup(_ event: InputEvent) -> [Effect] {
        guard case .lookup(var lookup) = overlay else { return [] }
        let height = lookupHeight
        switch event {
        case .key(.escape), .key(.ctrl("c")):
            overlay = nil
            return []
        case .key(.enter):
            return choose(lookup)
        case .key(.down), .key(.ctrl("n")):
            lookup.list.move(by: 1, count: found(lookup).count, height: height)
        case .key(.up), .key(.ctrl("p")):
            lookup.list.move(by: -1, count: found(lookup).count, height: height)
        case .key(.pageDown):
            lookup.list.movePages(1, count: found(lookup).count, height: height)
        case .key(.pageUp):
            lookup.list.movePages(-1, count: found(lookup).count, height: height)
        case .key(let key):
            if lookup.field.handle(key) { lookup.list = ListWindow() }
        case .paste(let paste):
            lookup.field.insert(paste.text)
            lookup.list = ListWindow()
        case .resize:
            break
        }
        overlay = .lookup(lookup)
        return []
    }

    private mutating func choose(_ lookup: LookupOverlay) -> [Effect] {
        let entries = found(lookup)
        let typed = CodeText.number(lookup.field.text)
        guard let code = entries.indices.contains(lookup.list.selection) ? entries[lookup.list.selection].code : typed
        else { return [.bell] }
        overlay = nil
        switch lookup.purpose {
        case .read:
            return readGuide(of: code, ticket: nil)
        case .newTicket:
            top.newTicket?.lines[.code] = TextField("\(code)")
            top.newTicket?.edited.insert(.code)
            top.newTicket?.problem = nil
            return []
        }
    }

    private var lookupHeight: Int { max(1, min(16, Frame(size).body.height - 6)) }

    func drawLookup(_ lookup: LookupOverlay, _ canvas: inout Canvas) {
        let entries = found(lookup)
        let width = min(size.width - 2, 96)
        let rect = Frame(size).body.centered(Size(width: width, height: lookupHeight + 6))
        canvas.panel(rect, title: "Look up an error code")
        let inner = rect.inset(horizontal: 2, vertical: 1)
        lookup.field.draw(
            on: &canvas, in: inner.row(0), style: Style.normal.underlined, placeholder: "50074, a name, or words")
        let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: lookupHeight)
        let visible = lookup.list.visible(count: entries.count, height: rows.height)
        for index in visible {
            let row = rows.row(index - visible.lowerBound)
            let entry = entries[index]
            let hasGuide = shelf.contains { $0.codes.contains(entry.code) }
            canvas.draw(
                [
                    StyledRun(TextWidth.padded("\(entry.code)", to: 9), .accent),
                    StyledRun(hasGuide ? "guide " : "      ", .good), StyledRun(entry.name ?? ""),
                ], at: row.origin, maxWidth: row.width)
            if index == lookup.list.selection { canvas.restyle(row) { $0.on(.selection) } }
        }
        let about = Rect(x: inner.x, y: rows.maxY, width: inner.width, height: 2)
        guard entries.indices.contains(lookup.list.selection) else {
            canvas.draw("No code fits.", at: about.origin, style: .dim, maxWidth: about.width)
            return
        }
        let entry = entries[lookup.list.selection]
        let words = [
            entry.sentence, entry.fixer.map { "Who can fix it: \($0.words)." },
            entry.isNormalInLogs ? "Normal in a log." : nil,
        ]
        canvas.draw(words.compactMap(\.self).joined(separator: " ").wrapped(to: about.width, .dim), in: about)
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
