import DeskCore
import DeskFileStore
import DeskStore
import Glibc

/// A desk on which a person is to be erased.
enum ErasureScene {
    static let person = "mia@contoso.example"
    static let request = ErasePerson(person: "Mia@contoso.example", reason: "asked by mia@contoso.example")

    /// A ticket of the person over three months, settled, and one of somebody else, whose note names the person.
    static func work(in session: DeskSession) throws {
        var failure = SignInFailure()
        failure.codes = [50074]
        for (number, requester) in [(1, person), (2, "ben@contoso.example")] {
            failure.requester = requester
            failure.text = "AADSTS50074 for \(requester)"
            try session.perform(OpenTicket(failure: failure), by: Actor("ana"), at: sampleTime)
            try session.perform(TakeTicket(ticket: number), by: Actor("ana"), at: sampleTime)
        }
        try session.perform(AddNote(ticket: 1, text: "her new phone"), by: Actor("ana"), at: nextMonth)
        try session.perform(AddNote(ticket: 2, text: "as with MIA@contoso.example"), by: Actor("ana"), at: nextMonth)
        try session.perform(
            ResolveTicket(ticket: 1, cause: "a new phone", fix: "registered it"), by: Actor("ana"), at: monthAfterNext)
    }

    /// The files of a folder, and of those in it, that hold something of what the person's ticket said.
    static func filesWithValues(in folder: String) -> [String] {
        names(in: folder).map { folder + "/" + $0 }.flatMap { path in
            var status = stat()
            if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return filesWithValues(in: path) }
            let text = String(decoding: bytes(of: path), as: UTF8.self)
            return [person, "new phone", "registered it"].contains { text.contains($0) } ? [path] : []
        }
    }
}
