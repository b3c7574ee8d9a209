internal import DeskCore

/// Gives headings their anchors as GitHub makes them: lowercase, hyphens for spaces, no punctuation, and a number where
/// an earlier heading has the same.
struct Anchors {
    private var taken: Set<String> = []
    private var next: [String: Int] = [:]

    mutating func anchor(for title: String, explicit: String?) -> String {
        let base = explicit ?? Self.slug(title)
        var anchor = base
        while !taken.insert(anchor).inserted {
            let number = next[base, default: 1]
            next[base] = number + 1
            anchor = "\(base)-\(number)"
        }
        return anchor
    }

    static func slug(_ title: String) -> String {
        plainSlug(title) ?? anySlug(title)
    }

    /// The same for plain ASCII, as most headings are, byte by byte; nil for any other.
    private static func plainSlug(_ title: String) -> String? {
        var slug: [UInt8] = []
        for byte in title.utf8 {
            switch byte {
            case 0x80...: return nil
            case _ where PlainWords.isLetterOrNumber(byte), UInt8(ascii: "-"), UInt8(ascii: "_"):
                slug.append(PlainWords.lowercased(byte))
            case 0x20, 0x09...0x0D: slug.append(UInt8(ascii: "-"))
            default: break
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func anySlug(_ title: String) -> String {
        var slug = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber || character == "-" || character == "_" {
                slug.append(character)
            } else if character.isWhitespace {
                slug.append("-")
            }
        }
        return slug
    }
}

extension Anchors {
    /// Gives every heading of the page its anchor. To be done before anything is left out, so that links still fit.
    static func assign(to blocks: inout [PageBlock]) {
        var anchors = Anchors()
        for at in blocks.indices where blocks[at].headingLevel != nil {
            blocks[at].anchor = anchors.anchor(for: blocks[at].text.plainText, explicit: blocks[at].mark?.id)
        }
    }
}
