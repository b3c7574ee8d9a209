import DeskCore
import Foundation
import Testing

@testable import DeskGuides

/// A page of `Pages/`, as the bytes that lie there.
func page(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Pages"))
    return [UInt8](try Data(contentsOf: url))
}

/// The guide of a page written in the test.
func guide(_ text: String, source: String = "page.md") throws -> Guide {
    try GuideReader.read(text: text, source: source)
}

extension Guide {
    var titles: [String] { steps.map(\.title) }

    func step(titled title: String) throws -> GuideStep {
        try #require(steps.first { $0.title == title })
    }
}
