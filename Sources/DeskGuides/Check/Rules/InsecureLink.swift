/// A link that goes over the network in the open.
struct InsecureLink: CheckRule {
    let name = "insecure-link"
    let severity = GuideFinding.Severity.warning
    let summary = "A link begins with http:// instead of https://."

    /// They do not leave the machine.
    private static let local = ["localhost", "127.0.0.1", "[::1]"]

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        page.passages.flatMap { passage -> [CheckRemark] in
            var finder = page.lines.finder(from: passage.line)
            return passage.links.compactMap { link in
                let scheme = "http://"
                guard link.destination.lowercased().hasPrefix(scheme) else { return nil }
                let host = link.destination.dropFirst(scheme.count)
                guard !Self.local.contains(where: host.hasPrefix) else { return nil }
                return CheckRemark(
                    finder.next(link.destination), "the link \(CheckRemark.quote(link.destination)) is not encrypted",
                    fix: "write https://\(host)")
            }
        }
    }
}
