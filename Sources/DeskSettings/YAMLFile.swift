import Yams

/// The named settings of a file of YAML.
struct YAMLFile {
    /// The file's path, as people know it.
    let source: String

    /// The settings in the file's order; none of an empty file.
    func settings(in bytes: [UInt8]) throws(SettingsProblem) -> [YAMLSetting] {
        let node: Node?
        let text = YAMLText(bytes)
        if let problem = text.problem { throw self.problem(problem.kind, at: problem.place) }
        do {
            node = try compose(yaml: text.text)
        } catch let error as YamlError {
            throw SettingsProblem(error, source: source)
        } catch {
            throw SettingsProblem(source: source, line: 1, column: 1, kind: .notYAML("it cannot be read"))
        }
        guard let node, node.null == nil else { return [] }
        return try settings(in: node, or: .notAMapping)
    }

    /// The settings that a value consists of.
    ///
    /// - Parameter problem: what is wrong where it is something else.
    func settings(in node: Node, or problem: SettingsProblem.Kind) throws(SettingsProblem) -> [YAMLSetting] {
        guard let mapping = node.mapping else { throw self.problem(problem, at: node) }
        return mapping.map { YAMLSetting(name: $0.string ?? "", key: $0, value: $1) }
    }

    func problem(_ kind: SettingsProblem.Kind, at node: Node) -> SettingsProblem {
        problem(kind, at: place(0, in: node))
    }

    func problem(_ kind: SettingsProblem.Kind, at place: (line: Int, column: Int)) -> SettingsProblem {
        SettingsProblem(source: source, line: place.line, column: place.column, kind: kind)
    }

    /// The place of a character of a text that stands in one line.
    func place(_ offset: Int, in node: Node) -> (line: Int, column: Int) {
        let isQuoted = node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
        let mark = node.mark
        return (mark?.line ?? 1, (mark?.column ?? 1) + offset + (isQuoted && offset > 0 ? 1 : 0))
    }

    /// A problem somewhere in a text.
    ///
    /// - Parameter byte: in UTF-8, from the beginning of the text.
    func problem(_ kind: SettingsProblem.Kind, at node: Node, byte: Int) -> SettingsProblem {
        var problem = problem(kind, at: node)
        guard let scalar = node.scalar else { return problem }
        let isInOneLine = scalar.style == .plain || scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        guard isInOneLine, !scalar.string.contains("\n") else { return problem }
        problem.column += String(decoding: scalar.string.utf8.prefix(byte), as: UTF8.self).unicodeScalars.count
        // Behind the quotation mark.
        if scalar.style != .plain { problem.column += 1 }
        return problem
    }

    /// Names a setting that there is not, and the one that may have been meant.
    func unknown(_ setting: YAMLSetting, known: [String]) -> SettingsProblem {
        problem(.unknownSetting(setting.name, known: known), at: setting.key)
    }
}

/// `name: value`.
struct YAMLSetting {
    var name: String
    var key: Node
    var value: Node

    /// What a list has, or the one thing alone; nothing where nothing is said.
    var items: [Node] {
        if value.null != nil { return [] }
        return value.sequence.map { Array($0) } ?? [value]
    }
}
