import DeskCore
import Foundation
import Testing

@testable import DeskGuides

@Suite("The shelf of guides")
struct GuideShelfTests {
    /// A folder with files, gone when the test is over.
    private final class Folder {
        let path: String

        init(_ files: [String: String]) throws {
            path = NSTemporaryDirectory() + "shelf-" + UUID().uuidString
            for (name, text) in files {
                let file = URL(fileURLWithPath: path + "/" + name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test("A page is found by its name, its front matter or its title, in folders under the folder too")
    func find() throws {
        let folder = try Folder([
            "AADSTS50074.md": "# By name\n1. A",
            "wiki/how.markdown": "---\ncodes: [50076]\n---\n# By front matter\n1. B",
            "wiki/deep/other.md": "# AADSTS50079 by title\n1. C", ".git/AADSTS1.md": "# hidden",
            "AADSTS2.txt": "# no page",
        ])
        let shelf = GuideShelf([.init("/no/such/folder"), .init(folder.path)])
        #expect(try shelf.guide(for: 50074, family: nil).page.guide.title == "By name")
        #expect(try shelf.guide(for: 50076, family: nil).page.guide.title == "By front matter")
        #expect(try shelf.guide(for: 50079, family: nil).page.guide.title == "AADSTS50079 by title")
        #expect(try shelf.guide(for: 50079, family: nil).path.hasSuffix("/wiki/deep/other.md"))
        for code in [1, 2, 3] {
            #expect(throws: GuideProblem.noGuide(code: code)) { try shelf.guide(for: code, family: nil) }
        }
    }

    @Test("A page is found by what stands behind a long front matter", arguments: [9, 60])
    func longFrontMatter(kilobytes: Int) throws {
        let words = String(repeating: "  many words\n", count: (kilobytes << 10) / 13)
        let folder = try Folder(["how.md": "---\nabout: |\n\(words)codes: [50076]\n---\n# Behind it\n1. A"])
        #expect(try GuideShelf([.init(folder.path)]).guide(for: 50076, family: nil).page.guide.title == "Behind it")
    }

    @Test("An earlier folder goes before a later one, a shorter name before a longer")
    func order() throws {
        let own = try Folder(["AADSTS1-special.md": "# Own special\n1. A", "AADSTS1.md": "# Own\n1. A"])
        let ours = try Folder(["AADSTS1.md": "# Ours\n1. A", "AADSTS2.md": "# Ours 2\n1. A"])
        let shelf = GuideShelf([.init(own.path), .init(ours.path)])
        #expect(try shelf.guide(for: 1, family: nil).page.guide.title == "Own")
        #expect(try shelf.guide(for: 2, family: nil).page.guide.title == "Ours 2")
        #expect(shelf.list().entries.map(\.title) == ["Own special", "Own", "Ours", "Ours 2"])
        #expect(shelf.list().entries.map(\.codes) == [[1], [1], [1], [2]])
    }

    @Test("Each guide of a page with several is found by its code, and no other of them")
    func several() throws {
        let page = "# Errors\n## AADSTS50055: expired\n1. Set it.\n## AADSTS50057: disabled\n1. Ask.\n"
        let own = try Folder(["AADSTS50055.md": page, "wiki.md": page.replacing("5005", with: "6005")])
        let ours = try Folder(["AADSTS50057.md": "# Ours\n1. A"])
        let shelf = GuideShelf([.init(own.path), .init(ours.path)])
        for (code, title, step, file) in [
            (50055, "AADSTS50055: expired", "Set it", "AADSTS50055"),
            (50057, "AADSTS50057: disabled", "Ask", "AADSTS50055"),
            (60057, "AADSTS60057: disabled", "Ask", "wiki"),
        ] {
            let found = try shelf.guide(for: code, family: nil).page
            #expect(found.guide.title == title)
            #expect(found.guide.steps.map(\.title) == [step])
            #expect(found.guide.source == "\(own.path)/\(file).md#\(code)")
            #expect(try GuideReader.read(text: found.text, source: found.guide.source) == found.guide)
        }
        #expect(shelf.list().entries.map(\.codes) == [[50055], [50057], [60055], [60057], [50057]])
        #expect(shelf.list().entries[1].path == own.path + "/AADSTS50055.md#50057")
    }

    @Test("A file with several guides is read as a whole, and walked by the code that its path names")
    func severalByPath() throws {
        let folder = try Folder(["wiki.md": "# Errors\n## AADSTS50055\n1. Set it.\n## AADSTS50057\n1. Ask.\n"])
        let path = folder.path + "/wiki.md"
        #expect(try GuideShelf.page(at: path).guide.blocks.count == 5)
        #expect(try GuideShelf.walkedPage(at: path + "#50057").guide.steps.map(\.title) == ["Ask"])
        #expect(throws: GuideProblem.severalGuides(path: path, codes: [50055, 50057])) {
            try GuideShelf.walkedPage(at: path)
        }
        #expect(throws: GuideProblem.noPart(path: path, code: 1)) { try GuideShelf.page(at: path + "#1") }
    }

    @Test("A broken page is named, and the next one for its code is used")
    func broken() throws {
        let own = try Folder([
            "AADSTS1.md": "", "AADSTS3.md": String(repeating: "\0", count: 99), "AADSTS4.md": "# Four\n1. A",
        ])
        let ours = try Folder(["AADSTS1.md": "# Ours\n1. A"])
        let shelf = GuideShelf([.init(own.path), .init(ours.path)])
        let found = try shelf.guide(for: 1, family: nil)
        #expect(found.page.guide.title == "Ours")
        #expect(found.broken == [.empty(source: own.path + "/AADSTS1.md")])
        #expect(throws: GuideProblem.notText(source: own.path + "/AADSTS3.md")) { try shelf.guide(for: 3, family: nil) }
        let listing = shelf.list()
        #expect(listing.entries.map(\.title) == ["Four", "Ours"])
        #expect(listing.broken.count == 2)
    }

    @Test("Where the page named for a code is broken, an own page that says the code goes before the house's guide")
    func brokenName() throws {
        let own = try Folder([
            "AADSTS1.md": "", "AADSTS2.md/x.txt": "", "mine.md": "---\ncodes: [1, 2]\n---\n# Mine\n1. A",
        ])
        let ours = try Folder(["AADSTS1.md": "# Ours\n1. A", "AADSTS2.md": "# Ours\n1. A"])
        let shelf = GuideShelf([.init(own.path), .init(ours.path)])
        for code in [1, 2] { #expect(try shelf.guide(for: code, family: nil).page.guide.title == "Mine") }
        #expect(try shelf.guide(for: 1, family: nil).broken == [.empty(source: own.path + "/AADSTS1.md")])
    }

    @Test("A changed page is seen at once")
    func changed() throws {
        let folder = try Folder(["AADSTS1.md": "# Before\n1. A"])
        let shelf = GuideShelf([.init(folder.path)])
        #expect(try shelf.guide(for: 1, family: nil).page.guide.title == "Before")
        try Data("# After\n1. A".utf8).write(to: URL(fileURLWithPath: folder.path + "/AADSTS1.md"))
        #expect(try shelf.guide(for: 1, family: nil).page.guide.title == "After")
    }

    @Test("A page of any name is read by its path; what is no file says so")
    func path() throws {
        let folder = try Folder(["how to.txt": "# How\n1. A"])
        #expect(try GuideShelf.page(at: folder.path + "/how to.txt").guide.title == "How")
        #expect(throws: GuideProblem.noSuchFile(path: "/no/such.md")) { try GuideShelf.page(at: "/no/such.md") }
        #expect(throws: GuideProblem.unreadable(path: folder.path, reason: "it is no regular file")) {
            try GuideShelf.page(at: folder.path)
        }
    }

    @Test(
        "Where a code has no guide of its own its family's is found, and the one for any code last; own pages go before ours"
    )
    func families() throws {
        let own = try Folder(["general/phones.md": "---\nfamily: mfa\n---\n# Own MFA\n1. AADSTS50072 and AADSTS50072"])
        let ours = try Folder([
            "AADSTS50074.md": "# Ours 50074\n1. A", "Families/mfa.md": "---\nfamily: mfa\n---\n# Ours MFA\n1. A",
            "Families/device.md": "---\nfamily: device\n---\n# Ours device\n1. A",
            "Families/any.md": "---\nfamily: any\n---\n# Ours any\n1. A",
        ])
        let shelf = GuideShelf([.init(own.path), .init(ours.path)])
        func title(_ code: Int, _ family: CodeFamily?) throws -> String {
            try shelf.guide(for: code, family: family).page.guide.title
        }
        #expect(try title(50074, .mfa) == "Ours 50074")
        #expect(try title(50072, .mfa) == "Own MFA")
        #expect(try title(53000, .device) == "Ours device")
        #expect(try title(53003, .policy) == "Ours any")
        #expect(try title(1, nil) == "Ours any")
        #expect(try shelf.guide(for: 50072, family: .mfa).page.guide.codes == [])
        #expect(shelf.list().entries.map(\.family) == [.mfa, nil, .any, .device, .mfa])
    }

    @Test("Of an own page that is broken the text that was read last is used, also by another run of the program")
    func older() throws {
        let own = try Folder(["AADSTS1.md": "# Good\n1. A", "how.md": "---\ncodes: [2]\n---\n# How\n1. B"])
        let kept = try Folder([:])
        func shelf() -> GuideShelf { GuideShelf([.init(own.path, isOwn: true)], keepingIn: kept.path + "/a/b") }
        for code in [1, 2] { #expect(try !shelf().guide(for: code, family: nil).isOlder) }
        for name in ["AADSTS1.md", "how.md"] { try Data().write(to: URL(fileURLWithPath: own.path + "/" + name)) }
        let found = try shelf().guide(for: 1, family: nil)
        #expect(found.isOlder)
        #expect(found.page.guide.title == "Good")
        #expect(found.broken == [.empty(source: own.path + "/AADSTS1.md")])
        #expect(try shelf().guide(for: 2, family: nil).page.guide.title == "How")
        #expect(shelf().list().entries.map(\.title) == ["Good", "How"])
        #expect(shelf().list().broken.count == 2)
        try Data("# Better\n1. A".utf8).write(to: URL(fileURLWithPath: own.path + "/AADSTS1.md"))
        #expect(try shelf().guide(for: 1, family: nil).page.guide.title == "Better")
        let modes = try FileManager.default.contentsOfDirectory(atPath: kept.path + "/a/b").map {
            try FileManager.default.attributesOfItem(atPath: kept.path + "/a/b/" + $0)[.posixPermissions] as? Int
        }
        #expect(modes == [0o600, 0o600])
    }

    @Test("A folder that the configuration names and that is not there is said")
    func missingFolder() throws {
        let shelf = GuideShelf([.init("/no/such", isOwn: true, isExpected: true)])
        #expect(shelf.list().broken == [.noSuchFolder(path: "/no/such")])
        #expect(throws: GuideProblem.noGuide(code: 1)) { try shelf.guide(for: 1, family: nil) }
    }

    @Test("Links that go round in circles end, and list no page twice")
    func circle() throws {
        let folder = try Folder(["a/AADSTS1.md": "# One\n1. A"])
        for number in 1...12 {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/a/again\(number)", withDestinationPath: folder.path)
        }
        let shelf = GuideShelf([.init(folder.path)])
        #expect(try shelf.guide(for: 1, family: nil).page.guide.title == "One")
        #expect(shelf.list().entries.map(\.path) == [folder.path + "/a/AADSTS1.md"])
    }
}
