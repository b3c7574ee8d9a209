import Testing

@testable import DeskGuides

@Suite("Rule many-actions")
struct ManyActionsTests {
    @Test("A paragraph that tells three things or more is named where it begins")
    func many() throws {
        let page = """
            # AADSTS50126
            ## Resolution
            ▸Open the portal. Select the user. Then press reset.

            Wait five minutes. Sign in again.

            ## Fix: the phone
            It is old. ▸Open the app. Press the menu. Choose the account.
            """
        try expect(ManyActions(), on: page)
        let remark = try #require(try remarks(of: ManyActions(), on: MarkedPage(page).text).first)
        #expect(remark.sentence == "“Open the portal” and what follows are 3 things to do, and are walked as one step")
    }

    @Test("Items, what only tells about something, and pages about nothing that went wrong are fine")
    func fine() throws {
        try expect(
            ManyActions(),
            on:
                "# AADSTS50126\n## Fix\n1. Open it. Select it. Press it.\n## Causes\nIt is old. It is new. It is lost.\n"
        )
        try expect(ManyActions(), on: "# T\n## Setup\nOpen it. Select it. Press it.\n")
    }
}
