/// The names of months and weekdays in English, German, French, Spanish, Italian, Portuguese and Dutch, also cut short.
enum CalendarWords {
    /// By their first three letters; where those name two months, by the first four.
    private static let months: [(names: String, number: Int)] = [
        ("jan ene gen", 1), ("feb fév fev", 2), ("mar mär mrz maa", 3), ("apr abr avr", 4), ("may mai mei mag", 5),
        ("jun juin giu", 6), ("jul juil lug", 7), ("aug aoû ago", 8), ("sep set", 9), ("oct okt ott out", 10),
        ("nov", 11), ("dec dez dic déc", 12),
    ]
    private static let weekdays: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "lun", "mar", "mer",
        "mié", "mie", "jeu", "jue", "gio", "ven", "vie", "sáb", "dim", "dom",
    ]
    private static let numbers: [String: Int] = months.reduce(into: [:]) { numbers, month in
        for name in month.names.split(separator: " ") { numbers[String(name)] = month.number }
    }
    /// Letters of the longest name.
    static let longest = 12

    /// 1 to 12, or nil for a word that is no month.
    ///
    /// - Parameter word: in lower case.
    static func month(_ word: String) -> Int? {
        numbers[String(word.prefix(4))] ?? numbers[String(word.prefix(3))]
    }

    static func isWeekday(_ word: String) -> Bool {
        weekdays.contains(String(word.prefix(3)))
    }
}
