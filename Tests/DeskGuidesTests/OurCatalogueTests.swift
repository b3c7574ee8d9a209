import DeskCore
import Foundation
import Testing

@testable import DeskGuides

@Suite("Our catalogue of codes")
struct OurCatalogueTests {
    private let catalogue: CodeCatalogue

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Resources/Catalogue/codes.tsv")))
        catalogue = try CodeCatalogueReader.read(bytes: bytes, source: "codes.tsv")
    }

    private func lines(of fixture: String) throws -> [String] {
        String(decoding: try page(fixture), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("All codes of the service are there, once each")
    func all() throws {
        #expect(catalogue.entries.map { String($0.code) } == (try lines(of: "codes.txt")))
    }

    @Test("Nearly every code has a family and somebody who can fix it; who can fix what no family fits is nobody")
    func families() {
        let unknown = catalogue.entries.filter { $0.fixer == nil }
        #expect(unknown.count <= 15)
        #expect(unknown.allSatisfy { $0.family == nil && $0.name == nil && $0.sentence == nil })
        let homeless = catalogue.entries.filter { $0.family == nil && $0.fixer != nil }
        #expect(homeless.allSatisfy { $0.fixer == .nobody })
    }

    @Test("What matters most has a sentence: one, in at most a hundred characters, with a full stop")
    func sentences() {
        let sentences = catalogue.entries.compactMap(\.sentence)
        #expect(sentences.count >= 200)
        #expect(sentences.filter { $0.count > 100 || !$0.hasSuffix(".") } == [])
        #expect(catalogue.entries.filter { $0.sentence != nil && $0.fixer == nil }.map(\.code) == [])
        let walked = [
            50074, 50076, 50072, 50079, 50078, 500_121, 50158, 50097, 50129, 50131, 53000, 53001, 53002, 53003, 530_002,
            50053, 50126, 50055, 50144, 50133, 50173, 50057, 50034, 50020, 50105, 65001, 65004, 90094, 50058, 50140,
            70043, 700_082, 700_016, 7_000_215, 50011,
        ]
        #expect(walked.filter { catalogue[$0]?.sentence == nil } == [])
    }

    @Test("No sentence is the service's own message")
    func ownWords() throws {
        let messages = Set(try lines(of: "service-messages.digests"))
        #expect(messages.count > 500)
        let copied = catalogue.entries.filter { entry in
            let words = (entry.sentence ?? "").lowercased().split { !("a"..."z").contains($0) }
            return messages.contains(Revision.digest(of: words.joined(separator: " ")))
        }
        #expect(copied.map(\.code) == [])
    }
}
