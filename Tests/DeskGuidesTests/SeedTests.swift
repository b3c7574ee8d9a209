import DeskCore
import Testing

@testable import DeskGuides

@Suite("The seed page, with all its flaws")
struct SeedTests {
    let guide: Guide

    init() throws {
        guide = try GuideReader.read(bytes: page("seed-AADSTS50074.md"), source: "AADSTS50074.md")
    }

    @Test("The page is about one code and has the title of its first heading")
    func subject() {
        #expect(guide.codes == [50074])
        #expect(guide.title.hasPrefix("AADSTS50074: UserStrongAuthClientAuthNRequiredInterrupt - Strong"))
        #expect(guide.revision.count == 32)
    }

    @Test("Every section has the role that its heading says, or inherits it")
    func roles() {
        #expect(
            guide.sections.dropFirst().map { "\($0.title): \($0.role.rawValue)" } == [
                "Introduction: reference",
                "Prerequisites: prerequisites",
                "Steps to Resolve: resolve",
                "Step 1: Initial Actions: resolve",
                "Step 2: Verify MFA Settings: resolve",
                "Troubleshooting: diagnose",
                "Additional Notes: notes",
                "Troubleshooting Steps: diagnose",
                "Troubleshooting Guide for Error Code AADSTS50074: UserStrongAuthClientAuthNRequiredInterrupt: diagnose",
                "Initial Diagnostic Steps: diagnose",
                "Common Issues causing this error: causes",
                "Step-by-Step Resolution Strategies: resolve",
                "Additional Notes or Considerations: notes",
            ])
    }

    @Test("Numbered headings, bullets, numbered items and causes are walked in the order of the page")
    func steps() {
        #expect(
            guide.steps.map { "\($0.role.rawValue) | \($0.title) | \($0.details.count) | \($0.answers.count)" } == [
                "resolve | Initial Actions | 4 | 0",
                "resolve | Verify MFA Settings | 2 | 0",
                "diagnose | Check for any Azure AD conditional access policies that might be affecting the MFA process | 0 | 0",
                "diagnose | Consider any additional security measures that might be in place | 0 | 0",
                "diagnose | Confirm the Error Code | 0 | 0",
                "diagnose | Verify User's Multi-Factor Authentication (MFA) Status | 0 | 0",
                "diagnose | Check Conditional Access Policies | 0 | 0",
                "causes | Common Issues causing this error | 3 | 3",
                "resolve | Ensure User Completes MFA Challenge | 2 | 0",
                "resolve | Check MFA Configuration | 2 | 0",
                "resolve | Review Conditional Access Policies | 2 | 0",
                "resolve | Provide User Guidance | 2 | 0",
            ])
    }

    @Test("Sentences that empty lines tear apart are whole again")
    func tornSentences() throws {
        #expect(
            try guide.step(titled: "Confirm the Error Code").text
                == "Ensure that the error code displayed is indeed AADSTS50074 with the description "
                + "\"UserStrongAuthClientAuthNRequiredInterrupt - Strong authentication is required and the user did not "
                + "pass the MFA challenge.\"")
        #expect(
            try guide.step(titled: "Check MFA Configuration").details.first
                == "Review the MFA policies and configurations in Azure AD or the identity provider's settings.")
    }

    @Test("The bullet glued behind a lead is the first of its details")
    func gluedBullet() throws {
        #expect(
            try guide.step(titled: "Provide User Guidance").details == [
                "Educate the user on the importance and process of completing the MFA challenge.",
                "Offer support for any issues the user might face during the MFA process.",
            ])
    }

    @Test("The causes are answers, and what is said of each is kept")
    func causes() throws {
        let step = try guide.step(titled: "Common Issues causing this error")
        #expect(
            step.answers.map(\.label) == [
                "Incomplete MFA Setup", "Changed MFA Settings", "Outdated MFA Configurations",
            ])
        #expect(
            step.answers.map(\.id) == ["incomplete-mfa-setup", "changed-mfa-settings", "outdated-mfa-configurations"])
        #expect(step.details[0].hasSuffix("leading to failure during the MFA challenge."))
    }

    @Test("What could not be generated is listed with its line and shown nowhere")
    func rubbish() {
        let failures = guide.rubbish.filter { $0.text.contains("could not be generated") }
        #expect(failures.map(\.line) == [60, 65])
        #expect(guide.rubbish.map(\.line) == [58, 60, 63, 65])
        #expect(!"\(guide.blocks)\(guide.steps)".contains("could not be generated"))
        #expect(guide.sections.filter { $0.title == "Troubleshooting Steps" }.map(\.id) == ["troubleshooting-steps-2"])
    }

    @Test("A step names the line of the page as written")
    func lines() throws {
        #expect(try guide.step(titled: "Initial Actions").line == 24)
        #expect(try guide.step(titled: "Provide User Guidance").line == 131)
    }

    /// Nobody's password, method or pass is touched: the page looks at settings, changes policies ("modify or create new
    /// policies"), and has users register themselves ("guide the user through the MFA setup process"), which the service
    /// itself guards.
    @Test("No step of the seed changes a credential")
    func credentials() {
        #expect(guide.steps.filter(\.changesCredential).map(\.id) == [])
    }
}
