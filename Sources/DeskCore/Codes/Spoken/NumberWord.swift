/// One part of a spelled number, in English, German, French or Spanish.
package enum NumberWord: Equatable, Sendable {
    case value(Int)
    /// Up to three digits written as such.
    case digits(String)
    /// "double", "triple".
    case times(Int)
    case hundred, thousand, and

    /// - Parameter word: in lower case.
    package init?(_ word: String) {
        if let value = Self.values[word] {
            self = .value(value)
        } else if let other = Self.others[word] {
            self = other
        } else if !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), word.utf8.count <= 3 {
            self = .digits(word)
        } else if let value = Self.compound(word[...]) {
            self = .value(value)
        } else {
            return nil
        }
    }

    /// Whether the word alone spells a number as long as a code.
    package var isWholeNumber: Bool {
        if case .value(let value) = self { value >= 10_000 } else { false }
    }

    private static let others: [String: NumberWord] = [
        "double": .times(2), "triple": .times(3), "hundred": .hundred, "thousand": .thousand, "hundert": .hundred,
        "tausend": .thousand, "cent": .hundred, "mille": .thousand, "mil": .thousand, "and": .and, "und": .and,
        "et": .and, "y": .and,
    ]

    private static let values: [String: Int] = {
        var values = [
            "oh": 0, "o": 0, "nought": 0, "null": 0, "zwo": 2, "eins": 1, "fuenf": 5, "zwoelf": 12, "dreissig": 30,
            "fuenfzig": 50,
        ]
        let lists: [(words: String, from: Int, step: Int)] = [
            (
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
                0, 1
            ),
            ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
            (
                "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
                1, 1
            ),
            ("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
            ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 0, 1),
            ("vingt trente quarante cinquante soixante", 20, 10),
            ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0, 1),
            ("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        ]
        for list in lists {
            for (place, word) in list.words.split(separator: " ").enumerated() {
                values[String(word)] = list.from + place * list.step
            }
        }
        return values
    }()

    /// German writes a number as one word: `vierundsiebzig`, `fünfzigtausendvierundsiebzig`.
    private static func compound(_ word: Substring) -> Int? {
        if word.isEmpty { return 0 }
        if let value = values[String(word)] { return value }
        for (name, scale) in [("tausend", 1000), ("hundert", 100)] {
            guard let range = word.firstRange(of: name) else { continue }
            guard let many = compound(word[..<range.lowerBound]), let rest = compound(word[range.upperBound...]) else {
                return nil
            }
            return max(1, many) * scale + rest
        }
        guard let range = word.firstRange(of: "und"), let unit = values[String(word[..<range.lowerBound])], unit < 10,
            let ten = values[String(word[range.upperBound...])], ten >= 20
        else { return nil }
        return ten + unit
    }
}
