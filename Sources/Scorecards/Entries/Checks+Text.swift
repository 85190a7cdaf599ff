/// Checks of what people write: how long, and nothing in it that hides or disguises something.
enum TextCheck {
    /// A line, such as a title or an office.
    static let line = 200
    /// A text of several paragraphs.
    static let prose = 20_000

    /// Everything wrong with a text.
    static func refusals(_ text: String, _ what: String, upTo limit: Int, isRequired: Bool = true) -> [Refusal] {
        var refusals: [Refusal] = []
        if isRequired, text.allSatisfy(\.isWhitespace) {
            refusals.append(Refusal("\(what) is missing", remedy: "write it"))
        }
        let count = text.unicodeScalars.count
        if count > limit {
            refusals.append(
                Refusal("\(what) has \(count) characters", remedy: "use at most \(limit)")
            )
        }
        if let hidden = text.unicodeScalars.first(where: isHidden) {
            refusals.append(
                Refusal(
                    "\(what) holds a character that cannot be seen (U+\(String(hidden.value, radix: 16, uppercase: true)))",
                    remedy: "take it out"
                )
            )
        }
        return refusals
    }

    /// Whether a character is a control other than a new line or a tab, or turns the direction of the text around it.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        case _: false
        }
    }
}
