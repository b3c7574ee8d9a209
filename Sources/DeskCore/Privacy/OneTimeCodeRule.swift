/// Finds one-time codes: four to eight digits that the sentence calls a code, a TAN or what came by text message.
///
/// An error code is not one: "error code 50074", and any known error number where nothing says that it came from a phone.
struct OneTimeCodeRule {
    private let scan: SecretScan

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var sentence: Sentence?
        var index = 0
        while index < scan.words.count {
            defer { index += 1 }
            if let place = unspaced(in: scan.words[index]) { places.append(place) }
            guard let (place, next) = digits(at: index), !isOtherNumber(before: index, next: next) else { continue }
            if sentence?.tokens.contains(scan.words[index].token) != true { sentence = Sentence(scan, around: index) }
            if let sentence, isCode(place, first: index, next: next, in: sentence) {
                places.append(place)
                index = next - 1
            }
        }
        return places
    }

    /// Digits that stand free, with the second half of a code that is written in two; and the word after them.
    private func digits(at index: Int) -> (place: Range<Int>, next: Int)? {
        let word = scan.words[index]
        guard isNumber(index), word.place.count >= 2, standsFreeBefore(word.place.lowerBound),
            !isNumber(index - 1) || !isJoined(index - 1)
        else { return nil }
        var end = word.place.upperBound
        var next = index + 1
        if word.place.count == 3, isNumber(next), isJoined(index), scan.words[next].place.count == 3 {
            end = scan.words[next].place.upperBound
            next += 1
        }
        // Two are asked for to match a prompt, four to eight are a code; three are neither.
        guard next > index + 1 || word.place.count != 3, standsFreeAfter(end), !isNumber(next) || !isJoined(next - 1)
        else { return nil }
        return (word.place.lowerBound..<end, next)
    }

    /// `確認コードは482913です`: four to eight digits in the same run of letters as the word for the code.
    private func unspaced(in word: SecretScan.Word) -> Range<Int>? {
        guard word.isBeyondASCII, CodeWord.isCode(word.text), !CodeWord.isError(word.text),
            let start = scan.bytes[word.place].firstIndex(where: SecretScan.isDigit)
        else { return nil }
        let end =
            scan.bytes[start..<word.place.upperBound].firstIndex { !SecretScan.isDigit($0) } ?? word.place.upperBound
        return (4...8).contains(end - start) ? start..<end : nil
    }

    private func isNumber(_ index: Int) -> Bool {
        scan.words.indices.contains(index) && scan.bytes[scan.words[index].place].allSatisfy(SecretScan.isDigit)
    }

    /// Whether only one space or hyphen parts a word from the next.
    private func isJoined(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < scan.words.count else { return false }
        let (end, start) = (scan.words[index].place.upperBound, scan.words[index + 1].place.lowerBound)
        return start - end == 1 && [UInt8(ascii: " "), UInt8(ascii: "-")].contains(scan.bytes[end])
    }

    private func standsFreeBefore(_ start: Int) -> Bool {
        let before = scan.byte(start - 1)
        // Some senders write `G-` before the digits.
        let isPrefixed = before == UInt8(ascii: "-") && scan.byte(start - 2) == UInt8(ascii: "G")
        if isPrefixed, !SecretScan.isAlphanumeric(scan.byte(start - 3)) { return true }
        if "+#/_@\\$-".utf8.contains(before) { return false }
        return !".:,".utf8.contains(before) || !SecretScan.isDigit(scan.byte(start - 2))
    }

    private func standsFreeAfter(_ end: Int) -> Bool {
        let (after, beyond) = (scan.byte(end), scan.byte(end + 1))
        return !"@%_$".utf8.contains(after) && !("-.:,/".utf8.contains(after) && SecretScan.isDigit(beyond))
    }

    private func isCode(_ place: Range<Int>, first: Int, next: Int, in sentence: Sentence) -> Bool {
        let digits = scan.bytes[place].filter(SecretScan.isDigit)
        if digits.count < 4 { return digits.count == 2 && isNumberToMatch(before: first, in: sentence) }
        guard digits.count <= 8, sentence.hasCodeWord || sentence.hasEntry else { return false }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let isLinked = isLinked(before: first) || isLinked(after: next)
        if ErrorNumbers.known.contains(number) {
            return sentence.isAboutOneTimeCode && !sentence.isAboutError && isLinked
        }
        let isEntered = first > 0 && CodeWord.entries.contains(scan.words[first - 1].text)
        let isNamed = sentence.isAboutOneTimeCode && isLinked && !isError(before: first)
        if sentence.isAboutError, !sentence.hasSender, !isEntered, !isNamed { return false }
        switch digits.count {
        case 6: return isLinked || sentence.isAboutOneTimeCode || sentence.hasSender || sentence.hasEntry
        case 4 where (1900...2099).contains(number): return isLinked && sentence.isAboutOneTimeCode
        case 5, 7:
            return isLinked && (sentence.isAboutOneTimeCode || sentence.hasSender || !ErrorNumbers.isPlausible(number))
        default: return isLinked
        }
    }

    /// Whether an error is what the words right before the number name.
    private func isError(before index: Int) -> Bool {
        scan.words[max(0, index - 3)..<index].contains { CodeWord.isError($0.text) }
    }

    /// Whether a code word leads to the number: "code: 482913", "code on my phone was 482913", "typed 482913".
    private func isLinked(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let previous = scan.words[index - 1]
        if CodeWord.links.contains(previous.text) || CodeWord.isCode(previous.text)
            || CodeWord.entries.contains(previous.text)
        {
            return true
        }
        let between = scan.bytes[previous.place.upperBound..<scan.words[index].place.lowerBound]
        return between.contains { ":=>(\"'".utf8.contains($0) } || CodeWord.sources.contains(previous.text)
    }

    /// "482913 is my code", "482913 as code".
    private func isLinked(after next: Int) -> Bool {
        guard next < scan.words.count else { return false }
        return CodeWord.links.contains(scan.words[next].text) || CodeWord.isCode(scan.words[next].text)
            || scan.words[next].text == "as"
    }

    /// Whether the words beside the number say that it counts or names something else.
    private func isOtherNumber(before first: Int, next: Int) -> Bool {
        let before = scan.words[max(0, first - 2)..<first].map(\.text)
        if before.contains(where: CodeWord.otherNumbers.contains) { return true }
        if let last = before.last, CodeWord.datePrepositions.contains(last) { return true }
        // The value of a field is what the field's name says.
        if scan.byte(scan.words[first].place.lowerBound - 1) == UInt8(ascii: "="), let name = before.last,
            !CodeWord.isCode(name)
        {
            return true
        }
        return next < scan.words.count && CodeWord.units.contains(scan.words[next].text)
            && scan.words[next].place.lowerBound - scan.words[next - 1].place.upperBound == 1
    }

    /// The two digits that a phone asks for: "number 42 on the screen", "entered 42 in the authenticator".
    private func isNumberToMatch(before index: Int, in sentence: Sentence) -> Bool {
        guard sentence.hasScreen, index > 0 else { return false }
        let words = scan.words[max(0, index - 6)..<index].map(\.text)
        if words.last == "entered" || words.last == "typed" { return true }
        guard let last = words.last, words.contains(where: CodeWord.numbers.contains) else { return false }
        return CodeWord.numbers.contains(last) || CodeWord.links.contains(last) || CodeWord.screens.contains(last)
    }
}
