import DeskCanvas
import DeskCore

/// Where a link of a page leads.
enum GuideTarget: Equatable {
    /// A section or a step of the page itself.
    case here(String)
    /// Another guide, and a section in it.
    case guide(GuideReference, at: String?)
    /// Somewhere outside of this program.
    case outside(String)
}

extension Model {
    /// Follows the link of a digit, or waits for a second one where there are more links than that.
    mutating func startLink(_ key: Key) -> [Effect] {
        guard let digit = key.typed?.wholeNumberValue else { return [] }
        return takeLinkNumber(digit)
    }

    /// Nil where the key has nothing to do with a number, and is one of its own.
    mutating func completeLink(_ number: Int, _ key: Key) -> [Effect]? {
        if key == .enter { return followLink(number) }
        if key == .escape { return [] }
        guard let digit = key.typed?.wholeNumberValue else { return nil }
        return takeLinkNumber(number * 10 + digit)
    }

    private mutating func takeLinkNumber(_ number: Int) -> [Effect] {
        guard number * 10 <= top.guide?.linksInSight.count ?? 0 else { return followLink(number) }
        top.guide?.pending = .link(number)
        return []
    }

    private mutating func followLink(_ number: Int) -> [Effect] {
        guard let screen = top.guide else { return [] }
        let links = screen.linksInSight
        guard links.indices.contains(number - 1) else {
            say(
                links.isEmpty
                    ? "There is no link in sight." : "The links in sight have the numbers 1 to \(links.count).")
            return [.bell]
        }
        switch target(of: links[number - 1], in: screen) {
        case .here(let anchor):
            guard let piece = screen.reading.piece(of: anchor) else {
                say("This guide has no section #\(anchor).", .bad)
                return [.bell]
            }
            top.guide?.jump(to: PagePlace(piece: piece, offset: 0))
            return []
        case .guide(let reference, let anchor):
            wanted = WantedGuide(reference: reference, purpose: .follow(at: anchor))
            return [.loadGuide(reference)]
        case .outside(let address):
            say("\(address) was sent to the clipboard.", .good)
            return [.copy(address)]
        }
    }

    private func target(of link: String, in screen: GuideScreen) -> GuideTarget {
        if link.hasPrefix("#") { return .here(String(link.dropFirst())) }
        let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
        let anchor = parts.count > 1 ? parts[1] : nil
        if let code = CodeText.number(parts.first?.fileStem ?? ""), hasGuide(for: code) {
            if let anchor, screen.page.guide.codes.contains(code) { return .here(anchor) }
            return .guide(.code(code), at: anchor)
        }
        if let path = parts.first?.page(beside: screen.page.guide.source) { return .guide(.file(path), at: anchor) }
        return .outside(link)
    }
}

extension String {
    /// The path of a page that a link of another page names by its place beside it; nil for what names no page, or none beside it.
    fileprivate func page(beside source: String) -> String? {
        let isPage = [".md", ".markdown"].contains { lowercased().hasSuffix($0) }
        guard isPage, !hasPrefix("/"), !contains(":"), source.hasPrefix("/") else { return nil }
        var path = source.split(separator: "/").dropLast()
        for part in replacing("%20", with: " ").split(separator: "/") where part != "." {
            if part == ".." { _ = path.popLast() } else { path.append(part) }
        }
        return "/" + path.joined(separator: "/")
    }

    /// `AADSTS50076` of `guides/AADSTS50076.md`.
    fileprivate var fileStem: String {
        let name = split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? "")
    }
}
