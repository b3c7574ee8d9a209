package import DeskCore
import DeskStore
import Glibc

/// Presence as files in the data folder, one for each process that has something to say: its place is the content, its
/// heartbeat the time of the last change, and its user the file's owner. None of it is synced, as none has to outlive anybody.
package final class FilePresence: PresenceBoard {
    private let folder: StoreFolder
    private let disk: Disk
    private let watch: PresenceWatch?
    /// The name of this process's file.
    private let own: String
    private var posted: Whereabouts?
    private var heartbeats = Heartbeats<Beat>()
    /// The names of users that were asked for: a directory service may take a while to say one.
    private var userNames: [uid_t: String] = [:]

    /// What is different after every beat.
    private struct Beat: Equatable {
        var file: FileStatus.Identity
        var seconds: Int
        var nanoseconds: Int
    }

    /// More files than these are looked at by nobody.
    private static let mostFiles = 200
    /// After how much silence anybody removes a file, in seconds. Where its process lives after all, it writes another one.
    private static let abandoned = 600.0

    /// Nil where the folder cannot be used.
    ///
    /// - Parameter process: what tells this process from all others, in letters, digits and `-._` only.
    package init?(folder path: String, process: String = FilePresence.thisProcess, disk: Disk = Disk()) {
        guard let folder = try? StoreFolder(path: path, sharing: .nobody, disk: disk) else { return nil }
        self.folder = folder
        self.disk = disk
        own = process
        watch = PresenceWatch(disk: disk)
        watch?.watch(folder.presence)
    }

    package func post(_ place: Whereabouts?) {
        guard let place else {
            if posted != nil { try? disk.remove(path(of: own)) }
            posted = nil
            return
        }
        if place == posted, (try? disk.touch(path(of: own))) != nil { return }
        posted = (try? write(place)) != nil ? place : nil
    }

    package func others(at now: Double) -> [Presence] {
        // A link could lead to files that are none of ours.
        guard let status = try? disk.status(at: folder.presence, followingLinks: false), status.isFolder else {
            return []
        }
        watch?.watch(folder.presence)
        let names = ((try? disk.names(in: folder.presence)) ?? []).filter { $0 != own && Self.isProcess($0) }.sorted()
        heartbeats.keep(only: Set(names))
        return names.prefix(Self.mostFiles).compactMap { presence(in: $0, at: now) }
            .sorted { ($0.name, $0.place.since) < ($1.name, $1.place.since) }
    }

    package var changeDescriptor: Int32? { watch?.descriptor }

    package func acknowledgeChanges() {
        watch?.drain()
    }

    // MARK: Files

    private func write(_ place: Whereabouts) throws(StoreFailure) {
        try folder.makeInner(folder.presence, disk: disk)
        // Under another name first, so that nobody reads half of it.
        let temporary = "\(folder.presence)/.\(own).tmp"
        // One that a dead process left behind may be another user's, whose name it would show.
        try? disk.remove(temporary)
        try disk.writeAll(
            folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL, disk: disk), PresenceText.bytes(of: place))
        try disk.rename(temporary, to: path(of: own))
    }

    /// Who says in a file where they are; nil for what is no such file, and for a heart that is still.
    private func presence(in name: String, at now: Double) -> Presence? {
        let path = path(of: name)
        guard let file = try? folder.open(path, O_RDONLY, disk: disk), let status = try? disk.status(of: file),
            status.size <= PresenceText.byteLimit
        else { return nil }
        // Whoever owns a file can give it any time.
        let age = Double(time(nil)) - Double(status.modified.seconds)
        let beat = Beat(
            file: status.identity, seconds: status.modified.seconds, nanoseconds: status.modified.nanoseconds)
        guard heartbeats.hear(name, beat, age: age, at: now) else {
            if age > Self.abandoned { try? disk.remove(path) }
            return nil
        }
        guard let bytes = try? disk.readAll(file), let place = PresenceText.place(in: bytes) else { return nil }
        return Presence(name: userName(status.owner), place: place)
    }

    private func userName(_ user: uid_t) -> String {
        if let known = userNames[user] { return known }
        let name = DeskFileStore.userName(of: user)
        userNames[user] = name
        return name
    }

    private func path(of name: String) -> String { "\(folder.presence)/\(name)" }
}

extension FilePresence {
    /// `4711-desk3`: the number of the process, and the machine that it runs on.
    package static let thisProcess: String = {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = name.prefix { $0 != 0 }.map {
            isAllowed(UInt8(bitPattern: $0)) ? Character(Unicode.Scalar(UInt8(bitPattern: $0))) : "_"
        }
        return "\(getpid())-\(String(host))"
    }()

    /// Whether a file has such a name; no other file is read, or removed.
    private static func isProcess(_ name: String) -> Bool {
        guard let dash = name.utf8.firstIndex(of: UInt8(ascii: "-")), dash != name.startIndex else { return false }
        return name.utf8[..<dash].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && name.utf8.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
