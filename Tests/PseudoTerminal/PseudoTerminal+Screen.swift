import Glibc

package enum PseudoTerminalError: Error, CustomStringConvertible {
    case system(String, Int32)
    case nothingRuns
    case noSuchKey(String)
    /// What was waited for, and the screen as it was when time was over or the program ended.
    case timedOut(String, screen: String)
    case programEnded(String, screen: String)

    package var description: String {
        switch self {
        case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
        case .nothingRuns: "no program was started on this terminal"
        case .noSuchKey(let name): "no key is called \(name)"
        case .timedOut(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
        case .programEnded(let what, let screen): "the program ended before \(what); the screen:\n\(screen)"
        }
    }
}

// MARK: - Keys in

extension PseudoTerminal {
    /// Presses keys by their names, one after the other: `send("n", "ctrl-d", "enter")`.
    package func send(_ keys: String...) throws {
        for name in keys {
            guard let key = EmulatedKey(name) else { throw PseudoTerminalError.noSuchKey(name) }
            write(emulator.bytes(for: key))
        }
    }

    /// Types text, character by character; a line feed is the Enter key.
    package func type(_ text: String) {
        write(text.utf8.map { $0 == 0x0A ? 0x0D : $0 })
    }

    package func paste(_ text: String) {
        paste(bytes: Array(text.utf8))
    }

    package func paste(bytes: [UInt8]) {
        write(emulator.bytes(forPaste: bytes))
    }

    /// Sends bytes as they are.
    package func send(bytes: [UInt8]) {
        write(bytes)
    }
}

// MARK: - Screen out

extension PseudoTerminal {
    /// How long a wait lasts before it gives up; far more than any program needs, for slow machines.
    package static let patience = Duration.seconds(20)

    /// The rows of the screen, without blanks at their ends.
    package var screen: [String] { emulator.lines }

    /// The screen as one text, without empty rows at the end.
    package var screenText: String {
        var lines = screen
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    package func line(_ row: Int) -> String { screen[row] }

    /// Waits until `condition` holds for the screen.
    ///
    /// - Parameter what: completes "waited in vain for …".
    package func waitUntil(
        _ what: String, within limit: Duration = PseudoTerminal.patience, _ condition: (PseudoTerminal) -> Bool
    ) throws {
        let deadline = ContinuousClock.now + limit
        while !condition(self) {
            try requireTime(until: deadline, for: what)
            if !pump(milliseconds: milliseconds(until: deadline)), !isOpen, !condition(self) {
                throw PseudoTerminalError.programEnded(what, screen: screenText)
            }
        }
    }

    package func waitForText(_ text: String, within limit: Duration = PseudoTerminal.patience) throws {
        try waitUntil("the text \(text)", within: limit) { $0.screenText.contains(text) }
    }

    package func waitForNoText(_ text: String, within limit: Duration = PseudoTerminal.patience) throws {
        try waitUntil("the text \(text) to go", within: limit) { !$0.screenText.contains(text) }
    }

    func requireTime(until deadline: ContinuousClock.Instant, for what: String) throws {
        guard ContinuousClock.now < deadline else { throw PseudoTerminalError.timedOut(what, screen: screenText) }
    }

    func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let left = deadline - ContinuousClock.now
        return Int32(max(0, min(1000, left / .milliseconds(1)))) + 1
    }
}
