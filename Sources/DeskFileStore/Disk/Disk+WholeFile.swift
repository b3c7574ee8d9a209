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

    /// At most so many bytes of a file from `offset` on.
    func readFront(_ file: OpenFile, from offset: Int = 0, byteCount: Int) throws(StoreFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: byteCount)
        let outcome = bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(StoreFailure) in try read(file, at: offset, into: buffer) }
        }
        bytes.removeLast(byteCount - (try outcome.get()))
        return bytes
    }

    /// The bytes of a file from `offset` to its end.
    func readAll(_ file: OpenFile, from offset: Int = 0) throws(StoreFailure) -> [UInt8] {
        let size = max(0, try status(of: file).size - offset)
        var bytes = [UInt8](repeating: 0, count: size)
        let outcome = bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(StoreFailure) in
                var done = 0
                while done < size {
                    let count = try read(
                        file, at: offset + done, into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
                    guard count > 0 else { break }
                    done += count
                }
                return done
            }
        }
        bytes.removeLast(size - (try outcome.get()))
        return bytes
    }
}
