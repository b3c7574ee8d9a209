import CNcurses

/// What terminfo says about the terminal, read before ncurses takes it over.
struct Capabilities {
    /// The terminfo entry that is used.
    let name: String
    /// Palette entries; negative where terminfo says nothing.
    let colors: Int
    /// Whether it understands sequences that begin with `ESC [`, as all do that have bracketed paste.
    let isANSI: Bool
    /// The bytes that undo what ncurses and we switched on.
    let farewell: String

    init(_ options: TerminalOptions) throws(TerminalError) {
        guard let fallback = options.terminalNames.last else { throw .noTerminalType }
        guard let name = options.terminalNames.first(where: { Self.load($0, options.output) }) else {
            throw .unknownType(fallback)
        }
        defer { del_curterm(desk_cur_term()) }
        guard let placing = Self.string("cup") else { throw .cannotPlaceCursor(name) }
        self.name = name
        colors = Int(tigetnum("colors"))
        isANSI = placing.hasPrefix("\u{1B}[")
        farewell =
            (isANSI ? "\u{1B}[?2004l" : "")
            + ["sgr0", "op", "cnorm", "rmcup"].compactMap(Self.string).joined() + "\r"
    }

    private static func load(_ name: String, _ descriptor: Int32) -> Bool {
        var reason: Int32 = 0
        // With a place for the reason, a failure is returned; without one, ncurses would end the process.
        return setupterm(name, descriptor, &reason) == OK
    }

    /// A capability without its padding (`$<5>`), which no terminal of today needs.
    private static func string(_ name: String) -> String? {
        guard let value = desk_string_capability(name) else { return nil }
        return String(cString: value).replacing(/\$<[0-9.*\/]+>/, with: "")
    }
}
