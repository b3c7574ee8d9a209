package import DeskCore

/// A guide, or one of its steps, as plain text: for pipes, screen readers and terminals that do nothing but print.
///
/// Lines are as long as their text: nothing is wrapped, cut or hyphenated. An old product name carries a star, and the
/// end of the text says what the product is called today.
package enum GuidePlainText {
    package static func page(_ guide: Guide) -> String {
        var text = PlainWriter()
        text.write(guide.blocks)
        return text.finished
    }

    /// - Parameter ticked: the places of the items that are ticked, from 1.
    package static func step(_ step: GuideStep, ticked: Set<Int> = []) -> String {
        var text = PlainWriter()
        text.line(step.title)
        for paragraph in step.text.split(separator: "\n") { text.line(String(paragraph)) }
        for (index, detail) in step.details.enumerated() {
            text.line((ticked.contains(index + 1) ? "[x] " : "- ") + detail)
        }
        for words in step.say { text.line("Say: “\(words)”") }
        for answer in step.answers { text.line("\(answer.id): \(answer.label)") }
        return text.finished
    }
}
