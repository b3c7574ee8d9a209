import Yams

/// Reads `config.yaml`.
package enum SettingsReader {
    /// - Parameter source: the file's path, as people know it.
    /// - Throws: where it is no YAML, or a setting is unknown or of the wrong kind.
    package static func read(bytes: [UInt8], source: String) throws(SettingsProblem) -> Settings {
        let file = YAMLFile(source: source)
        var settings = Settings()
        for setting in try file.settings(in: bytes) {
            switch setting.name {
            case "data":
                // A relative path would lead to another desk from every folder that the program is started in.
                guard setting.value.scalar != nil, let path = setting.value.string,
                    path.hasPrefix("/") || path.hasPrefix("~")
                else {
                    throw file.problem(.notAPath("data"), at: setting.key)
                }
                settings.data = path
            case "guides":
                settings.guides = try folders(setting, in: file)
            default:
                throw file.unknown(setting, known: ["data", "guides"])
            }
        }
        return settings
    }

    /// A list of paths, or one path alone.
    private static func folders(_ setting: YAMLSetting, in file: YAMLFile) throws(SettingsProblem) -> [String] {
        var folders: [String] = []
        for node in setting.items {
            guard let path = node.scalar?.string, !path.isEmpty, node.null == nil else {
                throw file.problem(.notFolders(setting.name), at: node)
            }
            folders.append(path)
        }
        return folders
    }
}
