import CLinux
package import DeskConsole
import FoundationEssentials
import Glibc

/// Where drafts outlive the program: a file of this process in the user's state folder, readable by the user alone.
///
/// The file is locked as long as its console lives. A file that can be locked was left behind by a console that died; whoever starts next
/// takes its drafts over.
package final class DraftFile {
    private let folder: String
    /// Tells desks apart: drafts of one are never offered in another.
    private let desk: String
    private let path: String
    private var descriptor: Int32 = -1
    private var kept: [Draft] = []

    /// - Parameters:
    ///   - folder: `$XDG_STATE_HOME/helpdesk`; made when something has to be kept.
    ///   - desk: a word of letters and digits for the desk's data folder.
    package init(folder: String, desk: String) {
        self.folder = folder
        self.desk = desk
        // Not the process number alone: numbers come back, and the file of a dead console is not this one's.
        path = "\(folder)/drafts-\(desk)-\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 36)).json"
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// What consoles that died left behind; their files are removed once this one has it.
    package func adopt() -> [Draft] {
        var drafts: [Draft] = []
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasPrefix("drafts-\(desk)-") && name.hasSuffix(".json") {
            let orphan = "\(folder)/\(name)"
            let file = open(orphan, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else { continue }
            guard let data = FileManager.default.contents(atPath: orphan),
                let found = try? JSONDecoder().decode([StoredDraft].self, from: data)
            else { continue }
            for draft in found.compactMap(\.draft) where !drafts.contains(where: { $0.kind == draft.kind }) {
                drafts.append(draft)
            }
            // The orphan goes only when this console's own file has what stood in it.
            if save(drafts) { unlink(orphan) }
        }
        return drafts
    }

    /// Keeps exactly these; nothing is written where nothing changed. Drafts are a convenience: where they cannot be kept, work goes on.
    ///
    /// - Returns: whether they are kept.
    @discardableResult
    package func save(_ drafts: [Draft]) -> Bool {
        guard drafts != kept else { return true }
        guard !drafts.isEmpty || descriptor >= 0 else { return true }
        guard let data = try? JSONEncoder().encode(drafts.map(StoredDraft.init)), openFile() else { return false }
        let bytes = Array(data)
        // The new text is as long or longer before the old one is cut, so that a crash between leaves one that can be read.
        let padded = bytes + Array(repeating: UInt8(ascii: " "), count: max(0, fileSize() - bytes.count))
        let written = padded.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == padded.count, ftruncate(descriptor, off_t(bytes.count)) == 0 else { return false }
        kept = drafts
        return true
    }

    /// After a proper end: nothing is left where nothing was being typed.
    package func finish(_ drafts: [Draft]) {
        save(drafts)
        if drafts.isEmpty, descriptor >= 0 { unlink(path) }
    }

    private func fileSize() -> Int {
        Int(lseek(descriptor, 0, SEEK_END))
    }

    private func openFile() -> Bool {
        guard descriptor < 0 else { return true }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        flock(descriptor, LOCK_EX | LOCK_NB)
        return true
    }
}

/// A draft as it stands in the file.
private struct StoredDraft: Codable {
    var kind: String
    var form: String?
    var ticket: Int?
    var fields: [String]

    init(_ draft: Draft) {
        fields = draft.fields
        switch draft.kind {
        case .newTicket:
            kind = "new-ticket"
        case .form(let name, let number):
            (kind, form, ticket) = ("form", name, number)
        case .formForMany(let name):
            (kind, form) = ("form-for-many", name)
        case .walkthrough(let number):
            (kind, ticket) = ("walkthrough", number)
        }
    }

    var draft: Draft? {
        switch (kind, form, ticket) {
        case ("new-ticket", _, _): Draft(kind: .newTicket, fields: fields)
        case ("form", let form?, let ticket?): Draft(kind: .form(form, ticket), fields: fields)
        case ("form-for-many", let form?, _): Draft(kind: .formForMany(form), fields: fields)
        case ("walkthrough", _, let ticket?): Draft(kind: .walkthrough(ticket), fields: fields)
        default: nil
        }
    }
}
