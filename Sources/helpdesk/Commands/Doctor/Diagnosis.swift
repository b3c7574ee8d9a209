import DeskCore
import DeskFileStore

/// What the doctor has to say, as lines and as a report.
struct Diagnosis {
    private(set) var report: FolderReport
    /// What to do next, where the data is not sound.
    private(set) var advice: String?

    init(_ folder: String, _ verification: Verification, against head: String?) {
        report = FolderReport(
            folder: folder, sound: verification.isSound && (head == nil || verification.sought != nil))
        take(verification)
        if let place = verification.sought {
            report.against = .init(file: place.file, line: place.line, what: "this line has the head that was given")
        }
        if !verification.isSound {
            advice = Self.repairAdvice
        } else if head != nil, verification.sought == nil {
            advice =
                "The head that was given is nowhere in \(folder): what was recorded up to it has been changed or cut off. "
                + "Compare with a backup from that time."
        }
    }

    init(_ folder: String, _ examination: Examination, mended: Repair?) {
        report = FolderReport(folder: folder, sound: examination.isSound)
        take(examination.verification)
        report.tornBytes = examination.tornByteCount
        report.events = examination.eventCount
        report.tickets = examination.ticketCount
        report.unknownEvents = examination.unknownEvents
        report.aside = .init(files: examination.asideFileCount, bytes: examination.asideByteCount)
        report.guides = examination.guideCount
        report.cacheBytes = examination.cacheByteCount
        report.remarks = examination.remarks.map { .init(file: $0.path, line: nil, what: $0.kind.words) }
        report.mended = mended?.files.map {
            .init(
                file: $0.path, lost: $0.lostCount, restored: $0.restoredCount, reordered: $0.isReordered,
                aside: $0.aside)
        }
        report.removed = mended?.removed
        report.opened = mended?.opened
        guard !examination.isSound else { return }
        let isMendable =
            !examination.verification.isSound || examination.tornByteCount > 0
            || examination.remarks.contains { $0.kind == .closedToGroup }
        advice =
            isMendable && mended == nil
            ? Self.repairAdvice : "The data is not sound; see to what is named above, or take the files from a backup."
    }

    private static let repairAdvice =
        "The data is not sound. `helpdesk doctor --repair` mends it and keeps all that is there; make a copy of the folder first."

    private mutating func take(_ verification: Verification) {
        report.files = verification.fileCount
        report.lines = verification.lineCount
        report.bytes = verification.byteCount
        report.head = verification.head
        report.tornBytes = verification.incompleteByteCount
        report.damaged = verification.faults.map { .init(file: $0.file, line: $0.line, what: $0.why.words) }
        report.accounted = verification.accounts.map { account in
            let what =
                switch account.kind {
                case .lost: "event \(account.sequence) could not be read, and was put aside"
                case .erased: "the values of event \(account.sequence) were erased"
                }
            return .init(
                file: account.file, line: account.line,
                what: "\(what) by \(account.by) at \(Timestamp.text(account.at))")
        }
    }

    var lines: [String] {
        var lines =
            report.damaged.map(Self.line) + report.accounted.map(Self.line) + (report.remarks ?? []).map(Self.line)
        for file in report.mended ?? [] {
            let order = file.reordered ? ", lines put back in their order" : ""
            let lost = Self.count(file.lost, "entry", "entries")
            let aside = file.aside.isEmpty ? "" : " As it was: \(file.aside.joined(separator: ", "))"
            lines.append("\(file.file): mended; \(lost) lost, \(file.restored) restored\(order).\(aside)")
        }
        for path in report.removed ?? [] { lines.append("\(path): removed; a write that was cut short left it") }
        for path in report.opened ?? [] { lines.append("\(path): opened to the group that shares the folder") }
        if let against = report.against { lines.append(Self.line(against)) }
        lines.append("\(report.folder): \(report.sound ? "sound" : "not sound")")
        lines.append(
            "  journal: \(Self.count(report.files, "file", "files")), \(Self.count(report.lines, "line", "lines")), \(Self.count(report.bytes, "byte", "bytes"))"
        )
        if let events = report.events, let tickets = report.tickets {
            lines.append(
                "  recorded: \(Self.count(events, "event", "events")) on \(Self.count(tickets, "ticket", "tickets"))")
        }
        for (name, count) in (report.unknownEvents ?? [:]).sorted(by: { $0.key < $1.key }) {
            lines.append("  unknown to this version, kept: \(Self.count(count, "event", "events")) \(name)")
        }
        if report.tornBytes > 0 {
            lines.append(
                "  broken off: \(Self.count(report.tornBytes, "byte", "bytes")) at the end, of a write that did not end"
            )
        }
        if let aside = report.aside, aside.files > 0 {
            lines.append(
                "  put aside: \(Self.count(aside.bytes, "byte", "bytes")) in \(Self.count(aside.files, "file", "files"))"
            )
        }
        if let guides = report.guides { lines.append("  guides kept: \(guides)") }
        if let cache = report.cacheBytes, cache > 0 { lines.append("  cache: \(Self.count(cache, "byte", "bytes"))") }
        if !report.head.isEmpty { lines.append("  head: \(report.head)") }
        return lines
    }

    private static func line(_ finding: FolderReport.Finding) -> String {
        finding.file + (finding.line.map { ":\($0)" } ?? "") + ": " + finding.what
    }

    private static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}

extension Examination.Remark.Kind {
    /// To follow the path.
    fileprivate var words: String {
        switch self {
        case .openToAll: "everybody can write it; take that away with chmod o-w"
        case .closedToYou: "you cannot read and write it; ask its owner"
        case .closedToGroup:
            "the group that shares the folder cannot read and write it; `helpdesk doctor --repair`, by its owner, opens it"
        case .notAPlainFile: "it is a link or not a plain file; put the file itself in its place"
        case .notAFolderOfItsOwn:
            "it is a link or a file, and the desk has a folder of its own there; put the folder itself in its place"
        case .guideMissing: "the guide as it was walked is not there; take it from a backup"
        case .guideChanged: "it is not the guide as it was walked; take it from a backup"
        case .leftBehind: "a write that was cut short left it; `helpdesk doctor --repair` removes it"
        case .stray: "it is not the desk's, and is left alone"
        }
    }
}
