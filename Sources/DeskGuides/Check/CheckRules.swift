/// The rules of `helpdesk guide check`: a new one is a new line here.
enum CheckRules {
    static let all: [any CheckRule] = [
        SecretAsked(), MissingIdentityCheck(), DeadLink(), UnreachableStep(), EndlessCycle(), UnwalkedStep(),
        SeveralGuides(), ManyActions(),
        VagueStep(),
        GeneratedRubbish(), EmptySection(), DuplicateSection(), NoVerification(), NoEscalation(), LongStep(),
        OldProductName(), UnknownCode(), FrontMatterValue(), UnknownFamily(), ReviewDate(), InsecureLink(),
        DamagedText(),
    ]
}
