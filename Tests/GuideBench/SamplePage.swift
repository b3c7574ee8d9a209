/// Pages of a megabyte, each long in another way; the same in every run.
struct SamplePage {
    let name: String
    let text: String

    private static let size = 1 << 20

    static let all = [
        SamplePage(name: "sections with steps", text: grown { section($0) }),
        SamplePage(name: "a table of 5,000 rows", text: table),
        SamplePage(name: "one block of code", text: "# Code\n\n```\n" + grown { codeLine($0) } + "```\n"),
        SamplePage(name: "one paragraph", text: "# Words\n\n" + grown { sentence($0) }),
        SamplePage(name: "one line of code", text: "# Code\n\n    " + grown { "\"key-\($0)\":\"value\"," } + "\n"),
    ]

    private static func grown(_ part: (Int) -> String) -> String {
        var text = ""
        var index = 0
        while text.utf8.count < size {
            text += part(index)
            index += 1
        }
        return text
    }

    private static func section(_ index: Int) -> String {
        """
        # Part \(index): the user signs in again

        Azure AD asks for a second factor that the user does not get; see [the log](#look-\(index)) and `AADSTS50074`.

        ## Look \(index)

        1. **Open the sign-in log:** Entra ID > Monitoring & health > Sign-in logs, by the correlation ID.
           - The policy's name stands under *Conditional Access*.
           - [How logs are read](https://learn.microsoft.com/entra/identity/\(index))
        2. **Ask the user:**
           > What do you see on your phone just now, please?
        3. Does it work?
           - Yes: [look](#look-\(index))
           - No: [hand over](#hand-over-\(index))

        ## Hand over \(index)

        | what | where |
        | --- | --- |
        | correlation ID | the error page |

        ```
        Get-MgAuditLogSignIn -Filter "correlationId eq '\(index)'"
        ```

        """
    }

    private static var table: String {
        let rows = (0..<5000).map {
            "| \(50_000 + $0) | what the code \($0) means, in some words | the user, or Azure AD |"
        }
        return "# Codes\n\n| code | what it means | who can fix it |\n| --- | --- | --- |\n"
            + rows.joined(separator: "\n")
    }

    private static func codeLine(_ index: Int) -> String {
        "2026-11-24T10:\(index % 60) sign-in \(index) of jonas.weber@contoso.example "
            + String(repeating: "x", count: index % 140) + "\n"
    }

    private static func sentence(_ index: Int) -> String {
        "The user number \(index) signs in with a phone and sees nothing but a page that asks again and again. "
    }
}
