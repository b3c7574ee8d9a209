import Testing

@testable import DeskGuides

@Suite("Rule generated-rubbish")
struct GeneratedRubbishTests {
    @Test("What a generator left behind is named, with the heading that it empties")
    func named() throws {
        try expect(
            GeneratedRubbish(),
            on: """
                # Phone lost
                ▸Certainly! Here is a guide.

                1. Register the new phone.

                ## ▸More steps

                ▸Troubleshooting steps could not
                be generated due to an error.
                """)
    }

    @Test("A page that a person wrote has none")
    func none() throws {
        try expect(GeneratedRubbish(), on: "# Phone lost\n\n1. If the code could not be generated, set the clock.")
    }
}
