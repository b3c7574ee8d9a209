import CVTerm

/// A terminal without a window: takes the bytes that a program writes and knows what a person would see.
package final class TerminalEmulator {
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    private let report = EmulatorReport()
    /// libvterm keeps the address, so the table must live as long as the terminal.
    private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
    private let fallbacks: UnsafeMutablePointer<VTermParserCallbacks>

    package init(columns: Int, rows: Int) {
        terminal = vterm_new(Int32(rows), Int32(columns))
        screen = vterm_obtain_screen(terminal)
        vterm_set_utf8(terminal, 1)
        callbacks = .allocate(capacity: 1)
        callbacks.initialize(to: EmulatorReport.screenCallbacks)
        fallbacks = .allocate(capacity: 1)
        fallbacks.initialize(to: EmulatorReport.parserCallbacks)
        // Not retained: the report belongs to this object, and so does the terminal that calls it.
        let user = Unmanaged.passUnretained(report).toOpaque()
        vterm_screen_set_callbacks(screen, callbacks, user)
        vterm_screen_set_unrecognised_fallbacks(screen, fallbacks, user)
        vterm_output_set_callback(terminal, EmulatorReport.output, user)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit {
        vterm_free(terminal)
        callbacks.deallocate()
        fallbacks.deallocate()
    }

    /// Takes what the program wrote, and returns what the terminal answers to it.
    package func feed(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { _ = vterm_input_write(terminal, $0.baseAddress, $0.count) }
        return report.takeReplies()
    }

    package func resize(columns: Int, rows: Int) {
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }
}

// MARK: - What is seen

extension TerminalEmulator {
    package var size: (columns: Int, rows: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        vterm_get_size(terminal, &rows, &columns)
        return (Int(columns), Int(rows))
    }

    /// The rows of the screen as text, without blanks at their ends.
    package var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            var column = 0
            while column < size.columns {
                let cell = cell(column: column, row: row)
                line += cell.text
                column += max(1, cell.width)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    package func cell(column: Int, row: Int) -> EmulatedCell {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        return EmulatedCell(cell)
    }

    package var cursor: (column: Int, row: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return (Int(position.col), Int(position.row))
    }

    package var isCursorVisible: Bool { report.isCursorVisible }
    /// Whether a full-screen program has the screen; false once it gave it back.
    package var isAlternateScreen: Bool { report.isAlternateScreen }
    package var title: String { report.title }
    package var bells: Int { report.bells }
    /// What OSC 52 put on the clipboard, in base64, oldest first.
    package var clipboard: [String] { report.clipboard }
}

// MARK: - Keys

extension TerminalEmulator {
    /// The bytes that this terminal sends for a key, in the modes that the program chose.
    package func bytes(for key: EmulatedKey) -> [UInt8] {
        switch key.code {
        case .character(let scalar): vterm_keyboard_unichar(terminal, scalar.value, key.modifiers)
        case .named(let code): vterm_keyboard_key(terminal, code, key.modifiers)
        }
        return report.takeReplies()
    }

    /// The bytes that this terminal sends for a paste: bracketed only if the program asked for it.
    package func bytes(forPaste text: [UInt8]) -> [UInt8] {
        vterm_keyboard_start_paste(terminal)
        let start = report.takeReplies()
        vterm_keyboard_end_paste(terminal)
        return start + text + report.takeReplies()
    }
}
