import Testing

@testable import DeskGuides

@Suite("Rule secret-asked")
struct SecretAskedTests {
    @Test(
        "Who is to say or send a secret is named at the words",
        arguments: [
            "1. ▸Ask the user for their current password.", "1. ▸Have the user read you the verification code.",
            "1. Call back.\n   > Please ▸tell me the six-digit code.",
            "1. ▸Ask the caller to provide their PIN by chat.",
            "1. ▸Send us your password by mail.", "1. ▸Note the user's password in the ticket.",
            "1. > ▸What is your password?", "1. ▸Get the password from the user.",
            "1. ▸Request the SMS code from the user.",
            "1. Please ▸provide the one time code to the agent.", "1. ▸Ask the user for the code from the app.",
            "1. ▸Ask the user to read out the six digits.",
            "1. ▸Have the user send a screenshot of the QR code.", "1. ▸Ask for the TAP.",
            "1. ▸Write down the temporary password and email it to the user.", "1. ▸Request the recovery key.",
            "1. Call back and ▸ask for the password.",
            "Before we start, please ▸share your one-time passcode\nwith the support team.",
        ])
    func asked(text: String) throws {
        try expect(SecretAsked(), on: "# T\n\n## Fix\n\n\(text)")
    }

    @Test(
        "Warnings, typing it oneself, and things that only sound like it are fine",
        arguments: [
            "Never ask the user for their password.", "Please do not read me any code or password.",
            "Ask the user to type the password on the sign-in page.", "Ask the user for the error code.",
            "Ask the user for the Correlation ID and the time.", "Tell me the number after AADSTS.",
            "Ask the user when the password was changed.", "Read the user the Temporary Access Pass.",
            "Tell the user that the password has expired.", "Ask the user for the password policy's name.",
            "Nobody may ask you to tell us your password.", "I will read you a pass now.",
            "Provide the user with a temporary password.", "Send the user the password reset link.",
            "They will never ask for a code.", "Give them the password reset page.",
            "Windows may ask for the PIN.", "Ask the user to read out the six digits after AADSTS.",
            "Ask the user for the code in the message.", "Ask the user to send a screenshot of the page.",
            "Write down the error code.",
        ])
    func fine(text: String) throws {
        try expect(SecretAsked(), on: "# T\n\n## Fix\n\n1. \(text)")
    }

    @Test(
        "In other languages too",
        arguments: [
            "▸Fragen Sie den Benutzer nach seinem Passwort.", "▸Lassen Sie sich den SMS-Code vorlesen.",
            "> ▸Wie lautet Ihr Kennwort?", "Der Benutzer ▸soll den Einmalcode durchgeben.",
            "▸Nennen Sie mir bitte den PIN.",
            "▸Demandez à l'utilisateur son mot de passe.", "▸Demandez-lui de vous communiquer le code de vérification.",
            "> ▸Quel est votre mot de passe ?", "▸Pida al usuario su contraseña.",
            "▸Pídale que le diga el código de verificación.", "> ▸Dígame su contraseña.",
            "▸Peça ao usuário a sua senha.", "> ▸Qual é a sua senha?", "▸Solicite ao usuário o código de verificação.",
            "▸Vraag de gebruiker naar zijn wachtwoord.", "▸Laat de gebruiker de verificatiecode voorlezen.",
            "▸Poproś użytkownika o podanie hasła.", "> ▸Podaj mi kod SMS.",
            "▸Chiedi all'utente la sua password.", "▸Chiedere all'utente di comunicare il codice di verifica.",
            "ユーザーに▸パスワードを聞いてください。", "▸確認コードを電話で教えてもらいます。",
        ])
    func translated(text: String) throws {
        try expect(SecretAsked(), on: "# T\n\n## Fix\n\n1. \(text)")
    }

    @Test(
        "In other languages too, what forbids it or speaks of something else is fine",
        arguments: [
            "Fragen Sie nie nach dem Passwort.", "Bitten Sie den Benutzer, das Passwort selbst einzugeben.",
            "Der Helpdesk fragt niemals nach einem Einmalcode.", "Fragen Sie den Benutzer nach dem Fehlercode.",
            "Fragen Sie, wann das Passwort geändert wurde.", "Setzen Sie das Passwort zurück.",
            "Notieren Sie die Korrelations-ID.", "Ne demandez jamais le mot de passe.",
            "Demandez à l'utilisateur de saisir son mot de passe.", "Demandez à l'utilisateur le code d'erreur.",
            "Notez l'heure.", "No pida nunca la contraseña.", "Pida al usuario que cambie la contraseña.",
            "Pida al usuario el código de error.", "Nunca peça a senha ao usuário.",
            "Peça ao usuário que altere a senha.", "Vraag nooit naar het wachtwoord.",
            "Vraag de gebruiker om het wachtwoord te wijzigen.", "Nie proś użytkownika o hasło.",
            "Podaj hasło na stronie logowania.", "Poproś użytkownika o zmianę hasła.", "Non chiedere mai la password.",
            "Chiedi all'utente di cambiare la password.", "Chiedi all'utente il codice di errore.",
            "パスワードを聞いてはいけません。", "ユーザーにパスワードを入力してもらいます。", "パスワードを変更するよう伝えてください。",
            "エラーコードを教えてもらいます。",
        ])
    func fineTranslated(text: String) throws {
        try expect(SecretAsked(), on: "# T\n\n## Fix\n\n1. \(text)")
    }
}
