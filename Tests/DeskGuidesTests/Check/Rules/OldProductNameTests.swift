import Testing

@testable import DeskGuides

@Suite("Rule old-product-name")
struct OldProductNameTests {
    @Test("Every old name is named where it stands, over line ends and in tables too")
    func old() throws {
        try expect(
            OldProductName(),
            on: """
                # In the ▸Azure AD portal

                1. Open ▸Azure AD and, in ▸Azure
                   AD, the user.

                | where | what |
                | --- | --- |
                | x | **▸Office 365** |
                """)
    }

    @Test("Today's name is said")
    func today() throws {
        let remark = try #require(try remarks(of: OldProductName(), on: "# Azure AD\n\nText.").first)
        #expect(remark.fix == "write “Microsoft Entra ID”")
    }

    @Test(
        "Addresses, commands and products that kept their names are left alone",
        arguments: [
            "# T\n\nRun `Install-Module AzureAD`.", "# T\n\n```\nConnect-AzureAD\n```",
            "# AADSTS50074\n\nMicrosoft Entra ID",
            "# T\n\n[Docs](https://learn.microsoft.com/azure-ad/)", "# T\n\nAzure AD B2C",
        ])
    func current(page: String) throws {
        try expect(OldProductName(), on: page)
    }
}
