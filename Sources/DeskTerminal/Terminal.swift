import CNcurses
import CTerminal
package import DeskCanvas
import FoundationEssentials
import Glibc

/// The terminal that the console runs on: canvases go out, keys and pastes come in.
///
/// Opening it switches to the alternate screen, raw input and bracketed paste; `close()` gives everything back, and so does
/// the end of the process by a trap or a fault. ncurses has one screen a process, so there is one terminal at a time, used from one thread.
///
///     let terminal = try Terminal(TerminalOptions(environment: environment))
///     defer { terminal.close() }
///     terminal.present(view(model, size: terminal.size))
///     // Poll `inputDescriptor`, no longer than `patience`.
///     let events = isReadable ? terminal.readInput() : terminal.flushInput()
///
/// It installs no signal handlers of its own: the caller learns of a change of size or a stop, and calls `resize()`, `suspend()`
/// and `resume()`.
package final class Terminal {
    private let options: TerminalOptions
    private let capabilities: Capabilities
    private let stream: UnsafeMutablePointer<FILE>
    private let screen: OpaquePointer
    private let writer: OutputWriter
    /// The terminal's modes before it was opened.
    private var savedModes: termios
    private var painter: Painter
    private var reader: InputReader
    private var state = State.active

    private enum State {
        case active
        case suspended
        case closed
    }

    package let theme: Theme
    /// Whether only ASCII can be shown, because the locale is not UTF-8.
    package let isASCIIOnly: Bool

    /// Takes the terminal over.
    ///
    /// - Throws: `TerminalError` before anything was changed, for what is no terminal or none that can show a screen.
    package init(_ options: TerminalOptions) throws(TerminalError) {
        self.options = options
        guard isatty(options.input) == 1 else { throw .notATerminal(.input) }
        guard isatty(options.output) == 1 else { throw .notATerminal(.output) }
        isASCIIOnly = !Locale.adopt(options)
        capabilities = try Capabilities(options)
        savedModes = termios()
        tcgetattr(options.input, &savedModes)
        theme = Theme(
            depth: options.wantsColor ? ColorDepth(colors: capabilities.colors) : .none, backdrop: options.backdrop)
        (screen, stream) = try Self.openScreen(capabilities.name, options)
        writer = OutputWriter(descriptor: options.output, drawing: fileno(stream))
        if theme.depth != .none { start_color() }
        painter = Painter(theme: theme)
        reader = InputReader(descriptor: options.input)
        raw()
        noecho()
        nonl()
        idlok(desk_stdscr(), true)
        // ncurses shall not look for keys, which are read by ourselves.
        typeahead(-1)
        enter()
    }

    deinit {
        close()
    }

    /// Gives the terminal back as it was. Further calls do nothing.
    package func close() {
        guard state != .closed else { return }
        if state == .active { leave() }
        state = .closed
        delscreen(screen)
        fclose(stream)
    }
}

// MARK: - Output

extension Terminal {
    /// Columns and rows as the terminal says now.
    package var size: Size {
        var window = winsize()
        guard ioctl(options.output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(width: Int(getmaxx(desk_stdscr())), height: Int(getmaxy(desk_stdscr())))
        }
        return Size(width: Int(window.ws_col), height: Int(window.ws_row))
    }

    /// Shows a canvas; only what differs from the last one is written.
    package func present(_ canvas: Canvas) {
        guard state == .active else { return }
        var canvas = canvas
        if isASCIIOnly { canvas.reduceToASCII() }
        writer.collect {
            painter.paint(canvas)
            wnoutrefresh(desk_stdscr())
            doupdate()
        }
    }

    /// Follows the terminal to its new size and returns it. The screen is to be presented anew.
    @discardableResult
    package func resize() -> Size {
        let size = size
        resize_term(Int32(size.height), Int32(size.width))
        redraw()
        return size
    }

    /// Lets the next `present` write the whole screen, for when something else wrote on it.
    package func redraw() {
        painter.forget()
        clearok(desk_curscr(), true)
    }

    package func ring() {
        writer.write("\u{07}")
    }

    /// Asks the terminal to put text on the clipboard of the machine that it runs on (OSC 52), which works over ssh too.
    ///
    /// Terminals do not answer: whether they allow it is for the person to see.
    package func copy(_ text: String) {
        writer.write("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}")
    }
}

// MARK: - Input

extension Terminal {
    /// To be polled for input.
    package var inputDescriptor: Int32 { options.input }

    /// What was typed or pasted since the last call, without waiting; nil once the terminal is gone.
    package func readInput() -> [InputEvent]? {
        reader.read()
    }

    /// How long to wait for more input before `flushInput()` is to be called; nil where nothing is pending.
    package var patience: Duration? { reader.patience }

    /// Ends what is pending: the Escape key, or a sequence or paste whose rest did not come.
    package func flushInput() -> [InputEvent] {
        reader.flush()
    }
}

// MARK: - Taking and giving back

extension Terminal {
    /// Gives the terminal to the shell, before the process stops itself.
    package func suspend() {
        guard state == .active else { return }
        leave()
        state = .suspended
    }

    /// Takes the terminal again after a stop, announced or not, and returns its size, which may have changed. The screen is to be
    /// presented anew.
    @discardableResult
    package func resume() -> Size {
        guard state != .closed else { return size }
        if state == .suspended { tcgetattr(options.input, &savedModes) }
        // In the background this stops the process once more, before it writes on the shell's screen.
        reset_prog_mode()
        if state == .active {
            // A stop without a warning: ncurses does not know that others have used the screen, and perhaps left it.
            endwin()
            reset_prog_mode()
        }
        state = .active
        enter()
        return resize()
    }

    private func enter() {
        if capabilities.isANSI { writer.write("\u{1B}[?2004h") }
        let farewell = capabilities.farewell
        desk_crash_guard_arm(options.input, options.output, &savedModes, farewell, farewell.utf8.count)
    }

    private func leave() {
        desk_crash_guard_disarm()
        curs_set(1)
        endwin()
        if capabilities.isANSI { writer.write("\u{1B}[?2004l") }
        tcsetattr(options.input, TCSADRAIN, &savedModes)
    }

    /// Makes ncurses' screen, without the signal handlers that ncurses installs for itself.
    private static func openScreen(
        _ name: String, _ options: TerminalOptions
    ) throws(TerminalError) -> (OpaquePointer, UnsafeMutablePointer<FILE>) {
        guard let stream = fdopen(dup(options.output), "r+") else { throw .notAccepted(name) }
        let handlers = SignalHandlers()
        defer { handlers.restore() }
        // The size is the terminal's, whatever LINES and COLUMNS say.
        use_env(false)
        use_tioctl(true)
        guard let screen = newterm(name, stream, stream) else {
            fclose(stream)
            throw .notAccepted(name)
        }
        return (screen, stream)
    }
}
