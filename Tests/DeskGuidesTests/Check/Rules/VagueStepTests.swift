import Testing

@testable import DeskGuides

@Suite("Rule vague-step")
struct VagueStepTests {
    @Test(
        "A step that says only that something is to be done is named at its words",
        arguments: [
            "1. ▸Perform necessary actions as described for the error.",
            "1. Open the portal, then ▸take the appropriate action.",
            "1. **Policies:** look at them and ▸make any necessary changes",
            "1. Open the portal.\n   * ▸Apply the required\n     changes.",
            "1. ▸Do whatever is needed.", "1. ▸Consider any additional security measures.",
            "1. ▸Resolve any issues found.", "1. ▸Ensure everything works correctly.", "1. ▸Fix the issue",
            "1. ▸Contact your administrator.", "1. ▸Do the necessary.",
            "1. Open it.\n2. ▸Follow the standard procedure.",
        ])
    func vague(steps: String) throws {
        try expect(VagueStep(), on: "# AADSTS50074\n\n## Resolution\n\(steps)")
    }

    @Test(
        "In other languages too",
        arguments: [
            "▸Führen Sie die erforderlichen Schritte aus.", "▸Geeignete Maßnahmen ergreifen.", "▸Problem beheben",
            "▸Wenden Sie sich an Ihren Administrator.", "▸Effectuez les actions nécessaires.", "▸Faites le nécessaire.",
            "▸Résolvez le problème.", "▸Realice las acciones necesarias.", "▸Tome las medidas oportunas.",
            "▸Solucionar el problema", "▸Execute as ações necessárias.", "▸Tome as providências cabíveis.",
            "▸Neem de nodige maatregelen.", "▸Los het probleem op.", "▸Wykonaj niezbędne czynności.",
            "▸Rozwiąż problem.",
            "▸Eseguire le operazioni necessarie.", "▸Fai il necessario.", "▸Contatta l'amministratore.",
            "▸必要な措置を講じてください。", "▸問題を解決してください。",
        ])
    func translated(step: String) throws {
        try expect(VagueStep(), on: "# AADSTS50074\n\n## Resolution\n\n1. \(step)")
    }

    @Test(
        "In other languages too, a step that says what to do is none",
        arguments: [
            "Wählen Sie die erforderlichen Berechtigungen aus.", "Führen Sie die Schritte unter „Lösung“ aus.",
            "Sélectionnez les autorisations nécessaires.", "Seleccione los permisos necesarios.",
            "Selecione as permissões necessárias.", "Selecteer de nodige machtigingen.",
            "Wybierz niezbędne uprawnienia.", "Selezionare le autorizzazioni necessarie.", "必要な権限を選択してください。",
        ])
    func clearTranslated(step: String) throws {
        try expect(VagueStep(), on: "# AADSTS50074\n\n## Resolution\n\n1. \(step)")
    }

    @Test(
        "A step that says what to do is none",
        arguments: [
            "1. Select the necessary permissions and press Add.", "1. Take down the correlation id.",
            "1. Contact your administrator:\n   - give the correlation id", "1. Check that the sign-in works.",
            "1. Follow the steps under [Fix](#fix).", "1. Resolve the issue: press Repair in the settings.",
            "1. If necessary, restart the phone.", "1. Perform a sign-in in a private window.",
            "1. Make the changes that the policy names.", "1. Ensure that the user has MFA configured.",
        ])
    func clear(steps: String) throws {
        try expect(VagueStep(), on: "# AADSTS50074\n\n## Resolution\n\(steps)")
    }

    @Test("A page that is no guide is left alone")
    func noGuide() throws {
        try expect(VagueStep(), on: "# News\n\n- We perform necessary actions.")
    }
}
