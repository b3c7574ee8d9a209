import DeskCore
import Testing

@testable import DeskGuides

@Suite("What a heading says its section is for")
struct RoleWordsTests {
    @Test(
        "The words of a heading name its role",
        arguments: [
            ("Prerequisites", GuideRole.prerequisites), ("Before you begin", .prerequisites),
            ("Voraussetzungen", .prerequisites),
            ("Was it you?", .confirmSignIn), ("Did you start this sign-in?", .confirmSignIn),
            ("Verify who is calling", .verifyIdentity), ("Verify identity", .verifyIdentity),
            ("Verify the user’s identity", .verifyIdentity), ("Identity check", .verifyIdentity),
            ("Troubleshooting", .diagnose), ("Initial Diagnostic Steps:", .diagnose),
            ("Find out what happens", .diagnose),
            ("TROUBLESHOOTING STEPS", .diagnose), ("Dépannage", .diagnose),
            ("Causes", .causes), ("Common Issues causing this error:", .causes), ("What is the cause?", .causes),
            ("Possible Root Causes", .causes), ("Ursachen", .causes), ("Causas", .causes),
            ("Steps to Resolve", .resolve), ("Step-by-Step Resolution Strategies:", .resolve),
            ("Fix: update the app", .resolve),
            ("Solution", .resolve), ("How to fix it", .resolve), ("Workaround", .resolve), ("Lösung", .resolve),
            ("Résolution", .resolve),
            ("Verify", .verify), ("Check that it works", .verify), ("Verification", .verify),
            ("Watch afterwards", .verify),
            ("Collect evidence", .collectEvidence), ("Information to gather", .collectEvidence),
            ("Before you escalate", .collectEvidence), ("When to escalate", .escalate), ("Escalation", .escalate),
            ("Additional Notes or Considerations:", .notes), ("Best practices", .notes), ("Hinweise", .notes),
            ("Introduction", .reference), ("Symptoms", .reference), ("See also", .reference),
        ])
    func role(title: String, role: GuideRole) {
        #expect(RoleWords.match(title)?.role == role)
    }

    @Test(
        "Words that only look like one of the table name none",
        arguments: [
            "The phone is new", "Prefix of the address", "Fixture", "AADSTS50074: troubleshooting MFA", "", "—",
        ])
    func none(title: String) {
        #expect(RoleWords.match(title) == nil)
    }

    @Test("Of several words the first counts, and of two that begin alike the longer")
    func precedence() {
        #expect(RoleWords.match("Resolving the root cause")?.role == .resolve)
        #expect(RoleWords.match("Verify the caller")?.role == .verifyIdentity)
        #expect(RoleWords.match("Causes")?.isWhole == true)
        #expect(RoleWords.match("Other causes")?.isWhole == false)
    }

    @Test("No phrase stands in two rows of the table")
    func unique() {
        let phrases = RoleWords.table.values.flatMap(\.self)
        #expect(Set(phrases).count == phrases.count)
    }
}
