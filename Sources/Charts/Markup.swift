/// Text as it may stand in markup, and elements with their attributes in a fixed order.
enum Markup {
    /// Text with the five characters that mean something in markup written out.
    ///
    /// Control characters, which no markup may contain, are dropped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result += " "
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                continue
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An element without content.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        "<\(name)\(list(attributes))/>"
    }

    /// An element around content that is markup already.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String>, around content: String) -> String {
        "<\(name)\(list(attributes))>\(content)</\(name)>"
    }

    private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    }
}
