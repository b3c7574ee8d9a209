import Testing

@testable import DeskGuides

@Suite("Headings that begin with a code")
struct PartHeadingTests {
    @Test(
        "The codes that a section is about",
        arguments: [
            ("AADSTS50055: the password has expired", [50055]), ("AADSTS50055", [50055]),
            ("aadsts50055 – InvalidPasswordExpired", [50055]), ("🔐 AADSTS50055 password expired", [50055]),
            ("3. AADSTS50055: expired", [50055]), ("2.1 Error 50055", [50055]), ("Error 50055: expired", [50055]),
            ("Error code: 50055", [50055]), ("50055 - expired", [50055]), ("`AADSTS50055` (expired)", [50055]),
            ("[AADSTS50055] Expired", [50055]), ("Scenario 2: AADSTS50055", [50055]),
            ("Issue B – error 50055", [50055]),
            ("How to fix AADSTS50055", [50055]), ("Steps for AADSTS50055", [50055]), ("Sign-in error 50055", [50055]),
            ("AADSTS50076 / AADSTS50079: a second factor", [50076, 50079]), ("Errors 50076 and 50079", [50076, 50079]),
            ("Fehler 50055: Kennwort abgelaufen", [50055]), ("Fehlercode AADSTS50055", [50055]),
            ("Erreur AADSTS50055 : mot de passe expiré", [50055]), ("Código de error 50055", [50055]),
            ("エラーAADSTS50055：期限切れ", [50055]), ("エラーコード 50055", [50055]), ("错误 AADSTS50055", [50055]),
        ])
    func codes(title: String, codes: [Int]) {
        #expect(PartHeading.codes(in: title) == codes)
    }

    @Test(
        "A code that is only spoken of",
        arguments: [
            "If you see AADSTS50076 instead", "AADSTS50076 instead", "AADSTS50076 appears after the reset",
            "What to do about the phone", "When AADSTS50055 comes back", "AADSTS50055 is shown again", "Resolution",
            "365 days", "2026-11-24", "10000 users", "Call 555 12345", "1. Check the phone", "Related: AADSTS50076",
        ])
    func others(title: String) {
        #expect(PartHeading.codes(in: title) == [])
    }
}
