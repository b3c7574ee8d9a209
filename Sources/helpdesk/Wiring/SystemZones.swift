import DeskCore
import DeskSettings
import FoundationEssentials
import Glibc
import Synchronization

/// The time zones of this machine, as its C library knows them.
enum SystemZones {
    static let all = TimeZones(offsets: { offsets($0) }, names: { names() }, local: { local() })

    /// The years for which changes of the clocks are looked up. Before them and after them, clocks stay as they are.
    private static let years = 2000..<2060
    /// No zone changes its clocks more often, in seconds.
    private static let step = 7 * 86_400

    private static var folder: String { Environment.value("TZDIR") ?? "/usr/share/zoneinfo" }

    /// The C library has one zone at a time.
    private static let lock = Mutex(())

    private static func offsets(_ name: String) -> ZoneOffsets? {
        if name == "UTC" || name == "Etc/UTC" { return .utc }
        guard isZone(name) else { return nil }
        return lock.withLock { _ in
            let former = getenv("TZ").map { String(cString: $0) }
            setenv("TZ", "\(folder)/\(name)", 1)
            tzset()
            defer {
                if let former { setenv("TZ", former, 1) } else { unsetenv("TZ") }
                tzset()
            }
            return sampled(name)
        }
    }

    /// The C library takes a name that it does not know for UTC, so the file is asked for.
    private static func isZone(_ name: String) -> Bool {
        let isName = name.utf8.allSatisfy {
            $0 < 128 && (Character(Unicode.Scalar($0)).isLetter || Character(Unicode.Scalar($0)).isNumber)
                || "/_+-".utf8.contains($0)
        }
        guard isName, !name.hasPrefix("/"), !name.isEmpty, let file = fopen("\(folder)/\(name)", "r") else {
            return false
        }
        defer { fclose(file) }
        var magic = [UInt8](repeating: 0, count: 4)
        return fread(&magic, 1, 4, file) == 4 && magic == Array("TZif".utf8)
    }

    /// By what the C library says of the zone that is set, found week by week and then to the second.
    private static func sampled(_ name: String) -> ZoneOffsets {
        let start = Timestamp.days(years.lowerBound, 1, 1) * 86_400
        let end = Timestamp.days(years.upperBound, 1, 1) * 86_400
        let first = offset(at: start)
        var last = first
        var changes: [ZoneOffsets.Change] = []
        for moment in stride(from: start + step, through: end, by: step) {
            let offset = offset(at: moment)
            guard offset != last else { continue }
            var low = moment - step
            var high = moment
            while high - low > 1 {
                let middle = (low + high) / 2
                if self.offset(at: middle) == last { low = middle } else { high = middle }
            }
            changes.append(ZoneOffsets.Change(at: high, offset: offset))
            last = offset
        }
        return ZoneOffsets(name: name, first: first, changes: changes)
    }

    private static func offset(at moment: Int) -> Int {
        var moment = time_t(moment)
        var parts = tm()
        localtime_r(&moment, &parts)
        return parts.tm_gmtoff
    }

    private static func names() -> [String] {
        names(in: "")
    }

    /// - Parameter region: ends in a slash, or is empty.
    private static func names(in region: String) -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(region)")) ?? []
        // Names in lower case are other views of the same zones.
        return entries.filter { $0.first?.isUppercase == true }.flatMap { entry in
            isZone(region + entry) ? [region + entry] : names(in: "\(region)\(entry)/")
        }
    }

    /// The zone of the machine, whatever the one who runs the program has set for himself: all who work on a desk have the same.
    private static func local() -> ZoneOffsets {
        let path = URL(fileURLWithPath: "/etc/localtime").resolvingSymlinksInPath().path
        let named = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
        return named.flatMap(offsets) ?? .utc
    }
}
