import struct FoundationEssentials.Date

/// Finds when a sign-in failed: behind a label such as `Timestamp`, or right after the identifiers of a page.
struct TimeFinder {
    private let paste: Paste
    private let identifiers: [Range<Int>]

    /// How far behind the identifiers a page's time stands, in bytes.
    private static let listReach = 120

    /// Parts of labels, in the languages of the service's pages. The earlier a list, the surer the label.
    private static let labels: [[String]] = [
        [
            "timestamp", "time stamp", "zeitstempel", "horodat", "marca de tiempo", "marca de hora", "carimbo de data",
            "carimbo de hora", "tijdstempel", "sygnatura czasowa", "znacznik czasu", "časové razítko", "tidsstämpel",
            "tidsstempel", "tidspunkt", "aikaleima", "zaman damgas", "отметка времени", "метка времени",
            "позначка часу", "мітка часу", "タイムスタンプ", "时间戳", "時間戳記", "타임스탬프", "الطابع الزمني", "طابع زمني",
            "חותמת זמן", "חותמת הזמן", "χρονική σήμανση", "χρονοσήμανση", "időbélyeg", "marcă de timp", "data e ora",
        ],
        ["createddatetime", "created_date_time", "timegenerated"],
        [
            "date", "datum", "fecha", "data", "dato", "päivämäärä", "tarih", "дата", "日付", "日期", "날짜", "ημερομηνία",
            "time", "zeit", "heure",
        ],
    ]

    init(_ paste: Paste, identifiers: [Range<Int>]) {
        self.paste = paste
        self.identifiers = identifiers
    }

    func time() -> Date? {
        var best: (rank: Int, date: Date)?
        var floor = 0
        var index = 0
        while index < paste.bytes.count {
            guard Paste.isDigit(paste.bytes[index]), !Paste.isWordByte(paste.byte(index - 1)),
                let found = TimeText(paste, at: index).read()
            else {
                index += 1
                continue
            }
            let label = paste.label(before: found.place.lowerBound, floor: floor)
            if let rank = rank(of: label, found), rank < best?.rank ?? .max { best = (rank, found.date) }
            floor = found.place.upperBound
            index = floor
        }
        return best?.date
    }

    /// How sure it is that the time is the failure's, 0 the surest; nil where it is some other time.
    private func rank(of label: Label, _ found: TimeText.Found) -> Int? {
        guard !label.isOnLineBefore || label.gap.contains(":") || label.gap.allSatisfy(\.isWhitespace) else {
            return nil
        }
        for (rank, words) in Self.labels.enumerated() {
            // A date alone may be a mail's; beside the identifiers, and in figures, it is the record's.
            if rank == 2, identifiers.isEmpty || label.words.split(separator: " ").count > 3 || found.hasMonthName {
                break
            }
            if words.contains(where: label.words.contains) { return rank }
        }
        let index = found.place.lowerBound
        let isInList =
            !found.hasMonthName
            && identifiers.contains { index > $0.upperBound && index - $0.upperBound < Self.listReach }
        return isInList ? Self.labels.count : nil
    }
}
