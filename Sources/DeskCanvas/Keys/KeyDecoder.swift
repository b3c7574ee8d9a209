/// Turns the bytes that a terminal sends into keys and pastes.
///
/// Bytes may come in pieces of any size: what is incomplete waits. Understood are UTF-8, the sequences of xterm, rxvt, the Linux
/// console, VT100 in both cursor key modes and tmux, and bracketed paste. An unknown sequence is swallowed whole, so that
/// none of its bytes is taken for a key.
package struct KeyDecoder: Equatable, Sendable {
    private var state: State = .ground
    private let pasteLimit: Int

    /// - Parameter pasteLimit: bytes kept of one paste.
    package init(pasteLimit: Int = Paste.limit) {
        self.pasteLimit = pasteLimit
    }

    private enum State: Equatable {
        case ground
        /// In the middle of a character: its bytes so far, and how many there will be.
        case utf8([UInt8], length: Int)
        /// After ESC, and whether another ESC came before it.
        case escape(isAlt: Bool)
        /// After `ESC [`: the bytes so far.
        case csi([UInt8], isAlt: Bool)
        /// After `ESC O`: the parameters so far, which a few terminals send.
        case ss3([UInt8], isAlt: Bool)
        /// In a string that the terminal sends (OSC, DCS, APC), and whether ESC came last.
        case string(afterEscape: Bool)
        /// In an old mouse report: bytes to come.
        case mouse(remaining: Int)
        case paste(PasteCollector)
    }

    /// How long to wait for more before `flush()` has to be called; nil where nothing is pending.
    ///
    /// Escape alone is told from a sequence by silence. A sequence or a paste that has begun gets longer, because its rest,
    /// arriving late over a slow line, would be taken for keys.
    package var patience: Duration? {
        switch state {
        case .ground: nil
        case .escape: .milliseconds(25)
        case .utf8, .csi, .ss3, .string, .mouse: .milliseconds(500)
        case .paste: .seconds(5)
        }
    }

    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        var events: [InputEvent] = []
        var input = ArraySlice(Array(bytes))
        while !input.isEmpty {
            if case .paste(var collector) = state {
                // The state must not hold a second reference while the collector grows.
                state = .ground
                if let paste = collector.take(from: &input) {
                    events.append(.paste(paste))
                } else {
                    state = .paste(collector)
                }
            } else {
                step(input.removeFirst(), &events)
            }
        }
        return events
    }

    /// Ends what is pending after a silence: ESC was the Escape key, half a character is U+FFFD, half a sequence is dropped, and a
    /// paste is as long as it came.
    package mutating func flush() -> [InputEvent] {
        defer { state = .ground }
        switch state {
        case .ground, .csi, .ss3, .string, .mouse: return []
        case .utf8: return [.key(.character("\u{FFFD}"))]
        case .escape(let isAlt): return [.key(Key(.escape, isAlt ? .alt : []))]
        case .paste(let collector): return [.paste(collector.abandoned())]
        }
    }

    private mutating func step(_ byte: UInt8, _ events: inout [InputEvent]) {
        switch state {
        case .ground, .paste: ground(byte, [], &events)
        case .utf8(let bytes, let length): utf8(byte, after: bytes, length: length, &events)
        case .escape(let isAlt): escape(byte, isAlt: isAlt, &events)
        case .csi(let bytes, let isAlt): csi(byte, after: bytes, isAlt: isAlt, &events)
        case .ss3(let bytes, let isAlt): ss3(byte, after: bytes, isAlt: isAlt, &events)
        case .string(let afterEscape):
            let ends = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
            state = ends ? .ground : .string(afterEscape: byte == 0x1B)
        case .mouse(let remaining): state = remaining > 1 ? .mouse(remaining: remaining - 1) : .ground
        }
    }
}

// MARK: - Characters

extension KeyDecoder {
    private mutating func ground(_ byte: UInt8, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]) {
        state = .ground
        switch byte {
        case 0x1B: state = .escape(isAlt: false)
        case 0x00...0x1F, 0x7F:
            let key = ControlKey.key(for: byte)
            events.append(.key(Key(key.code, key.modifiers.union(modifiers))))
        case 0x20...0x7E: events.append(.key(Key(.character(Character(Unicode.Scalar(byte))), modifiers)))
        case 0xC2...0xDF: state = .utf8([byte], length: 2)
        case 0xE0...0xEF: state = .utf8([byte], length: 3)
        case 0xF0...0xF4: state = .utf8([byte], length: 4)
        default: events.append(.key(.character("\u{FFFD}")))
        }
    }

    private mutating func utf8(_ byte: UInt8, after bytes: [UInt8], length: Int, _ events: inout [InputEvent]) {
        guard 0x80...0xBF ~= byte else {
            events.append(.key(.character("\u{FFFD}")))
            return ground(byte, [], &events)
        }
        let bytes = bytes + [byte]
        guard bytes.count == length else {
            state = .utf8(bytes, length: length)
            return
        }
        state = .ground
        for character in String(decoding: bytes, as: UTF8.self) { events.append(.key(.character(character))) }
    }
}

// MARK: - Sequences

extension KeyDecoder {
    /// The longest sequence that is kept to be understood; a longer one is swallowed all the same.
    private static let sequenceLimit = 64

    private mutating func escape(_ byte: UInt8, isAlt: Bool, _ events: inout [InputEvent]) {
        switch byte {
        case UInt8(ascii: "["): state = .csi([], isAlt: isAlt)
        case UInt8(ascii: "O"): state = .ss3([], isAlt: isAlt)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
            state = .string(afterEscape: false)
        case 0x1B:
            if isAlt { events.append(.key(.escape)) }
            state = .escape(isAlt: true)
        case 0x09:
            // The Linux console's Shift-Tab; no terminal gets to see Alt-Tab.
            state = .ground
            events.append(.key(.backTab))
        case 0x00...0x7F: ground(byte, .alt, &events)
        default: ground(byte, [], &events)
        }
    }

    private mutating func csi(_ byte: UInt8, after bytes: [UInt8], isAlt: Bool, _ events: inout [InputEvent]) {
        switch byte {
        case 0x1B: state = .escape(isAlt: false)
        // The Linux console sends `ESC [ [ A` for F1.
        case UInt8(ascii: "[") where bytes.isEmpty: state = .csi([byte], isAlt: isAlt)
        // rxvt marks Shift by `$`, which elsewhere stands in the middle of a sequence.
        case UInt8(ascii: "$") where !bytes.isEmpty && bytes.allSatisfy({ 0x30...0x39 ~= $0 }):
            finish(bytes, final: byte, isAlt: isAlt, &events)
        case 0x20...0x3F:
            state = .csi(bytes.count < Self.sequenceLimit ? bytes + [byte] : bytes, isAlt: isAlt)
        case 0x40...0x7E: finish(bytes, final: byte, isAlt: isAlt, &events)
        default: ground(byte, [], &events)
        }
    }

    private mutating func finish(_ bytes: [UInt8], final: UInt8, isAlt: Bool, _ events: inout [InputEvent]) {
        state = .ground
        if final == UInt8(ascii: "M"), bytes.isEmpty {
            state = .mouse(remaining: 3)
        } else if final == UInt8(ascii: "~"), bytes == Array("200".utf8) {
            state = .paste(PasteCollector(limit: pasteLimit))
        } else if let key = KeySequence.csi(bytes, final: final) {
            events.append(.key(isAlt ? Key(key.code, key.modifiers.union(.alt)) : key))
        }
    }

    private mutating func ss3(_ byte: UInt8, after bytes: [UInt8], isAlt: Bool, _ events: inout [InputEvent]) {
        switch byte {
        case 0x1B: state = .escape(isAlt: false)
        case 0x30...0x3B: state = .ss3(bytes.count < Self.sequenceLimit ? bytes + [byte] : bytes, isAlt: isAlt)
        case 0x20...0x7E:
            state = .ground
            guard let key = KeySequence.ss3(bytes, final: byte) else { return }
            events.append(.key(isAlt ? Key(key.code, key.modifiers.union(.alt)) : key))
        default: ground(byte, [], &events)
        }
    }
}
