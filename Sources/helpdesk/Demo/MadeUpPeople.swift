import DeskCore

/// Who works at a made-up desk, who calls it, and what is said there. Nobody and nothing of it is real.
enum MadeUpPeople {
    static let agents = ["ana", "bo", "chi", "dee"].map { Actor($0) }

    /// Names in several scripts, as they come in a company of the world.
    private static let names = [
        "lena.sommer", "oskar.lund", "zoë.nuñez", "渡辺.葵", "ольга.климова", "amara.diallo", "김민준", "ζωή.παππά",
        "tom.baker-hill", "नीलम.राव", "çağla.öztürk", "محمد.حداد", "joão.esteves", "linh.trần", "mia.virtanen", "李娜",
        "niamh.o'dowd", "דנה.לוי", "piotr.zając", "ines.moreau", "รัตนา.ศรีสุข", "kofi.mensah", "sigríður.jónsdóttir",
        "a.very.long.name.that.does.not.fit.a.column",
    ]

    /// The address of the `index`th caller, each another one.
    static func requester(_ index: Int) -> String {
        let (round, place) = index.quotientAndRemainder(dividingBy: names.count)
        let domain = place % 5 == 4 ? "example.com" : "contoso.example"
        return names[place] + (round == 0 ? "" : String(round + 1)) + "@" + domain
    }

    static let apps = [
        "Outlook", "Teams", "SharePoint", "Expense reports", "Time sheets", "VPN portal", "経費精算", "Travel & hotels",
    ]

    /// Codes of calls for which no guide is walked.
    static let otherCodes = [50076, 500121, 53003, 50126, 50053, 50105, 65001, 50055, 50079, 700016, 53000]

    static let notes = [
        "Works at home this week, reachable until four.",
        "Same laptop as last month; the phone is new.",
        "Prefers to be called in the afternoon. 電話は午後に。",
        "Has a second phone for work.",
        "Asked the team lead, who knows about it.",
        "Tried another network, no difference.",
    ]

    static let messages = [
        "We look at it now and call you back within the hour.",
        "Please keep your phone at hand; a prompt will come.",
        "You can work in the browser until the app is mended.",
    ]

    static let waits = [
        "has to fetch the phone from home", "is on a plane until the evening", "waits for a new phone",
        "wants to ask the manager first",
    ]

    static let causes = [
        "new phone, Authenticator not set up again", "notifications were blocked", "number changed",
        "typed the wrong number into the app", "setup was never finished",
    ]

    static let fixes = [
        "registered Authenticator on the new phone", "allowed the notifications", "registered the new number",
        "went through one prompt together", "finished the setup together",
    ]

    static let skipReasons = ["checked a minute ago", "does not apply to this user", "the user has no second browser"]
}
