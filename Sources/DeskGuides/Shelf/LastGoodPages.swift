/// The last text of each page that could be read as a guide, for the day when the page is broken.
struct LastGoodPages {
    /// Made when there is something to keep.
    let folder: String

    /// The text of a page as it was when it was read last; nil where it never was.
    func text(of path: String) -> String? {
        (try? GuideText(bytes: GuideFile.bytes(of: place(of: path)), source: path))?.text
    }

    /// Keeps a text, as far as the folder can be written; nothing else depends on it.
    func keep(_ text: String, of path: String) {
        guard self.text(of: path) != text else { return }
        GuideFile.write(text, to: place(of: path))
    }

    /// A name that says nothing of the page's own: paths are too long for names.
    private func place(of path: String) -> String {
        "\(folder)/\(Revision.digest(of: path)).md"
    }
}
