import DeskCore
import Testing

@testable import DeskGuides

@Suite("Which steps change a credential")
struct CredentialRuleTests {
    @Test(
        "What is asked to be done to a credential is a change of it",
        arguments: [
            "Reset the user's password.", "Reset redemption status on the guest's page", "Reset the redemption.",
            "Enable the account again", "Re-enable the user account.", "Switch the account on.",
            "Turn the account back on",
            "Switch on the account of the user", "Aktivieren Sie das Konto.", "Réactivez le compte",
            "Active la cuenta del usuario", "Unblock sign-in", "The account must be enabled first.",
            "Delete the old authentication method",
            "Remove every registered method of the user",
            "Issue a Temporary Access Pass",
            "Create a TAP for the user and read it out.",
            "Generate a temporary access pass that can be used once",
            "Add a new phone number for the user",
            "Change the phone number to the new one.",
            "Reset MFA for the affected user",
            "Reset multi-factor authentication.",
            "Require re-registration of MFA",
            "Require re-register multifactor authentication",
            "Force re-registration.",
            "Re-register the Microsoft Authenticator on the new phone",
            "Have the user re-register MFA.",
            "Register a new passkey",
            "Replace the lost security key",
            "Assign a hardware token to the user",
            "Set a new password for the account",
            "Open the user's page, and delete the authenticator app.",
            "If the phone is lost, reset the sign-in methods.",
            "To get the user in, issue a Temporary Access Pass.",
            "Verify the caller and reset the password.",
            "The password must be reset by the administrator.",
            "All methods should be removed first",
            "Start by removing the old phone number.",
            "Fix it by resetting the user's MFA",
            "You can reset the password in the admin center.",
            "Disable MFA for the user",
            "Clear the user's MFA registration",
            "Revoke the authenticator registration",
            "Update the user's security info.",
            "Perform a password reset",
            "Send a password reset link",
            "Enroll the passkey again",
            "Add authentication method > Temporary Access Pass",
            "Ask an administrator to reset the methods.",
            "Delete the phone, then add an authentication method.",
            "Click “Reset password”.", "Choose «Require re-register MFA»", "Reset\u{A0}MFA—now",
            "Remove the user’s passkey", "Unlock the account in ADUC", "Run Set-MgUserPassword for the account",
            "Run `Unlock-ADAccount`.", "Give them a bypass code", "Exclude the user from the policy",
            "Add the user to the MFA-Exclusion group", "Start by excluding the user from the policy",
        ])
    func changes(sentence: String) {
        #expect(CredentialRule.isChange(sentence))
    }

    @Test(
        "What is forbidden, asked, told, avoided, or about something else is none",
        arguments: [
            "Do not reset the password.", "Switch to the other account", "Switch accounts.", "Is the account enabled?",
            "Check whether the account is enabled", "The account was enabled yesterday.", "Enable sign-in frequency",
            "Turn on the phone", "Never switch the account on without their word", "Unblock the number",
            "Never delete a method on such a call",
            "Don’t issue a Temporary Access Pass yet.",
            "Has the phone number changed?",
            "Did the user reset the password?",
            "Check whether the password was changed.",
            "Ask if the user changed the phone number",
            "Find out who reset the methods.",
            "The password was reset last week.",
            "Before you reset the methods, verify who is calling.",
            "Instead of resetting the password, wait",
            "Prefer a pass to deleting methods.",
            "Without deleting any method",
            "Revoke all sessions of the user", "Enable accounts in any organization",
            "Select Accounts in any organizational directory, and enable accounts in any tenant.",
            "Revoke MFA sessions",
            "Change the password policy",
            "Modify or create new policies to align with the necessary MFA requirements.",
            "Remove the MFA policy for guests",
            "Update the Authenticator app",
            "Open the Authentication methods page",
            "Guide the user through the MFA setup process.",
            "Ensure that the user has MFA configured.",
            "Set the phone's clock to automatic.",
            "Delete the browser's cookies",
            "Remove the saved password from the browser",
            "Check the registered methods.",
            "Educate the user on the importance of completing the MFA challenge.",
            "Changes in the MFA policy can trigger the MFA challenge.",
            "Explain how to change the password later",
            "Who may reset the methods?",
            "Users might reset the password themselves",
            "Reset the modem.", "Turn off security defaults", "Unlock the phone", "Add the user to the sales group",
            "Tier 1 makes no exclusion for one caller.", "Do not exclude the user from the policy.",
            "Lock and unlock the computer.", "Set a reminder of an hour.",
            "Register the incident with security",
            "Create a ticket for the app's owner",
            "Confirm that the user still has the security key",
            "Avoid resetting or removing methods",
            "Do not reset or remove methods.",
            "The user cannot change the phone number",
            "",
        ])
    func changesNothing(sentence: String) {
        #expect(!CredentialRule.isChange(sentence))
    }

    @Test("Title, text and details count; a question before or after does not")
    func step() {
        #expect(
            CredentialRule.applies(to: GuideStep(id: "a", title: "Get in", details: ["Issue a Temporary Access Pass."]))
        )
        #expect(
            CredentialRule.applies(
                to: GuideStep(id: "a", title: "Get in", text: "Still locked out? Reset the password.")))
        #expect(!CredentialRule.applies(to: GuideStep(id: "a", title: "Get in", text: "Sign in again.")))
    }

    @Test("A step whose author says so changes a credential, in whatever words, and the mark is not shown")
    func marked() throws {
        let guide = try guide(
            "## Fix\n1. **Swap it:** {.credential} by hand\n2. Swap all {#all .credential}\n3. See {.other}\n### Step 4: Swap {.credential}\n"
        )
        #expect(guide.steps.map(\.changesCredential) == [true, true, false, true])
        #expect(guide.titles == ["Swap it", "Swap all", "See {.other}", "Swap"])
        #expect(guide.steps[0].text == "by hand")
        #expect(guide.steps[1].id == "all")
    }

    @Test(
        "A step that asks or proves changes nothing, whatever it mentions",
        arguments: [
            GuideRole.confirmSignIn, .verifyIdentity, .causes,
        ])
    func askingRoles(role: GuideRole) {
        #expect(!CredentialRule.applies(to: GuideStep(id: "a", role: role, title: "Reset the password")))
    }
}
