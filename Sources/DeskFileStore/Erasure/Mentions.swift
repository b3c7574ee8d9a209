import CLinux
import DeskStore
import Glibc

/// Finds a word, in whatever case, in the lines of the journal, in what was put aside and in the list of requesters.
struct Mentions {
    let folder: StoreFolder
    let disk: Disk

    func places(of word: String) throws(StoreFailure) -> [Verification.Place] {
        let word = Array(word.lowercased().utf8)
        guard !word.isEmpty else { return [] }
        let listing = try ChainListing(folder: folder, disk: disk)
        var places: [Verification.Place] = []
        for entry in listing.entries { places += try lines(with: word, in: listing.open(entry)) }
        for name in try disk.namesIfAny(in: folder.aside) {
            places += try lines(with: word, in: folder.open("\(folder.aside)/\(name)", O_RDONLY, disk: disk))
        }
        let requesters = folder.path(of: .requesters)
        if try disk.status(at: requesters, followingLinks: false)?.isPlainFile == true {
            places += try lines(with: word, in: folder.open(requesters, O_RDONLY, disk: disk))
        }
        return places
    }

    private func lines(with word: [UInt8], in file: OpenFile) throws(StoreFailure) -> [Verification.Place] {
        var places: [Verification.Place] = []
        var lines = FileLines(of: file, from: 0, disk: disk)
        var number = 0
        while let line = try lines.next() {
            number += 1
            if Self.has(word, in: line) { places.append(.init(file: file.path, line: number)) }
        }
        // What is put aside need not end in a newline.
        let size = try disk.status(of: file).size
        let rest = try disk.readFront(file, from: size - lines.unreadByteCount, byteCount: lines.unreadByteCount)
        if rest.withUnsafeBytes({ Self.has(word, in: $0) }) { places.append(.init(file: file.path, line: number + 1)) }
        return places
    }

    /// Letters of ASCII in any case; others as they are.
    private static func has(_ word: [UInt8], in line: UnsafeRawBufferPointer) -> Bool {
        let lowered = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return lowered.withUnsafeBytes { memmem($0.baseAddress, $0.count, word, word.count) != nil }
    }
}
