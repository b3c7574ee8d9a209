import Yams

/// Reads `config.yaml`.
package enum SettingsReader {
    /// - Parameter source: the file's path, as people know it.
    /// - Throws: where it is no YAML, or a setting is unknown or of the wrong kind.
    package static func read(bytes: [UInt8], source: String) throws(SettingsProblem) -> Settings {
        let node: Node?
        do {
            node = try compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch let error as YamlError {
            throw SettingsProblem(error, source: source)
        } catch {
            throw SettingsProblem(source: source, line: 1, kind: .notYAML("it cannot be read"))
        }
        var settings = Settings()
        guard let node, node.null == nil else { return settings }
        guard let mapping = node.mapping else {
            throw SettingsProblem(source: source, line: node.mark?.line ?? 1, kind: .notAMapping)
        }
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            switch key.string {
            case "data":
                // A relative path would lead to another desk from every folder that the program is started in.
                guard value.scalar != nil, let path = value.string, path.hasPrefix("/") || path.hasPrefix("~") else {
                    throw SettingsProblem(source: source, line: line, kind: .notAPath("data"))
                }
                settings.data = path
            default:
                throw SettingsProblem(source: source, line: line, kind: .unknownSetting(key.string ?? ""))
            }
        }
        return settings
    }
}
