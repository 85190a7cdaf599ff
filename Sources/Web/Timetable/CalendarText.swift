/// Text as an iCalendar stream has it (RFC 5545, sections 3.1 and 3.3.11).
enum CalendarText {
    /// A value of type TEXT: commas, semicolons, backslashes and line breaks escaped, control characters left out.
    static func escaped(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n", "\r": result += "\\n"
            case "\t": result += " "
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            case _: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Content lines as a stream: each of at most 75 octets, the rest on lines that begin with a blank, no character cut.
    static func stream(_ lines: [String]) -> String {
        lines.map { folded($0) + "\r\n" }.joined()
    }

    static func folded(_ line: String) -> String {
        var result = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                result += "\r\n "
                room = 74
            }
            result.unicodeScalars.append(scalar)
            room -= size
        }
        return result
    }
}
