import DeskCore
import Testing

@testable import DeskIntake

/// Which GUID is which.
struct IdentifierTests {
    static let request = "3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00"
    static let correlation = "8be1c6a4-2f7d-4e0b-9a55-6c1f0d3e2b47"
    static let other = "c1d2e3f4-a5b6-4788-99aa-bbccddeeff00"

    @Test(
        "Request and correlation id are told apart in every language",
        arguments: [
            ("Request Id", "Correlation Id"), ("Trace ID", "Correlation ID"), ("Anforderungs-ID", "Korrelations-ID"),
            ("Ablaufverfolgungs-ID", "Korrelations-ID"), ("ID de demande", "ID de corrélation"),
            ("ID de trace", "ID de corrélation"),
            ("Id. de solicitud", "Id. de correlación"), ("ID richiesta", "ID correlazione"),
            ("ID da solicitação", "ID de correlação"),
            ("Aanvraag-id", "Correlatie-id"), ("Identyfikator żądania", "Identyfikator korelacji"),
            ("ID žádosti", "ID korelace"),
            ("Begärande-ID", "Korrelations-ID"), ("Anmodnings-id", "Korrelations-id"),
            ("Forespørsels-ID", "Korrelasjons-ID"),
            ("Pyynnön tunnus", "Korrelaatiotunnus"), ("İstek Kimliği", "Bağıntı Kimliği"),
            ("Идентификатор запроса", "Идентификатор корреляции"),
            ("Ідентифікатор запиту", "Ідентифікатор кореляції"), ("要求 ID", "相関 ID"), ("请求 ID", "相关 ID"),
            ("要求識別碼", "相互關聯識別碼"),
            ("요청 ID", "상관 관계 ID"), ("معرف الطلب", "معرف الارتباط"), ("מזהה בקשה", "מזהה מתאם"),
            ("Αναγνωριστικό αίτησης", "Αναγνωριστικό συσχέτισης"), ("Kérelemazonosító", "Korrelációs azonosító"),
            ("ID i kërkesës", "ID e ndërlidhjes"), ("รหัสคำขอ", "รหัสสหสัมพันธ์"), ("trace_id", "correlation_id"),
            ("requestId", "correlationId"),
            ("x-ms-request-id", "x-ms-correlation-request-id"), ("request-id", "client-request-id"),
        ])
    func languages(requestLabel: String, correlationLabel: String) {
        for (colon, end) in [(": ", "\n"), (" : ", "\r\n"), (":\n", "\n"), ("：", "\n"), ("\t", "\n")] {
            let failure = FailureReader.read(
                text:
                    "AADSTS50074: x\(end)\(requestLabel)\(colon)\(Self.request)\(end)\(correlationLabel)\(colon)\(Self.correlation)\(end)"
            )
            #expect(failure.traceID == Self.request)
            #expect(failure.correlationID == Self.correlation)
        }
    }

    @Test(
        "The correlation id may stand first, or alone",
        arguments: [
            ("Correlation ID: \(correlation)\nRequest ID: \(request)", request),
            ("Correlation ID: \(correlation)", nil),
            ("Session Id: \(other)\nCorrelation ID: \(correlation)", nil),
        ] as [(String, String?)])
    func order(text: String, trace: String?) {
        let failure = FailureReader.read(text: "AADSTS50074\n" + text)
        #expect(failure.correlationID == Self.correlation)
        #expect(failure.traceID == trace)
    }

    @Test("The network policy server calls the correlation id CID")
    func networkPolicyServer() {
        let text = "NPS Extension for Azure MFA: CID: \(Self.correlation) : Access Rejected, AADSTS500121"
        #expect(FailureReader.read(text: text).correlationID == Self.correlation)
    }

    @Test("What stands behind a cookie on a command line, or in an object, is read")
    func behindCookie() {
        for text in [
            "curl -H 'cookie: ESTSAUTH=0.AXoAx9LsV0pLk' -H 'x-ms-client-request-id: \(Self.correlation)'",
            "{\"Cookie\": \"ESTSAUTH=0.AXoAx9LsV0pLk\", \"client-request-id\": \"\(Self.correlation)\"}",
        ] {
            #expect(FailureReader.read(text: text).correlationID == Self.correlation)
        }
    }

    @Test(
        "The cells of a table are read by the names of its columns",
        arguments: [
            "Date (UTC),Request ID,Correlation ID,User,Application ID,Sign-in error code\n2026-11-20T09:14:07Z,\(request),\(correlation),\"Brandt, Mia\",\(other),50074",
            "\"TimeGenerated\",\"ResultType\",\"CorrelationId\",\"AppId\",\"Request ID\"\n\"2026-11-20T09:14:07Z\",\"50074\",\"\(correlation)\",\"\(other)\",\"\(request)\"",
            "| Timestamp | Error code | Trace ID | Correlation ID | AppId |\n|---|---|---|---|---|\n| 2026-11-20T09:14:07Z | 50074 | \(request) | \(correlation) | \(other) |",
            "<table><tr><th>Date</th><th>Request ID</th><th>Correlation ID</th><th>Error code</th><th>Application ID</th></tr>"
                + "<tr><td>2026-11-20T09:14:07Z</td><td>\(request)</td><td>\(correlation)</td><td>50074</td><td>\(other)</td></tr></table>",
        ])
    func table(text: String) {
        let failure = FailureReader.read(text: text)
        #expect(failure.codes == [50074])
        #expect(failure.traceID == Self.request)
        #expect(failure.correlationID == Self.correlation)
        #expect(failure.appID == Self.other)
        #expect(failure.occurredAt != nil)
    }

    @Test("A password in a table is masked")
    func passwordInTable() {
        let text = "| User | Password |\n|---|---|\n| mia@contoso.example | Winter#26 |\nAADSTS50126"
        let failure = FailureReader.read(text: text)
        #expect(failure.masked == 1)
        #expect(!failure.text.contains("Winter#26"))
        #expect(failure.requester == "mia@contoso.example")
    }

    @Test("A list of details is no table")
    func details() {
        let text = "Status\tFailure\nUser\tMia\nRequest ID\t\(Self.request)\nCorrelation ID\t\(Self.correlation)"
        let failure = FailureReader.read(text: text)
        #expect(failure.traceID == Self.request)
        #expect(failure.correlationID == Self.correlation)
    }

    @Test(
        "A wrapped or decorated GUID is read",
        arguments: [
            "Request Id: 3f1c7a52-9b0e-4c1d-\n8a46-0d6e2b7f1a00",
            "> Request Id: 3f1c7a52-9b0e-\n> 4c1d-8a46-0d6e2b7f1a00",
            "Request Id: 3f1c7a52-9b0e-4c\n  1d-8a46-0d6e2b7f1a00",
            "Request Id: {3F1C7A52-9B0E-4C1D-8A46-0D6E2B7F1A00}",
            "Request Id: 3f1c7a52–9b0e–4c1d–8a46–0d6e2b7f1a00",
            "**Request Id:** `3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00`",
            "Request Id is 3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00.",
            "<b>Request Id:</b> 3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00<br>",
            "Request=\n Id: 3f1c7a52-9b0e-4c1d-8a46-0d=\n6e2b7f1a00",
            "&amp;lt;p&amp;gt;Trace ID: 3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00&amp;lt;/p&amp;gt;",
            "<table><tr><td>Request Id</td><td>3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00</td></tr></table>",
            "trace_id%253D3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00",
            "{\\\"trace_id\\\":\\\"3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00\\\"}",
            "x=1&error_description=AADSTS50074:+Trace+ID:+3f1c7a52-9b0e-4c1d-8a46-0d6e2b7f1a00",
        ])
    func wrapped(text: String) {
        #expect(FailureReader.read(text: text).traceID == Self.request)
    }

    @Test(
        "The application is told from the resource",
        arguments: [
            ("AADSTS50076: you must use multi-factor authentication to access '\(other)'.", nil, other),
            (
                "AADSTS50076: Aufgrund … müssen Sie die Multi-Factor Authentication verwenden, um auf '\(other)' zuzugreifen.",
                nil, other
            ),
            ("AADSTS50076: … wymagane jest MFA dla: '\(other)'", nil, other),
            ("application '\(other)'(Contoso Portal)", other, nil),
            (
                "The user or administrator has not consented to use the application with ID '\(other)' named 'X'.",
                other, nil
            ),
            (
                "AADSTS700016: Application with identifier '\(other)' was not found in the directory 'Contoso'.", other,
                nil
            ),
            ("App id: \(other)", other, nil), ("Application ID\t\(other)\nResource ID\t\(request)", other, request),
            ("client_id=\(other)&x=1", other, nil),
            ("\"appId\":\"\(other)\",\"resourceId\":\"\(request)\"", other, request),
            ("keys for app '\(other)' are expired", other, nil),
            ("Client app ID: \(other). Resource app ID: \(request).", other, request),
            ("access resource '\(other)'", nil, other),
            ("l'authentification multifacteur pour accéder à « \(other) ».", nil, other),
            ("The resource principal named api://\(other) was not found in the tenant", nil, other),
            ("The service principal for resource '\(other)' is disabled.", nil, other),
            ("The app is trying to access a service '\(other)'(Microsoft Graph)", nil, other),
            ("\"resourceServicePrincipalId\":\"\(request)\",\"resourceId\":\"\(other)\"", nil, other),
            ("client secret ID \(request) of app '\(other)'", other, nil), ("resourceTenantId: \(other)", nil, nil),
            ("Service principal ID: \(other)", nil, nil), ("ClientConnectionId:\(other)", nil, nil),
            ("Client '\(request)' requested a token for '\(other)'", request, nil),
            ("https://login.microsoftonline.com/\(other)/oauth2/token", nil, nil), ("tenant=\(other)", nil, nil),
            ("Tenant ID: \(other)", nil, nil),
            ("from identity provider 'https://sts.windows.net/\(other)/'", nil, nil), ("Device ID: \(other)", nil, nil),
            ("Anwendungs-ID: \(other)", other, nil), ("ID de l'application : \(other)", other, nil),
            ("アプリケーション ID: \(other)", other, nil),
        ] as [(String, String?, String?)])
    func appAndResource(text: String, app: String?, resource: String?) {
        let failure = FailureReader.read(text: text)
        #expect(failure.appID == app)
        #expect(failure.resourceID == resource)
        #expect(failure.traceID == nil)
    }

    @Test(
        "The application's name is read",
        arguments: [
            ("application '\(other)'(Contoso Portal) in that tenant", "Contoso Portal"),
            ("Application\tOffice 365 Exchange Online", "Office 365 Exchange Online"),
            ("App name: Contoso HR", "Contoso HR"), ("\"appDisplayName\": \"Azure CLI\",", "Azure CLI"),
            ("Anwendung: Teams", "Teams"),
        ])
    func appName(text: String, name: String) {
        #expect(FailureReader.read(text: text).app == name)
    }
}
