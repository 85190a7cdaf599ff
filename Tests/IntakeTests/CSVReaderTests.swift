import Testing

@testable import Intake
@testable import ScorecardFixtures

struct CSVReaderTests {
    @Test(
        arguments: [
            ("a,b\n1,2\n", [Row(1, "a", "b"), Row(2, "1", "2")]),
            ("a,b\r\n1,2\r\n", [Row(1, "a", "b"), Row(2, "1", "2")]),
            ("a,b\n1,2", [Row(1, "a", "b"), Row(2, "1", "2")]),
            ("a,b\n1,\n", [Row(1, "a", "b"), Row(2, "1", "")]),
            ("a,b\n1,", [Row(1, "a", "b"), Row(2, "1", "")]),
            (",,\n", [Row(1, "", "", "")]),
            ("a\n\n\r\nb\n", [Row(1, "a"), Row(4, "b")]),
            ("\"a,b\",c\n", [Row(1, "a,b", "c")]),
            ("\"say \"\"no\"\"\",c\n", [Row(1, "say \"no\"", "c")]),
            ("\"\"\"\",\"\"\n", [Row(1, "\"", "")]),
            (
                "\"two\nlines\",a\n\"three\r\nmore\n\",b\nc,d\n",
                [
                    Row(1, "two\nlines", "a"), Row(3, "three\r\nmore\n", "b"), Row(6, "c", "d"),
                ]
            ),
            ("\"a\",\"b\"\r\n\"c\",\"d\"", [Row(1, "a", "b"), Row(2, "c", "d")]),
            ("5' 10\",tall\n", [Row(1, "5' 10\"", "tall")]),
            ("é,“ü”\n", [Row(1, "é", "“ü”")]),
            ("", []), ("\n\n", []),
        ] as [(String, [Row])]
    )
    func `reads rows as RFC 4180 has them, with their lines`(text: String, rows: [Row]) {
        #expect(Outcome(reading: text) == Outcome(rows: rows, fault: nil))
    }

    @Test(arguments: [
        ("a\n\"b,c\nd\n", Row(1, "a"), "not closed, line 2"),
        ("a\n\"b\nc\",\"d\n", Row(1, "a"), "not closed, line 3"),
        ("a\n\"b\"c,d\n", Row(1, "a"), "text after quote, line 2"),
        ("a\n\"b\nc\"d\n", Row(1, "a"), "text after quote, line 3"),
        ("a\n\"b\" ,d\n", Row(1, "a"), "text after quote, line 2"),
        ("a\n\"b\"\r,d\n", Row(1, "a"), "text after quote, line 2"),
    ])
    func `names the line of a faulty quotation mark`(text: String, before: Row, fault: String) {
        #expect(Outcome(reading: text) == Outcome(rows: [before], fault: fault))
    }

    @Test func `agrees with a slow and obvious reader on any text`() {
        var dice = Dice(seed: 4180)
        let pieces = ["a", "b", "é", "\u{301}", "7", " ", ",", ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r"]
        for _ in 0..<6_000 {
            let text = (0..<dice.below(24)).map { _ in pieces[dice.below(pieces.count)] }.joined()
            let (quick, slow) = (Outcome(reading: text), Outcome(readingSlowly: text))
            #expect(quick == slow, "\(text.debugDescription)")
        }
    }

    @Test func `reads back whatever is written with quotation marks`() {
        var dice = Dice(seed: 2005)
        let pieces = ["a", "é", " ", ",", "\"", "\n", "\r\n", "£"]
        for _ in 0..<2_000 {
            let rows = (0...dice.below(4)).map { _ in
                (0...dice.below(4)).map { _ in (0..<dice.below(5)).map { _ in pieces[dice.below(8)] }.joined() }
            }.filter { $0 != [""] }
            let text = rows.map { row in
                row.map {
                    "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                }
                .joined(separator: ",")
            }.joined(separator: "\r\n")
            let read = Outcome(reading: text)
            #expect(read.rows.map(\.fields) == rows && read.fault == nil, "\(text.debugDescription)")
        }
    }
}

/// A row with the line it begins on.
struct Row: Equatable, Sendable {
    let line: Int
    let fields: [String]

    init(_ line: Int, _ fields: String...) {
        self.init(line: line, fields: fields)
    }

    init(line: Int, fields: [String]) {
        (self.line, self.fields) = (line, fields)
    }

    /// Bytes are compared, since two texts may be canonically equal and differ.
    static func == (left: Row, right: Row) -> Bool {
        left.line == right.line && left.fields.map { Array($0.utf8) } == right.fields.map { Array($0.utf8) }
    }
}

/// What reading a text gives: rows up to a fault, or to the end.
struct Outcome: Equatable {
    var rows: [Row] = []
    var fault: String?

    init(rows: [Row], fault: String?) {
        (self.rows, self.fault) = (rows, fault)
    }

    init(reading text: String) {
        var rows: [Row] = []
        var fault: String?
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = CSVReader(bytes)
            do throws(CSVReader.Fault) {
                while try reader.next() {
                    rows.append(Row(line: reader.line, fields: reader.fields.indices.map { reader.text($0) }))
                }
            } catch {
                switch error {
                case .quoteNotClosed(let line): fault = "not closed, line \(line)"
                case .textAfterQuote(let line): fault = "text after quote, line \(line)"
                }
            }
        }
        self.init(rows: rows, fault: fault)
    }

    /// Reads one letter at a time with a state for each kind of place in a field.
    init(readingSlowly text: String) {
        enum State { case begins, plain, quoted, closed }
        var letters = Array(text.unicodeScalars)
        if !letters.isEmpty, letters.last != "\n" { letters.append("\n") }
        var (state, field, fields) = (State.begins, "", [String]())
        var (line, begun, opened) = (1, 1, 1)
        for (index, letter) in letters.enumerated() {
            let endsLine = letter == "\n" || (letter == "\r" && letters[index + 1] == "\n")
            switch (state, letter) {
            case (.begins, "\""): (state, opened) = (.quoted, line)
            case (.quoted, "\""): state = .closed
            case (.closed, "\""):
                field.unicodeScalars.append(letter)
                state = .quoted
            case (.quoted, _): field.unicodeScalars.append(letter)
            case (_, ","):
                fields.append(field)
                (state, field) = (.begins, "")
            case (_, "\n"):
                if fields != [] || field != "" { rows.append(Row(line: begun, fields: fields + [field])) }
                (state, field, fields, begun) = (.begins, "", [], line + 1)
            case (_, "\r") where endsLine: break
            case (.closed, _):
                fault = "text after quote, line \(line)"
                return
            case (.begins, _), (.plain, _):
                field.unicodeScalars.append(letter)
                state = .plain
            }
            if letter == "\n" { line += 1 }
        }
        if state == .quoted { fault = "not closed, line \(opened)" }
    }
}
