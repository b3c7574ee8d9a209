import DeskCore
import DeskGuides
import Foundation
import Testing

@Suite("Our guide covers the seed")
struct SeedCoverageTests {
    /// A point of the seed: what it says, words that our page has for it, and the section where they stand.
    struct Point: CustomTestStringConvertible, Sendable {
        var seed: String
        var words: String
        var section: String
        var testDescription: String { seed }
    }

    static let points: [Point] = {
        let text = (try? DeskGuidesTests.page("seed-points.tsv")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Point(seed: columns[0], words: columns[1], section: columns[2])
        }
    }()

    static let page: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appendingPathComponent("Resources/Guides/AADSTS50074.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    @Test("There are points to cover") func pointsExist() {
        #expect(Self.points.count > 30)
    }

    @Test("Each point of the seed has its words in our page", arguments: points)
    func covered(point: Point) throws {
        #expect(Self.page.contains(point.words))
    }

    @Test("Each point stands in a section that our guide has", arguments: points)
    func placed(point: Point) throws {
        let guide = try GuideReader.read(text: Self.page, source: "AADSTS50074.md")
        #expect(guide.sections.contains { $0.id == point.section })
    }

    @Test("Every walked section of our guide has its steps, and every link leads somewhere") func walks() throws {
        let guide = try GuideReader.read(text: Self.page, source: "AADSTS50074.md")
        let route = WalkRoute(guide)
        #expect(guide.rubbish.isEmpty)
        #expect(guide.steps.first?.role == .confirmSignIn)
        #expect(guide.steps.contains { $0.changesCredential })
        for step in guide.steps {
            for answer in step.answers { #expect(answer.leadsTo != nil, "\(step.id): \(answer.label)") }
        }
        // Whatever is answered, the walk comes to its end.
        #expect(route.steps.allSatisfy { route.remaining(from: $0.id) < route.steps.count })
    }
}
