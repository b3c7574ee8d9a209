import Glibc

/// The process's locale, which ncurses and the C library count characters by.
enum Locale {
    /// Takes the locale that the environment asks for, and says whether its characters are UTF-8.
    ///
    /// Small machines often lack the locale that a login over ssh asks for; `C.UTF-8` is always there and counts the same.
    static func adopt(_ options: TerminalOptions) -> Bool {
        if setlocale(LC_ALL, "") == nil {
            setlocale(LC_ALL, options.asksForUTF8 ? "C.UTF-8" : "C")
        }
        guard let name = nl_langinfo(Int32(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }
}
