public import Scorecards

extension RedlineResult {
    /// The result as a reader sees it: met, not met, cannot be assessed.
    public var inWords: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .cannotAssess: "cannot be assessed"
        }
    }

    /// A sign that goes before the words, never instead of them.
    public var symbol: String {
        switch self {
        case .met: "✓"
        case .notMet: "✗"
        case .cannotAssess: "?"
        }
    }
}

extension MeasureRole.Role {
    /// The role in print.
    public var inWords: String {
        switch self {
        case .primaryRedline: "primary redline"
        case .redline: "redline"
        case .kpi: "KPI"
        case .trial: "on trial"
        }
    }
}

extension GradeStage {
    /// The stage in print.
    public var inWords: String {
        switch self {
        case .recommended: "Recommended by analysts"
        case .own: "Command’s own"
        case .moderated: "Moderated by chief officer"
        case .agreed: "Agreed by the board"
        }
    }
}

extension ReasonCode {
    /// The kind of reason in print.
    public var inWords: String {
        switch self {
        case .performance: "performance changed"
        case .measureChanged: "the measure changed"
        case .data: "the data changed"
        case .judgement: "judgement"
        }
    }
}

extension Direction {
    /// The direction in print.
    public var inWords: String {
        switch self {
        case .improved, .deteriorated, .increased, .decreased, .stable: rawValue
        case .better: "better"
        case .worse: "worse"
        case .above: "above"
        case .below: "below"
        case .equal: "equal"
        }
    }
}

extension Cell.Status {
    /// What a reader must know of a figure that is not a final printed one, or `nil` for one that is.
    public var caution: String? {
        switch self {
        case .final: nil
        case .provisional: "provisional"
        case .estimate: "given only roughly"
        case .implied: "implied by other printed figures"
        }
    }
}

/// Words of English that every sentence needs.
enum English {
    /// A list as people write it: a, b and c.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The text with its first letter in upper case.
    static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The text with a full stop at its end, unless it has an end already.
    static func stopped(_ text: String) -> String {
        text.isEmpty || [".", "?", "!"].contains(text.suffix(1)) ? text : text + "."
    }

    /// The text as a whole sentence: its first letter in upper case, a full stop at its end.
    static func full(_ text: String) -> String { stopped(sentence(text)) }

    /// A small number in words, as text sets them: two, seven, 12.
    static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : String(count)
    }

    /// An ordinal: 20th.
    static func ordinal(_ number: Int) -> String {
        let suffix =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(number)\(suffix)"
    }

    /// The indefinite article that goes before a grade or another word.
    static func article(before word: String) -> String {
        "aeiou".contains(word.lowercased().prefix(1)) ? "an" : "a"
    }
}
