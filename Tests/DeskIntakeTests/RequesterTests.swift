import DeskCore
import Testing

@testable import DeskIntake

/// Whose address is the user's.
struct RequesterTests {
    @Test(
        "The user's own address is found",
        arguments: [
            (
                "User account 'mia@contoso.example' from identity provider 'https://sts.windows.net/x/' does not exist",
                "mia@contoso.example"
            ),
            (
                "The signed in user 'mia@contoso.example' is not assigned to a role for the application",
                "mia@contoso.example"
            ),
            ("User\tMia Brandt (mia.brandt@contoso.example)", "mia.brandt@contoso.example"),
            ("Username: mia@contoso.example", "mia@contoso.example"),
            ("UPN = mia@contoso.example", "mia@contoso.example"),
            ("\"userPrincipalName\":\"mia@contoso.example\",\"mail\":\"m.b@contoso.example\"", "mia@contoso.example"),
            ("username=mia%40contoso.example&client_id=x", "mia@contoso.example"),
            ("https://login.microsoftonline.com/?login_hint=mia%2Bx@contoso.example", "mia+x@contoso.example"),
            (
                "mia_partner.example#EXT#@contoso.onmicrosoft.com cannot sign in",
                "mia_partner.example#EXT#@contoso.onmicrosoft.com"
            ),
            (
                "From: Mia Brandt <mia@contoso.example>\nTo: helpdesk@contoso.example\nSubject: AADSTS50074",
                "mia@contoso.example"
            ),
            ("Von: Mia <mia@contoso.example>\nAn: Jo <jo@contoso.example>\n\nAADSTS50074", "mia@contoso.example"),
            (
                "please help her\n\nFrom: Lena <lena@contoso.example>\nTo: Bo <bo@contoso.example>\n\nAADSTS50074\n\nLena\nlena@contoso.example",
                "lena@contoso.example"
            ),
            (
                "From: Bo <bo@contoso.example>\nTo: helpdesk@contoso.example\n\n-----Original Message-----\n"
                    + "From: Lena <lena@contoso.example>\nTo: Bo <bo@contoso.example>\n\nI get AADSTS50074",
                "lena@contoso.example"
            ),
            ("AADSTS50074\nRegards\nJonas\njonas@contoso.example", "jonas@contoso.example"),
            (
                "My manager bo@contoso.example said to write. I am mia@contoso.example, AADSTS50074",
                "mia@contoso.example"
            ),
            ("no-reply@contoso.example wrote; my login is mia@contoso.example", "mia@contoso.example"),
            ("&lt;mia@contoso.example&gt; AADSTS50074", "mia@contoso.example"),
            ("<b>User:</b> mia@contoso.example", "mia@contoso.example"),
            ("mailto:mia@contoso.example", "mia@contoso.example"),
            ("Benutzer: jürgen@contoso.example.", "jürgen@contoso.example"),
            ("Mia.Brandt@Contoso.example AADSTS50074", "Mia.Brandt@Contoso.example"),
            ("User principal name\nmia@contoso.example", "mia@contoso.example"),
            (
                "I write for my colleague Mia (mia@contoso.example), AADSTS50074.\nbo@contoso.example",
                "mia@contoso.example"
            ),
            ("> On 20 Nov 2026, Mia <mia@contoso.example> wrote:\n>\n> AADSTS50074 again", "mia@contoso.example"),
        ])
    func own(text: String, address: String) {
        #expect(FailureReader.read(text: text).requester == address)
    }

    @Test(
        "An address that is nobody's is left out",
        arguments: [
            "write to helpdesk@contoso.example", "To: bo@contoso.example", "Message-ID: <abc.123@mail.contoso.example>",
            "noreply@contoso.example",
            "it-support@contoso.example", "account-security-noreply@accountprotection.microsoft.com",
            "cid:image001.png@01D9AB12.34567890",
            "https://user:pw@contoso.example/x", "P@ssw0rd.1", "user@localhost", "a@b", "@contoso.example",
            "Cc: bo@contoso.example",
            "IT <it@contoso.example>", "support@contoso.example AADSTS50074",
            "AADSTS50074\n\nOn Nov 20, 2026, Bo <bo@contoso.example> wrote:\n> which code?",
            "AADSTS50074\n\nAm 20.11.2026 schrieb Bo Lind <bo@contoso.example>:\n> Welcher Code?",
        ])
    func nobody(text: String) {
        #expect(FailureReader.read(text: text).requester == nil)
    }
}
