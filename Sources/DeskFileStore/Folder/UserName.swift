import Glibc

/// The name of a user of the operating system; the number where it has none.
func userName(of user: uid_t) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    // The longest entry that glibc suggests room for is 1,024 bytes; directory services may have longer ones.
    var room = [CChar](repeating: 0, count: 16_384)
    return room.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress, getpwuid_r(user, &entry, start, buffer.count, &found) == 0,
            let name = found?.pointee.pw_name
        else { return String(user) }
        return String(cString: name)
    }
}
