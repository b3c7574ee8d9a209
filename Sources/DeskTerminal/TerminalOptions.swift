package import DeskCanvas

/// What a terminal is opened with: where it is, and what the environment and the person say about it.
package struct TerminalOptions: Sendable {
    package var input: Int32
    package var output: Int32
    /// The variables that matter: `TERM`, `COLORTERM`, `NO_COLOR`, `LC_ALL`, `LC_CTYPE`, `LANG`.
    package var environment: [String: String]
    package var backdrop: Backdrop
    /// Whether colours are wanted at all; `NO_COLOR` says no as well.
    package var usesColor: Bool

    package init(
        input: Int32 = 0, output: Int32 = 1, environment: [String: String], backdrop: Backdrop = .dark,
        usesColor: Bool = true
    ) {
        self.input = input
        self.output = output
        self.environment = environment
        self.backdrop = backdrop
        self.usesColor = usesColor
    }

    /// Whether the environment leaves colours on. See https://no-color.org: any value but an empty one switches them off.
    var wantsColor: Bool {
        usesColor && (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// The terminfo names to try, best first.
    ///
    /// A terminal that claims more colours than its entry knows (`COLORTERM` with a plain `TERM=xterm`) is taken at its word where there
    /// is an entry for 256 colours.
    var terminalNames: [String] {
        guard let name = environment["TERM"], !name.isEmpty else { return [] }
        guard ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? ""), !name.contains("256color"),
            !name.contains("direct")
        else { return [name] }
        return [name + "-256color", name]
    }

    /// Whether the environment asks for UTF-8, whether or not the machine has that locale.
    var asksForUTF8: Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let upper = named.uppercased()
        return upper.contains("UTF-8") || upper.contains("UTF8")
    }
}
