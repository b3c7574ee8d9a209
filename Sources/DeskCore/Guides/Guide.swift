/// A troubleshooting page, read from Markdown: what a person reads (`blocks`) and what a walkthrough walks (`steps`).
///
/// The two are views of one text. A step names the section that it stands in; a block of the page that is a step carries
/// the step's id, so that a viewer can open at it.
package struct Guide: Equatable, Sendable {
    /// The error codes that the page is about, most important first; empty for a page that names none.
    package var codes: [Int]
    /// The family that it is the general guide of.
    package var family: CodeFamily?
    package var title: String
    /// Digest of the page's text (BLAKE2b, 128 bits, 32 lowercase hexadecimal digits): two texts, two revisions.
    package var revision: String
    /// Where the page was read from, as shown to people: a file's name or path.
    package var source: String
    /// From the front matter: who keeps the page, and until which day (`2027-05-01`) it counts as reviewed.
    package var owner: String?
    package var reviewBy: String?
    package var sections: [GuideSection]
    package var steps: [GuideStep]
    package var blocks: [GuideBlock]
    /// What was recognised as generated rubbish and left out of the page.
    package var rubbish: [GuideRubbish]
    /// What looks like steps and is not walked.
    package var unwalked: [GuideUnwalked]

    package init(
        codes: [Int] = [], family: CodeFamily? = nil, title: String = "", revision: String = "", source: String = "",
        owner: String? = nil,
        reviewBy: String? = nil, sections: [GuideSection] = [], steps: [GuideStep] = [], blocks: [GuideBlock] = [],
        rubbish: [GuideRubbish] = [], unwalked: [GuideUnwalked] = []
    ) {
        self.codes = codes
        self.family = family
        self.title = title
        self.revision = revision
        self.source = source
        self.owner = owner
        self.reviewBy = reviewBy
        self.sections = sections
        self.steps = steps
        self.blocks = blocks
        self.rubbish = rubbish
        self.unwalked = unwalked
    }

    package func step(_ id: String) -> GuideStep? {
        steps.first { $0.id == id }
    }
}

/// What a section of a guide is for. The raw values are what `guide steps --json` prints.
package enum GuideRole: String, Sendable, CaseIterable {
    case prerequisites
    /// "Did you start this sign-in yourself?", the question before all others in an MFA guide.
    case confirmSignIn = "confirm_sign_in"
    case verifyIdentity = "verify_identity"
    case diagnose
    /// One step whose answers are the causes.
    case causes
    case resolve
    case verify
    case collectEvidence = "collect_evidence"
    case escalate
    case notes
    /// Everything else: read, not walked.
    case reference

    /// Whether the items of such a section are steps of a walkthrough.
    package var isWalked: Bool {
        switch self {
        case .confirmSignIn, .verifyIdentity, .diagnose, .causes, .resolve, .verify, .collectEvidence, .escalate: true
        case .prerequisites, .notes, .reference: false
        }
    }
}

/// A heading and what stands under it.
package struct GuideSection: Equatable, Sendable {
    /// The heading's anchor, as GitHub makes it, unique in the page (`steps-to-resolve`, `troubleshooting-steps-1`).
    package var id: String
    package var title: String
    /// 1 to 6.
    package var level: Int
    package var role: GuideRole

    package init(id: String, title: String, level: Int, role: GuideRole) {
        self.id = id
        self.title = title
        self.level = level
        self.role = role
    }
}

/// One step of a guide, as read from its page.
package struct GuideStep: Equatable, Sendable {
    /// From the section and the title, or given by `{#id}`; unique in the guide, and the same when other steps come or go.
    package var id: String
    /// The title and the id of the section that the step stands in.
    package var section: String
    package var sectionID: String
    package var role: GuideRole
    package var title: String
    /// What stands after the title, as plain text; may be empty.
    package var text: String
    /// The nested items, as plain text.
    package var details: [String]
    /// Words to say to the user, without quotation marks.
    package var say: [String]
    package var answers: [GuideAnswer]
    /// Where the step itself says that the walk goes on ("Then: [Verify](#verify)"): a step's id. Nil: to the next step.
    package var leadsTo: String?
    /// The other guide that the step says is walked next ("Then: [AADSTS50076](AADSTS50076.md)").
    package var guide: GuidePlace?
    /// How long it says that one has to wait, in seconds.
    package var wait: Int?
    /// Whether carrying it out changes a credential: resetting methods, a Temporary Access Pass, a password.
    package var changesCredential: Bool
    /// The line of the page's text that the step begins on, from 1.
    package var line: Int

    package init(
        id: String, section: String = "", sectionID: String = "", role: GuideRole = .resolve, title: String,
        text: String = "", details: [String] = [], say: [String] = [], answers: [GuideAnswer] = [],
        leadsTo: String? = nil, guide: GuidePlace? = nil, wait: Int? = nil, changesCredential: Bool = false,
        line: Int = 1
    ) {
        self.id = id
        self.section = section
        self.sectionID = sectionID
        self.role = role
        self.title = title
        self.text = text
        self.details = details
        self.say = say
        self.answers = answers
        self.leadsTo = leadsTo
        self.guide = guide
        self.wait = wait
        self.changesCredential = changesCredential
        self.line = line
    }
}

/// One of the answers to a step that asks.
package struct GuideAnswer: Equatable, Sendable {
    /// From the label; unique in the step.
    package var id: String
    package var label: String
    /// The id of the step that the answer leads to: the first one under the linked heading. Nil: to the next step.
    package var leadsTo: String?
    /// The other guide that the answer leads to.
    package var guide: GuidePlace?

    package init(id: String, label: String, leadsTo: String? = nil, guide: GuidePlace? = nil) {
        self.id = id
        self.label = label
        self.leadsTo = leadsTo
        self.guide = guide
    }
}

/// A part of a page that is no content: what a generator left behind.
package struct GuideRubbish: Equatable, Sendable {
    /// From 1.
    package var line: Int
    package var text: String
    package var reason: String

    package init(line: Int, text: String, reason: String) {
        self.line = line
        self.text = text
        self.reason = reason
    }
}
