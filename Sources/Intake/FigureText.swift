import Scorecards

/// Reads a figure as people write it, or says what would be right; never guesses.
enum FigureText {
    /// A text that is no figure of the unit.
    struct Unreadable: Error, Hashable {
        let remedy: String
    }

    /// Reads `2460`, `2,460`, `77.8%`, `£1,582,000`, `20..24`, `<2`, or a label of a scale.
    static func reading(_ text: String, unit: MeasureUnit) throws(Unreadable) -> Reading {
        let trimmed = trim(text)
        if case .scale(let labels) = unit {
            guard let index = labels.firstIndex(where: { $0.lowercased() == trimmed.lowercased() }) else {
                throw Unreadable(remedy: "write one of \(labels.joined(separator: ", "))")
            }
            return .exactly(Quantity(index + 1))
        }
        if trimmed.hasPrefix("<") { return .below(try quantity(trim(trimmed.dropFirst()), unit: unit)) }
        if trimmed.hasPrefix(">") { return .above(try quantity(trim(trimmed.dropFirst()), unit: unit)) }
        let parts = trimmed.split(separator: "..", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return .exactly(try quantity(trimmed, unit: unit)) }
        let (low, high) = (try quantity(trim(parts[0]), unit: unit), try quantity(trim(parts[1]), unit: unit))
        guard low <= high else { throw Unreadable(remedy: "write the lower end of the range first") }
        return .between(low, high)
    }

    /// Reads one number with the signs its unit allows.
    static func quantity(_ text: String, unit: MeasureUnit?) throws(Unreadable) -> Quantity {
        var digits = text
        var isNegative = false
        if digits.hasPrefix("-") || digits.hasPrefix("−") {
            isNegative = true
            digits = String(digits.dropFirst())
        }
        if digits.hasPrefix("£") {
            guard case .pounds = unit else {
                throw Unreadable(remedy: "leave out the pound sign: the measure is not in pounds")
            }
            digits = String(digits.dropFirst())
        }
        if digits.hasSuffix("%") {
            guard unit == .percent else {
                throw Unreadable(remedy: "leave out the % sign: the measure is not a percentage")
            }
            digits = trim(digits.dropLast())
        }
        let isSignedTwice = isNegative && digits.hasPrefix("-")
        if !isSignedTwice, let value = Quantity(decimal: try ungrouped(digits)) { return isNegative ? -value : value }
        throw Unreadable(remedy: remedy(for: text))
    }

    /// Takes out commas where they stand between thousands, and nowhere else.
    private static func ungrouped(_ text: String) throws(Unreadable) -> String {
        guard text.contains(","), !text.hasPrefix("(") else { return text }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        let isGrouped =
            (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) } && !(parts.count == 2 && parts[1].contains(","))
        guard isGrouped else {
            throw Unreadable(
                remedy:
                    "a comma only separates thousands (2,460) and a point decimals (77.8): write the number that way"
            )
        }
        return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    }

    private static func remedy(for text: String) -> String {
        if text.hasPrefix("(") { return "write a negative number with a minus sign: -5" }
        if text.lowercased().contains("e"), text.first?.isNumber == true { return "write the number out in digits" }
        if text.count(where: \.isASCIIDigit) > 15 { return "write at most fifteen digits" }
        if ["n/a", "na", "-", "nil", "none", "null", "tbc", "unknown", "not known"].contains(text.lowercased()) {
            return "leave the row out where there is no figure"
        }
        return "write a number such as 2460, 77.8, 20..24 or <2"
    }

    private static func trim(_ text: some StringProtocol) -> String {
        var text = text[...]
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        return String(text)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
