package import DeskCore
import DeskStore
import Glibc

/// Presence as files in the data folder, one for each process that has something to say: its place is the content, its
/// heartbeat the time of the last change, and its user the file's owner. None of it is synced, as none has to outlive anybody.
package final class FilePresence: PresenceBoard {
    private let folder: StoreFolder
    private let disk: Disk
    private let watch: PresenceWatch?
    private let mostFiles: Int
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

    /// After how much silence anybody removes a file, in seconds. Where its process lives after all, it writes another one.
    private static let abandoned = 600.0

    /// Nil where the folder cannot be used.
    ///
    /// - Parameters:
    ///   - process: what tells this process from all others, in letters, digits and `-._` only.
    ///   - mostFiles: of more files than these only the newest are looked at.
    package init?(
        folder path: String, process: String = ProcessName.own, mostFiles: Int = 5000, disk: Disk = Disk()
    ) {
        self.mostFiles = mostFiles
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
        let names = ((try? disk.names(in: folder.presence)) ?? []).filter { $0 != own && ProcessName.isOne($0) }
        heartbeats.keep(only: Set(names))
        return newest(names).compactMap { presence(in: $0, at: now) }
            .sorted { ($0.name, $0.place.since) < ($1.name, $1.place.since) }
    }

    package var changeDescriptor: Int32? { watch?.descriptor }

    package func acknowledgeChanges() {
        watch?.drain()
    }

    // MARK: Files

    private func write(_ place: Whereabouts) throws(StoreFailure) {
        try folder.makeInner(folder.presence, disk: disk)
        try folder.replace(
            path(of: own), with: PresenceText.bytes(of: place), through: folder.presence, by: own, isLasting: false,
            disk: disk)
    }

    /// As many files as are looked at. Of the others, those whose processes are gone are removed.
    private func newest(_ names: [String]) -> [String] {
        guard names.count > mostFiles else { return names }
        let files = names.compactMap { name in
            (try? disk.status(at: path(of: name), followingLinks: false)).map {
                (name: name, seconds: $0.modified.seconds)
            }
        }.sorted { ($0.seconds, $0.name) > ($1.seconds, $1.name) }
        for file in files.dropFirst(mostFiles) where age(of: file.seconds) > Self.abandoned {
            try? disk.remove(path(of: file.name))
        }
        return files.prefix(mostFiles).map(\.name)
    }

    /// How long ago something was changed, by a clock that anybody can set.
    private func age(of seconds: Int) -> Double { Double(time(nil)) - Double(seconds) }

    /// Who says in a file where they are; nil for what is no such file, and for a heart that is still.
    private func presence(in name: String, at now: Double) -> Presence? {
        let path = path(of: name)
        guard let file = try? folder.open(path, O_RDONLY, disk: disk), let status = try? disk.status(of: file),
            status.size <= PresenceText.byteLimit
        else { return nil }
        // Whoever owns a file can give it any time.
        let age = age(of: status.modified.seconds)
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
