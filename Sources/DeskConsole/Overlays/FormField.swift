import DeskCanvas
import DeskCore

/// One field of a form.
struct FormField: Sendable {
    enum Content: Sendable {
        case line(TextField)
        case lines(TextArea)
        /// One of a few; the value is the option's first word.
        case choice([String], Int?)
    }

    var label: String
    var content: Content
    /// Whether it may stay empty.
    var isOptional = false
    /// What the field held before anybody typed.
    private var original: String

    static func line(_ label: String, _ text: String = "", isOptional: Bool = false) -> FormField {
        FormField(label: label, content: .line(TextField(text)), isOptional: isOptional, original: text)
    }

    static func lines(_ label: String, _ text: String = "") -> FormField {
        FormField(label: label, content: .lines(TextArea(text)), original: text)
    }

    /// - Parameter selected: the option that is chosen at first; nil where it has to be chosen on purpose.
    static func choice(_ label: String, _ options: [String], selected: Int? = 0) -> FormField {
        let field = FormField(label: label, content: .choice(options, selected), original: "")
        return FormField(label: label, content: field.content, original: field.value)
    }

    var value: String {
        switch content {
        case .line(let field): field.text
        case .lines(let area): area.text
        case .choice(let options, let index):
            index.flatMap { options[$0].split(separator: " ").first.map(String.init) } ?? ""
        }
    }

    /// What can be chosen; nil for a field of text.
    var options: [String]? {
        if case .choice(let options, _) = content { options } else { nil }
    }

    var isTyped: Bool { value != original }

    var isMissing: Bool { !isOptional && value.allSatisfy(\.isWhitespace) }

    /// The rows that the field takes besides its label.
    func height(in available: Int) -> Int {
        switch content {
        case .line: 1
        case .lines: max(2, min(6, available))
        case .choice(let options, _): options.count
        }
    }

    mutating func handle(_ key: Key) -> Bool {
        switch content {
        case .line(var field):
            let isHandled = field.handle(key)
            content = .line(field)
            return isHandled
        case .lines(var area):
            let isHandled = key == .ctrl("j") ? area.handle(.enter) : area.handle(key)
            content = .lines(area)
            return isHandled
        case .choice(let options, let index):
            // Letters are never an answer: they were meant for a field of text.
            switch key {
            case .left, .up:
                guard let index, index > 0 else { return false }
                content = .choice(options, index - 1)
            case .right, .down:
                let next = index.map { $0 + 1 } ?? 0
                guard next < options.count else { return false }
                content = .choice(options, next)
            default:
                guard let digit = key.typed?.wholeNumberValue, options.indices.contains(digit - 1) else { return false }
                content = .choice(options, digit - 1)
            }
            return true
        }
    }

    mutating func insert(_ text: String) {
        switch content {
        case .line(var field):
            field.insert(text)
            content = .line(field)
        case .lines(var area):
            area.insert(text)
            content = .lines(area)
        case .choice:
            break
        }
    }

    mutating func restore(_ value: String) {
        switch content {
        case .line: content = .line(TextField(value))
        case .lines: content = .lines(TextArea(value))
        case .choice(let options, _):
            guard let index = options.firstIndex(where: { $0.hasPrefix(value) }) else { return }
            content = .choice(options, index)
        }
    }

    /// Takes secrets out of what was typed.
    mutating func mask() {
        guard isTyped else { return }
        let masked = SecretMask.mask(value)
        if masked.count > 0 { restore(masked.text) }
    }
}
