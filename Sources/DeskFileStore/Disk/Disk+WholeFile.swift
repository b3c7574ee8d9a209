import DeskStore
import Glibc

extension Disk {
    /// Writes all of `bytes` at the file's end or current place. On failure some of it may have been written.
    func writeAll(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = try write(file, rest)
            // POSIX leaves this open; trying for ever would be worse than taking it for a full disk.
            guard count > 0 else { throw .system(call: DiskCall.Kind.write.rawValue, path: file.path, errno: ENOSPC) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    func writeAll(_ file: OpenFile, _ bytes: [UInt8]) throws(StoreFailure) {
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(StoreFailure) in try writeAll(file, buffer) }
        }
        try outcome.get()
    }

    /// So many bytes of a file from `offset` on, or fewer where it ends before.
    func readFront(_ file: OpenFile, from offset: Int = 0, byteCount: Int) throws(StoreFailure) -> [UInt8] {
        var problem: StoreFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, done in
            let room = UnsafeMutableRawBufferPointer(buffer)
            do throws(StoreFailure) {
                while done < byteCount {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: room[done...])
                    let count = try read(file, at: offset + done, into: rest)
                    guard count > 0 else { break }
                    done += count
                }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        return bytes
    }

    /// The bytes of a file from `offset` to its end.
    func readAll(_ file: OpenFile, from offset: Int = 0) throws(StoreFailure) -> [UInt8] {
        try readFront(file, from: offset, byteCount: max(0, try status(of: file).size - offset))
    }
}
