/// The names of the journal's sealed files, as paths in the folder.
extension StoreFolder {
    private static let monthsPrefix = FolderEntry.months.rawValue + "/"

    /// The name of a sealed file of the journal.
    ///
    /// - Parameters:
    ///   - month: such as `2026-10`.
    ///   - number: from 1, where a month has several files.
    static func monthFile(_ month: String, number: Int) -> String {
        monthsPrefix + month + (number == 1 ? "" : "-\(number)") + ".jsonl"
    }

    /// The month in the name of a sealed file.
    static func month(ofFile name: String) -> String {
        String(name.dropFirst(monthsPrefix.count).prefix("2026-10".count))
    }

    /// Whether this may be the name of a sealed file: it comes from the journal, and must not lead elsewhere.
    static func isMonthFile(_ name: String) -> Bool {
        guard name.hasPrefix(monthsPrefix), name.hasSuffix(".jsonl") else { return false }
        let file = name.dropFirst(monthsPrefix.count)
        return !file.utf8.contains(UInt8(ascii: "/")) && file.first?.isNumber == true
    }

    /// The name of the file that is called so in the folder of the months.
    static func monthFile(called name: String) -> String { monthsPrefix + name }
}
