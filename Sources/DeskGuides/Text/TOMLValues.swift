/// The values of a block of TOML that stand under no table of their own, as YAML; the two write texts, numbers and lists alike.
enum TOMLValues {
    static func yaml(of toml: String) -> String {
        var lines: [String] = []
        for line in toml.split(separator: "\n") {
            let content = line.drop { $0 == " " || $0 == "\t" }
            if content.hasPrefix("["), line.first == "[" { break }
            let key = content.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            let behind = content[key.endIndex...].drop { $0 == " " }
            if !key.isEmpty, behind.first == "=" {
                lines.append("\(key): " + behind.dropFirst().drop { $0 == " " })
            } else if !content.hasPrefix("#") {
                // A list goes on.
                lines.append("  " + content)
            }
        }
        return lines.joined(separator: "\n")
    }
}
