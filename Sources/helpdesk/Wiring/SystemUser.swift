import DeskCore
import Glibc

/// The user of the operating system who runs the program, as everything that is done is recorded under.
enum SystemUser {
    static let name = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid-\(geteuid())"

    /// The names of the groups that the system has this user in. As they are when first asked for, since a directory service may
    /// take a while to say.
    static let groups: Set<String> = {
        guard let entry = getpwuid(geteuid()) else { return [] }
        let primary = entry.pointee.pw_gid
        var count: Int32 = 64
        var groups = [gid_t](repeating: 0, count: Int(count))
        if getgrouplist(name, primary, &groups, &count) < 0 {
            // Now it has said how many there are.
            groups = [gid_t](repeating: 0, count: Int(count))
            guard getgrouplist(name, primary, &groups, &count) >= 0 else { return [] }
        }
        return Set(groups.prefix(Int(count)).compactMap { getgrgid($0).map { String(cString: $0.pointee.gr_name) } })
    }()

    /// Whether the system knows whom a desk's rules name.
    static func isKnown(_ member: Roles.Member) -> Bool {
        switch member {
        case .user(let name): getpwnam(name) != nil
        case .group(let name): getgrnam(name) != nil
        }
    }
}
