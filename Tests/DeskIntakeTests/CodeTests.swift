import DeskCore
import Testing

@testable import DeskIntake

/// Which numbers of a text are error codes.
struct CodeTests {
    @Test(
        "A code is found however it is written",
        arguments: [
            ("AADSTS50074", [50074]), ("aadsts50074", [50074]), ("AADSTS 50074", [50074]), ("AADSTS-50074", [50074]),
            ("AADSTS: 50074", [50074]), ("AADSTS error 50074", [50074]), ("AADSTS-Fehler: 50074", [50074]),
            ("AAD STS 50074", [50074]),
            ("AADST50074", [50074]), ("AADSTS5OO74", [50074]), ("ＡＡＤＳＴＳ５００７４", [50074]),
            ("AADSTS\u{200B}50074", [50074]),
            ("AADSTS\n50074", [50074]), ("AADSTS500\n74: strong", [50074]), ("**AADSTS50074**", [50074]),
            ("AADSTS50074:", [50074]),
            ("(AADSTS50074)", [50074]), ("#aadsts50074", [50074]), ("AADSTS5000812", [5_000_812]),
            ("AADSTS530099 new one", [530_099]),
            ("50074", [50074]), (" 50074 \n", [50074]), ("\"50074\"", [50074]), ("５００７４", [50074]), ("50074.", [50074]),
            ("[50074]", [50074]), ("error 50074", [50074]), ("Error: 50074", [50074]), ("error code: 50074", [50074]),
            ("Error Code 51234", [51234]), ("code 50074", [50074]), ("Fehlercode: 50074", [50074]),
            ("Fehler 50074 bei Outlook", [50074]),
            ("code d'erreur : 50074", [50074]), ("código de error 50074", [50074]), ("エラー コード: 50074", [50074]),
            ("错误代码: 50074", [50074]), ("错误代码：50074", [50074]), ("код ошибки 50074", [50074]), ("خطأ ٥٠٠٧٤", [50074]),
            ("Outlook keeps saying 50074 since Monday", [50074]), ("I get 50074 when I sign in", [50074]),
            ("a 50074 error", [50074]),
            ("ein 50074-Fehler", [50074]), ("Ich bekomme die 50074", [50074]), ("it says: 50074", [50074]),
            ("Something went wrong. [50074]", [50074]), ("50074: Strong Authentication is required", [50074]),
            ("50074 - UserStrongAuthClientAuthNRequiredInterrupt", [50074]), ("Sign-in error code\t50074", [50074]),
            ("Sign-in error code\n50074\nFailure reason", [50074]), ("\"errorCode\": 50074", [50074]),
            ("\"errorCode\":\"50074\"", [50074]),
            ("\"resultType\": \"50074\"", [50074]), ("{\"error_codes\":[50079,50074]}", [50079, 50074]),
            ("error_codes: [ 50079,\n 50074 ]", [50079, 50074]),
            ("errors 50074, 50076 and 500121", [50074, 50076, 500_121]),
            ("https://login.microsoftonline.com/error?code=50074", [50074]),
            ("Subject: 50074", [50074]), ("A-A-D-S-T-S 5-0-0-1-2-1", [500_121]), ("A.A.D.S.T.S. 50074", [50074]),
            ("AADSTS&shy;50074", [50074]), ("errors seen: 50074/50076, 500121", [50074, 50076, 500_121]),
            ("Yesterday 50074, today AADSTS50076", [50074, 50076]),
            ("I cannot log in, 50074 all the time", [50074]), ("Can't sign in - 50076.", [50076]),
            ("Kann mich nicht anmelden, 50074 kommt jedes Mal", [50074]),
        ] as [(String, [Int])])
    func written(text: String, codes: [Int]) {
        #expect(FailureReader.read(text: text).codes == codes)
    }

    @Test(
        "A code read out on the phone is found",
        arguments: [
            ("fifty zero seventy-four", [50074]), ("fifty oh seventy four", [50074]),
            ("five oh oh seven four", [50074]),
            ("five zero zero seven four", [50074]), ("five double oh seven four", [50074]),
            ("Five, zero, zero, seven, four.", [50074]),
            ("fifty thousand seventy-four", [50074]), ("fifty thousand and seventy four", [50074]),
            ("fifty one twenty six", [50126]),
            ("five hundred one twenty one", [500_121]), ("five hundred thousand one hundred and twenty-one", [500_121]),
            ("five hundred thousand one twenty one", [500_121]),
            ("AADSTS fifty zero seventy-four", [50074]), ("she says fifty three zero zero three on Teams", [53003]),
            ("fünfzig null vierundsiebzig", [50074]), ("fünf null null sieben vier", [50074]),
            ("fünfzigtausendvierundsiebzig", [50074]), ("cinquante zéro soixante-quatorze", [50074]),
            ("cincuenta cero setenta y cuatro", [50074]), ("error 50 0 74", [50074]), ("error 5 0 0 7 4", [50074]),
            ("50 074", [50074]),
            ("AADSTS 50 074", [50074]), ("error five oh oh seven four one more time", [50074]),
        ] as [(String, [Int])])
    func spoken(text: String, codes: [Int]) {
        #expect(FailureReader.read(text: text).codes == codes)
    }

    @Test("A number that something else is called is none, also beside a code")
    func besideCode() {
        #expect(FailureReader.read(text: "build 50074, event id 50126, AADSTS50140").codes == [50140])
    }

    @Test("Codes stand in order of appearance, each once")
    func order() {
        #expect(
            FailureReader.read(text: "AADSTS500121 then AADSTS50074, AADSTS500121, error 50076").codes == [
                500_121, 50074, 50076,
            ])
    }

    @Test(
        "A number that is something else is no code",
        arguments: [
            "My phone is 030 5007412", "call +49 30 50074", "Tel: 50074", "ext. 50074", "ticket 50074", "INC50074",
            "#50074", "order 50126",
            "localhost:50074", "port 50074", "50126 Firenze", "10115 Berlin", "50667 Köln", "ZIP code 50126",
            "room 50053",
            "in 2026", "HTTP 401", "status 400 Bad Request", "it costs 50074 EUR", "$50074", "50,074", "50.074,00",
            "50074 users",
            "50074.50", "v50074", "1.50074", "50074-1234", "0", "errorCode: 0", "error code: 0", "AADSTS", "AADSTS0",
            "AADSTS12",
            "CAA50074", "CAA2000B", "error CAA20003", "0x80050074", "error 12029", "error code 10060",
            "Error code: 80070005",
            "Error code: 30145-4", "line 50074 of the log", "AADB2C90091", "0a50074b-9b0e-4c1d-8a46-0d6e2b7f1a00",
            "482913",
            "Application ID 50074000-0000-0000-c000-000000500740", "2026-11-20T09:14:07.50074Z", "Kundennummer: 50074",
            "one two three", "Phone five five five zero one two three", "phone five zero zero seven four one two",
            "I tried it one or two times, then three", "Rechnung 50105 vom 3.11.", "KB50074", "", " ",
            "AADSTSABC", "a ad st 50074", "0221/50074", "/var/log/50074", "a/50074/b",
            "Error Domain=MSALErrorDomain Code=-50002", "I cannot log in at work, 50126 Firenze",
            "I cannot log in, 50074 users neither", "printer broken, 50074 again",
        ])
    func otherNumbers(text: String) {
        #expect(FailureReader.read(text: text).codes == [])
    }
}
