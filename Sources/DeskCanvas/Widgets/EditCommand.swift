/// What a key does in a text that is being written.
package enum EditCommand: Equatable, Sendable {
    case insert(Character)
    case lineBreak
    case deleteBackward
    case deleteForward
    case deleteWordBackward
    case deleteToLineStart
    case deleteToLineEnd
    case left
    case right
    case wordLeft
    case wordRight
    case up
    case down
    case pageUp
    case pageDown
    case lineStart
    case lineEnd
    case textStart
    case textEnd

    /// The command of a key, or nil for one that has no meaning while writing.
    package init?(_ key: Key) {
        if let typed = key.typed {
            self = .insert(typed)
        } else if let row = Self.keys.first(where: { $0.key == key }) {
            self = row.command
        } else {
            return nil
        }
    }

    /// The keys of readline and of most editors; help pages may show them.
    package static let keys: [(key: Key, command: EditCommand)] = [
        (.enter, .lineBreak), (.backspace, .deleteBackward), (.delete, .deleteForward), (.ctrl("d"), .deleteForward),
        (.ctrl("w"), .deleteWordBackward),
        (Key(.backspace, .alt), .deleteWordBackward), (.ctrl("u"), .deleteToLineStart), (.ctrl("k"), .deleteToLineEnd),
        (.left, .left), (.ctrl("b"), .left), (.right, .right), (.ctrl("f"), .right), (Key(.left, .ctrl), .wordLeft),
        (.alt("b"), .wordLeft), (Key(.left, .alt), .wordLeft), (Key(.right, .ctrl), .wordRight),
        (.alt("f"), .wordRight), (Key(.right, .alt), .wordRight), (.up, .up), (.down, .down), (.pageUp, .pageUp),
        (.pageDown, .pageDown), (.home, .lineStart), (.ctrl("a"), .lineStart), (.end, .lineEnd),
        (.ctrl("e"), .lineEnd), (Key(.home, .ctrl), .textStart), (Key(.end, .ctrl), .textEnd),
    ]
}

// MARK: - Words

extension String {
    /// Where the word before `index` begins: white space is passed first, then everything up to the next.
    func wordStart(before index: Index) -> Index {
        let head = self[..<index]
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return startIndex }
        guard let space = head[..<last].lastIndex(where: \.isWhitespace) else { return startIndex }
        return self.index(after: space)
    }

    /// Where the word at or after `index` ends.
    func wordEnd(after index: Index) -> Index {
        let tail = self[index...]
        guard let first = tail.firstIndex(where: { !$0.isWhitespace }) else { return endIndex }
        return tail[first...].firstIndex(where: \.isWhitespace) ?? endIndex
    }
}
