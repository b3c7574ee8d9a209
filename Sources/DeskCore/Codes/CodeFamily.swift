/// Codes that have much in common, so that one general guide serves all of them that have none of their own. The raw values stand
/// in the catalogue, in the front matter of guides and in `--json`.
package enum CodeFamily: String, Sendable, CaseIterable, Encodable {
    case mfa
    case device
    case policy
    case password
    case account
    case consent
    case app
    case session
    /// No code is of it; its guide is for every code that no other guide is for.
    case any

    /// What its codes are about.
    package var words: String {
        switch self {
        case .mfa: "multifactor authentication"
        case .device: "devices"
        case .policy: "Conditional Access"
        case .password: "passwords"
        case .account: "accounts"
        case .consent: "consent to apps"
        case .app: "the setup of apps"
        case .session: "sessions and tokens"
        case .any: "all other codes"
        }
    }
}
