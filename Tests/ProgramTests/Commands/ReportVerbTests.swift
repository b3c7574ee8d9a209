import Foundation
import Testing

@Suite("Reports of a desk's numbers")
struct ReportVerbTests {
    /// Forty tickets come on a day of work; a year is tried where there is time for it.
    private static let ticketCount =
        ProcessInfo.processInfo.environment["HELPDESK_TEST_SLOW"] == nil ? 1200 : 10_400

    @Test("Each number of a report is what an obvious computation over the recorded events gives")
    func obvious() throws {
        let desk = try ShellDesk()
        try #require(try desk.run("demo", "--tickets", String(Self.ticketCount)).status == 0)
        let number = try desk.open(code: 50074)
        try enliven(desk, number)
        let report = try desk.run("report", "monthly", "--format", "json").json
        let now = ObviousNumbers.seconds(report["to"].text ?? "")
        let records = report["records"].array
        #expect(records.count == 12)
        var bounds = records.map { ObviousNumbers.seconds("\($0["period"].text ?? "")-01T00:00:00Z") }
        bounds.append(now)
        let obvious = ObviousNumbers(try Self.journal(of: desk), bounds: bounds, now: now)
        for (record, period) in zip(records, obvious.periods) {
            let month = record["period"].text ?? ""
            #expect(record["arrivals"].number == period.arrivals, "\(month)")
            #expect(record["resolutions"].number == period.resolutions, "\(month)")
            #expect(record["backlog"].number == period.backlog, "\(month)")
            for (key, sample) in [
                ("first_response", period.firstResponse), ("time_to_resolve", period.gross),
                ("time_to_resolve_net", period.net),
            ] {
                let sorted = sample.sorted()
                for (name, percent) in [("median", 50), ("p90", 90)] {
                    let expected = sorted.isEmpty ? nil : sorted[(percent * sorted.count + 99) / 100 - 1]
                    #expect(record["\(key)_\(name)_seconds"].number == expected, "\(month) \(key) \(name)")
                }
            }
            for (key, part, whole) in [
                ("response_attainment", period.answeredInTime[0], period.answeredInTime[1]),
                ("resolution_attainment", period.resolvedInTime[0], period.resolvedInTime[1]),
                ("first_contact", period.firstContact, period.resolutions),
                ("reopened", period.reopened, period.resolutions), ("escalated", period.escalated, period.arrivals),
                ("unverified", period.unverified[0], period.unverified[1]),
            ] {
                #expect((record[key]["count"].number ?? 0) == part, "\(month) \(key)")
                #expect((record[key]["of"].number ?? 0) == whole, "\(month) \(key)")
            }
        }
        #expect(obvious.periods.map(\.arrivals).reduce(0, +) > 1000)
    }

    /// What the made-up desk lacks: a ticket that is handed on, and one that is reopened after it waited.
    private func enliven(_ desk: ShellDesk, _ number: String) throws {
        for arguments in [
            ["take", number], ["assign", number, "bo"], ["wait", number, "--on", "user", "--reason", "phone"],
            ["resume", number], ["resolve", number, "--cause", "c", "--fix", "f"], ["reopen", number, "--reason", "r"],
            ["resolve", number, "--cause", "c", "--fix", "f"],
        ] {
            let answer = try desk.run(arguments, input: Data())
            try #require(answer.status == 0, "\(arguments): \(answer.complaint)")
        }
    }

    private static func journal(of desk: ShellDesk) throws -> [[String: Any]] {
        let months =
            (try? FileManager.default.contentsOfDirectory(atPath: desk.data.appending(path: "months").path)) ?? []
        let files = months.sorted().map { "months/\($0)" } + ["journal.jsonl"]
        return try files.flatMap { file in
            try String(decoding: Data(contentsOf: desk.data.appending(path: file)), as: UTF8.self).split(
                separator: "\n"
            )
            .compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        }
    }

    @Test(
        "Every report comes in every format",
        arguments: [
            "daily", "weekly", "monthly", "agent", "guide", "sla", "audit", "followups", "sample", "definitions",
        ])
    func formats(kind: String) throws {
        let desk = try ShellDesk()
        try #require(try desk.run("demo").status == 0)
        for format in ["text", "markdown", "html", "csv", "json"] {
            let answer = try desk.run("report", kind, "--format", format)
            #expect(answer.status == 0 && !answer.output.isEmpty && answer.complaint.isEmpty, "\(format)")
            if format == "json" { #expect(try answer.json["report"].text == kind) }
        }
        let file = desk.root.appending(path: "report.html").path
        #expect(try desk.run("report", kind, "--format", "html", "--output", file).output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("</html>\n"))
    }

    @Test("What cannot be meant is said in one sentence, and ends with the code of a wrong use")
    func refusals() throws {
        let desk = try ShellDesk()
        for arguments in [
            ["report"], ["report", "yearly"], ["report", "daily", "--from", "soon"],
            ["report", "daily", "--from", "2026-02-02", "--to", "2026-02-01"], ["report", "guide", "--from", "7d"],
            ["report", "daily", "--format", "pdf"], ["report", "daily", "--count", "3"],
            ["report", "sample", "--count", "0"], ["report", "sample", "--count", "-1"],
            ["report", "daily", "--from", "-7d"],
            ["report", "daily", "--output", ""], ["report", "daily", "--from", "0001-01-01"],
        ] {
            #expect(try desk.run(arguments, input: Data()).status == 64, "\(arguments)")
        }
    }

    @Test("The audit names who changed a credential, with the proof, and the sum that proves the record")
    func audit() throws {
        let desk = try ShellDesk()
        try #require(try desk.run("demo", "--tickets", "120").status == 0)
        let records = try desk.run("report", "audit", "--from", "60d", "--format", "json").json["records"].array
        let changes = records.filter { $0["kind"].text == "credential" }
        #expect(!changes.isEmpty)
        for change in changes { #expect(change["proof"].text?.contains("(staff directory), by ") == true) }
        let head = try desk.run("doctor", "--head").output.trimmingCharacters(in: .newlines)
        #expect(try desk.run("report", "audit").output.contains(head))
    }

    @Test("Of a damaged journal the report counts what comes before the damage, and says so")
    func damaged() throws {
        let desk = try ShellDesk()
        try #require(try desk.run("demo").status == 0)
        let file = desk.data.appending(path: "journal.jsonl")
        var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[lines.count / 2] = "{}"
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: false, encoding: .utf8)
        let answer = try desk.run("report", "monthly", "--format", "csv")
        #expect(
            answer.status == 65 && answer.output.split(whereSeparator: \.isNewline).count == 14
                && answer.output.contains("NOT WHOLE") && !answer.complaint.isEmpty)
        let audit = desk.root.appending(path: "audit.html").path
        #expect(try desk.run("report", "audit", "--format", "html", "--output", audit).status == 65)
        let page = try String(contentsOfFile: audit, encoding: .utf8)
        #expect(page.contains("NOT WHOLE") && page.contains("doctor --repair") && !page.contains("None."))
    }

    @Test("A folder that is not there has no desk to report on, and is not made")
    func nowhere() throws {
        let desk = try ShellDesk()
        let answer = try desk.run("report", "daily")
        #expect(answer.status == 66 && answer.complaint.contains("There is no desk in") && answer.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.data.path))
    }
}
