package import DeskCanvas

/// The table of actions. A new key is a new row here.
package enum Actions {
    package static let rows: [ActionRow] = everywhere + tickets + walkthrough + guide + supervisor

    /// The rows that count in a place: those of that place alone, those that it shares, those of everywhere.
    package static func rows(in place: Place) -> [ActionRow] {
        rowsByPlace[place] ?? []
    }

    /// Every picture asks for the rows of its place.
    private static let rowsByPlace = Dictionary(uniqueKeysWithValues: Place.allCases.map { ($0, counting(in: $0)) })

    /// The key of an action, for a sentence that names it: in `place`, or, where that has none, wherever it has one.
    package static func key(_ action: Action, in place: Place, besides other: Key? = nil) -> String {
        let row = rows(in: place).first { $0.action == action } ?? rows.first { $0.action == action }
        return row?.keys.first { $0 != other }?.shortName ?? ""
    }

    /// The title of an action in `place`, or wherever it has one.
    static func title(_ action: Action, in place: Place) -> String {
        (rows(in: place).first { $0.action == action } ?? rows.first { $0.action == action })?.title ?? ""
    }

    private static func counting(in place: Place) -> [ActionRow] {
        let own = rows.filter { $0.places == [place] }
        let shared = rows.filter { $0.places.count > 1 && $0.places.contains(place) }
        return own + shared + (place == .everywhere ? [] : rows.filter { $0.places == [.everywhere] })
    }

    private static let everywhere: [ActionRow] = [
        ActionRow(.moveDown, "Down", "Move one line down.", keys: "j down", in: .everywhere),
        ActionRow(.moveUp, "Up", "Move one line up.", keys: "k up", in: .everywhere),
        ActionRow(.toTop, "Top", "Go to the first line.", keys: "g home", in: .everywhere),
        ActionRow(.toBottom, "Bottom", "Go to the last line.", keys: "G end", in: .everywhere),
        ActionRow(.halfPageDown, "Half down", "Move half a page down.", keys: "ctrl-d", in: .everywhere),
        ActionRow(.halfPageUp, "Half up", "Move half a page up.", keys: "ctrl-u", in: .everywhere),
        ActionRow(.pageDown, "Page down", "Move a page down.", keys: "pagedown", in: .everywhere),
        ActionRow(.pageUp, "Page up", "Move a page up.", keys: "pageup", in: .everywhere),
        ActionRow(
            .open, "Open", "Open what is selected.", keys: "enter", in: .queue, .room, .tickets, .incident, .requester,
            bar: true),
        ActionRow(.back, "Back", "Go back; q in the queue leaves the program.", keys: "escape q", in: .everywhere),
        ActionRow(.quit, "Quit", "Leave the program from anywhere.", keys: "ctrl-c", in: .everywhere),
        ActionRow(
            .find, "Find", "Narrow the list by words and a query as you type, or find in a text.", keys: "/",
            in: .queue, .guide,
            bar: true),
        ActionRow(.palette, "Actions", "Find any action by its name.", keys: ": ctrl-p", in: .everywhere),
        ActionRow(
            .room, "Control room", "See the desk at once: numbers, agents, users in remediation.",
            keys: "P", in: .everywhere),
        ActionRow(.lookUp, "Look up", "Find an error code by number, name or words.", keys: "K", in: .everywhere),
        ActionRow(
            .guides, "Guides", "Browse all guides, own ones marked, those that cannot be read named.", keys: "I",
            in: .everywhere),
        ActionRow(.help, "Help", "Show all keys of this place.", keys: "?", in: .everywhere, bar: true),
        ActionRow(
            .undo, "Undo", "Take back your last act, then the one before.", keys: "z", in: .queue, .ticket, .walk,
            .room,
            .tickets, .incident, .requester),
        ActionRow(
            .redo, "Redo", "Do again what you took back last.", keys: "Z", in: .queue, .ticket, .walk, .room, .tickets,
            .incident, .requester),
        ActionRow(.reload, "Reload", "Read again what colleagues recorded.", keys: "R", in: .everywhere),
        ActionRow(.suspend, "Suspend", "Put the program to sleep; fg wakes it.", keys: "ctrl-z", in: .everywhere),
        ActionRow(.redraw, "Redraw", "Draw the screen anew.", keys: "ctrl-l", in: .everywhere),
    ]

    private static let tickets: [ActionRow] = [
        ActionRow(
            .newTicket, "New", "Make a ticket from a pasted error.", keys: "n", in: .queue, .ticket, bar: true),
        ActionRow(
            .newTicket, "New", "Make a ticket from a pasted error.", keys: "n", in: .room, .tickets, .incident,
            .requester),
        ActionRow(
            .walk, "Walk", "Start the walkthrough, or go on with it where it stands.", keys: "r", in: .queue, .room,
            .tickets, .incident, .requester,
            bar: true),
        ActionRow(
            .walk, "Walk", "Start the walkthrough, or go on with it where it stands.", keys: "enter r", in: .ticket,
            bar: true),
        ActionRow(
            .guide, "Guide", "Read the guide of the ticket's code.", keys: "i", in: .queue, .ticket, .walk,
            bar: true),
        ActionRow(
            .guide, "Guide", "Read the guide of the ticket's code.", keys: "i", in: .room, .tickets, .incident,
            .requester),
        ActionRow(
            .next, "Next",
            "Take and open the best ticket that is with nobody: due soonest, then most pressing, then oldest.",
            keys: ">", in: .queue, .ticket, .room),
        ActionRow(.take, "Take", "Make the ticket yours.", keys: "t", in: .queue, .ticket, bar: true),
        ActionRow(.take, "Take", "Make the ticket yours.", keys: "t", in: .room, .tickets, .incident, .requester),
        ActionRow(
            .release, "Release", "Give the ticket back to everybody.", keys: "T", in: .queue, .ticket, .room, .tickets,
            .incident, .requester),
        ActionRow(
            .assign, "Assign", "Give the ticket to a colleague.", keys: "a", in: .queue, .ticket, .room, .tickets,
            .incident, .requester),
        ActionRow(
            .note, "Note", "Write a note for colleagues.", keys: "c", in: .queue, .ticket, bar: true),
        ActionRow(
            .note, "Note", "Write a note for colleagues.", keys: "c", in: .walk, .room, .tickets, .requester),
        ActionRow(
            .message, "Message", "Record what users are told, of an incident all of them, and copy it.", keys: "m",
            in: .incident, bar: true),
        ActionRow(
            .note, "Note", "Write a note for colleagues, on an incident or on all its tickets.", keys: "c",
            in: .incident,
            bar: true),
        ActionRow(
            .message, "Message", "Record what the user is told, and copy it.", keys: "m", in: .queue, .ticket, .walk,
            .room, .tickets, .requester),
        ActionRow(
            .priority, "Priority", "Set impact and urgency.", keys: "p", in: .queue, .ticket, .room, .tickets,
            .incident, .requester),
        ActionRow(
            .wait, "Wait", "Wait for the user or for somebody else.", keys: "w", in: .queue, .ticket, .walk, .room,
            .tickets, .incident, .requester),
        ActionRow(.resume, "Unwait", "End the waiting, or take an escalated ticket back.", keys: "u", in: .queue),
        ActionRow(
            .resume, "Unwait", "End the waiting, or take an escalated ticket back.", keys: "u", in: .ticket, bar: true),
        ActionRow(
            .escalate, "Escalate", "Hand over to somebody who can do more.", keys: "E", in: .queue, .ticket, .walk,
            .room, .tickets, .incident, .requester),
        ActionRow(
            .resolve, "Resolve", "Resolve with cause and fix; an incident with its tickets.", keys: "C", in: .queue,
            .ticket,
            .tickets, .incident, .requester, bar: true),
        ActionRow(
            .resolve, "Resolve", "Resolve with cause and fix; an incident with its tickets.", keys: "C", in: .room),
        ActionRow(.reopen, "Reopen", "Take a resolved ticket up again.", keys: "X", in: .queue),
        ActionRow(.reopen, "Reopen", "Take a resolved ticket up again.", keys: "X", in: .ticket, bar: true),
        ActionRow(
            .cancelTicket, "Cancel", "End a ticket that is a duplicate or no incident.", keys: "D", in: .queue, .ticket),
        ActionRow(
            .labels, "Labels", "Set the ticket's labels.", keys: "L", in: .queue, .ticket, .room, .tickets, .incident,
            .requester),
        ActionRow(.correct, "Correct", "Correct requester, app or title.", keys: "=", in: .queue, .ticket),
        ActionRow(.followUp, "Follow-up", "Tick the next follow-up.", keys: "f", in: .ticket),
        ActionRow(
            .mark, "Mark", "Mark the ticket, or take its mark away: keys are then about all that are marked.",
            keys: "space", in: .queue),
        ActionRow(
            .markRange, "Range", "Begin to mark a range of tickets, and end it where you have moved to.", keys: "V",
            in: .queue),
        ActionRow(
            .markAll, "Mark all", "Mark all tickets of the list, or take their marks away.", keys: "M", in: .queue),
        ActionRow(
            .link, "Link", "Link the ticket to an incident, make one of it, or take it out.", keys: "l",
            in: .queue, .ticket, .room, .tickets, .incident, .requester),
        ActionRow(
            .incident, "Incident", "Show the incident that the ticket is, or is part of, with all its tickets.",
            keys: "b", in: .queue, .ticket, .room, .tickets, .requester),
        ActionRow(
            .outbreaks, "Outbreaks", "See where many users have the same trouble, and all open incidents.", keys: "B",
            in: .queue, .ticket, .room, .incident),
        ActionRow(
            .requester, "User", "See all that is known of the user: tickets, walks, checks, causes.", keys: "W",
            in: .queue, .ticket, .walk, .guide, .room, .tickets, .incident),
        ActionRow(.sort, "Sort", "Sort by the next column.", keys: "o", in: .queue),
        ActionRow(.sortReversed, "Reverse", "Turn the order round.", keys: "O", in: .queue),
        ActionRow(
            .view, "View", "Show the view with this digit; names and counts stand above the list.",
            keys: "1 2 3 4 5 6 7 8 9", in: .queue),
        ActionRow(
            .example, "Example", "Fill in an example, on a desk that has no tickets yet.", keys: "x", in: .queue),
        ActionRow(.otherPane, "Other pane", "Move to the other pane.", keys: "tab", in: .ticket),
        ActionRow(
            .copyNumber, "Copy number", "Copy the ticket's number.", keys: "y", in: .queue, .ticket, .walk, .room,
            .tickets, .incident, .requester),
        ActionRow(
            .copyRequester, "Copy user", "Copy the requester's name.", keys: "Y", in: .queue, .ticket, .walk, .room,
            .tickets, .incident, .requester),
    ]

    private static let walkthrough: [ActionRow] = [
        ActionRow(
            .takeOver, "Take over", "Make a colleague's walkthrough yours.", keys: "A", in: .walk, .ticket, bar: true),
        ActionRow(.done, "Done", "The step worked.", keys: "d", in: .walk, bar: true),
        ActionRow(
            .failed, "Failed", "The step did not work: say what happened, go on or elsewhere.", keys: "f", in: .walk,
            bar: true),
        ActionRow(.tick, "Tick", "Tick the next of the step's items.", keys: "x", in: .walk, bar: true),
        ActionRow(
            .timer, "Timer", "Start the timer of a step that says to wait, or stop it.", keys: "t", in: .walk,
            bar: true),
        ActionRow(
            .skip, "Skip", "Leave the step out, with a reason; where the cause is plain, all up to it.", keys: "s",
            in: .walk, bar: true, spare: true),
        ActionRow(
            .blocked, "Wait", "The user has to do something first: wait for the user.", keys: "b", in: .walk,
            bar: true, spare: true),
        ActionRow(
            .answer, "Answer", "Answer the step's question.", keys: "1 2 3 4 5 6 7 8 9", in: .walk, bar: true),
        ActionRow(.stepBack, "Back", "Go one recorded step back.", keys: "u", in: .walk, bar: true, spare: true),
        ActionRow(
            .verifyIdentity, "Verify", "Record how the caller was verified.", keys: "v", in: .walk, bar: true),
        ActionRow(.verifyIdentity, "Verify", "Record how the caller was verified.", keys: "v", in: .ticket),
        ActionRow(
            .otherGuide, "Other guide", "Go through another code's guide, to come back afterwards.", keys: "o",
            in: .walk),
        ActionRow(
            .returnToGuide, "Return", "Come back from another guide to the one before.", keys: "<", in: .walk, bar: true
        ),
        ActionRow(.backTo, "Back to", "Go back to an earlier step of the way.", keys: "U", in: .walk),
        ActionRow(.tickItem, "Tick one", "Tick any of the step's items, or take a tick away.", keys: "X", in: .walk),
        ActionRow(
            .carryOver, "As known", "Record what another ticket of the user says of this step.", keys: "a", in: .walk),
        ActionRow(
            .changes, "Changes", "See what changed in the guide since the walk began.", keys: "D", in: .walk),
        ActionRow(
            .moveOver, "Go over", "Go on in the guide as it is today.", keys: "M", in: .walk),
        ActionRow(
            .moveOver, "Go over", "Go on in the guide as it is today.", keys: "M", in: .changes, bar: true),
        ActionRow(.nextChange, "Next", "Go to the next change.", keys: "n", in: .changes, bar: true),
        ActionRow(.previousChange, "Previous", "Go to the change before.", keys: "N", in: .changes, bar: true),
        ActionRow(.details, "Details", "Show or hide the step's details.", keys: "enter", in: .walk),
        ActionRow(.words, "Words", "Show only the words to say, large.", keys: "r", in: .walk),
        ActionRow(
            .evidence, "Evidence", "Copy the case as text, to paste elsewhere.", keys: "e", in: .queue, .ticket, .walk),
        ActionRow(.solved, "Solved", "End the walkthrough: solved. Then resolve.", keys: "C", in: .walk, bar: true),
        ActionRow(
            .finish, "Finish", "End the walkthrough: abandoned, or as another error.", keys: "F", in: .walk, .ticket),
    ]

    private static let guide: [ActionRow] = [
        ActionRow(
            .outline, "Outline", "Show the sections, to jump to one; beside the text where there is room.", keys: "o",
            in: .guide, bar: true),
        ActionRow(
            .otherPane, "Other pane", "Move between the text and the outline beside it.", keys: "tab", in: .guide),
        ActionRow(.open, "Go", "Go to the section that is selected in the outline.", keys: "enter", in: .guide),
        ActionRow(.map, "Map", "Show where the steps and their answers lead.", keys: "M", in: .guide, bar: true),
        ActionRow(.nextMatch, "Next match", "Go to the next match.", keys: "n", in: .guide, bar: true),
        ActionRow(.previousMatch, "Previous match", "Go to the match before.", keys: "N", in: .guide),
        ActionRow(
            .followLink, "Follow link",
            "Follow the link with this number; where there are more than nine, type all of it.",
            keys: "1 2 3 4 5 6 7 8 9", in: .guide, bar: true),
        ActionRow(
            .copyLink, "Copy", "Copy a code block or a link in sight; several are offered to choose from.", keys: "y",
            in: .guide),
        ActionRow(
            .historyBack, "Way back", "Go back to where the last link or jump began.", keys: "backspace b", in: .guide),
        ActionRow(.historyForward, "Forward", "Go forward again.", keys: "f", in: .guide),
        ActionRow(.setMark, "Mark", "Mark this place with a letter: m and the letter.", keys: "m", in: .guide),
        ActionRow(
            .goToMark, "To mark", "Go to a marked place: ' and its letter; '' goes back.", keys: "'", in: .guide),
        ActionRow(
            .scrollRight, "Right", "Move wide tables and code to see what lies right.", keys: "> right", in: .guide),
        ActionRow(.scrollLeft, "Left", "Move wide tables and code back.", keys: "< left", in: .guide),
        ActionRow(.wrapCode, "Wrap code", "Wrap long lines of code, or cut them again.", keys: "w", in: .guide),
        ActionRow(.pageDown, "Page down", "Move a page down.", keys: "space", in: .guide),
    ]

    private static let supervisor: [ActionRow] = [
        ActionRow(.otherPane, "Other panel", "Move to the next panel.", keys: "tab", in: .room, bar: true),
        ActionRow(
            .sort, "Order", "Put the users in order again: those who stall first, then those who have stood longest.",
            keys: "o", in: .room, bar: true),
        ActionRow(.dismissCluster, "None", "Say that a cluster is no incident.", keys: "x", in: .room),
        ActionRow(.trends, "Trends", "See the numbers over days and weeks.", keys: "v", in: .room, bar: true),
        ActionRow(
            .funnel, "Funnel", "See how far users came in a guide, step by step.", keys: "F", in: .room, bar: true),
        ActionRow(.funnel, "Funnel", "See how far users came in a guide, step by step.", keys: "F", in: .guide),
        ActionRow(
            .open, "Tickets", "Show the tickets behind the number.", keys: "enter", in: .trends, .funnel, bar: true),
        ActionRow(.previousColumn, "Left", "Go to the number left of this one.", keys: "h left", in: .trends, .funnel),
        ActionRow(.nextColumn, "Right", "Go to the number right of this one.", keys: "l right", in: .trends, .funnel),
        ActionRow(
            .otherPane, "Days, weeks", "Look at weeks instead of days, or back.", keys: "tab", in: .trends, bar: true),
        ActionRow(
            .sort, "By", "Show the number by code, app, agent, cause, priority.", keys: "o", in: .trends, bar: true),
        ActionRow(
            .otherPane, "Revision", "Look at the next revision of the guide, beside the one before it.", keys: "tab",
            in: .funnel, bar: true),
    ]
}
