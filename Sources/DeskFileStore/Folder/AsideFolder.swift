import DeskCore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// What was found where it does not belong, byte for byte: never read, never removed.
struct AsideFolder {
    let folder: StoreFolder
    let disk: Disk

    /// Keeps bytes durably, in a file named after the time and what it holds.
    ///
    /// - Parameter label: what it is; nil for so many bytes.
    /// - Returns: the file's path.
    func keep(_ bytes: [UInt8], as label: String? = nil, at time: Date) throws(StoreFailure) -> String {
        try folder.makeInner(folder.aside, disk: disk)
        let copy = try open("\(Self.text(time))-\(label ?? "\(bytes.count)-bytes")")
        try disk.writeAll(copy, bytes)
        try disk.sync(copy)
        try disk.syncFolder(folder.aside)
        return copy.path
    }

    private func open(_ name: String) throws(StoreFailure) -> OpenFile {
        var number = 1
        while true {
            let path = "\(folder.aside)/\(name)" + (number == 1 ? "" : "-\(number)")
            do {
                return try folder.open(path, O_WRONLY | O_CREAT | O_EXCL, disk: disk)
            } catch .system(_, _, EEXIST) {
                number += 1
            }
        }
    }

    private static func text(_ time: Date) -> String {
        Timestamp.text(time).filter { $0 != ":" }
    }
}
