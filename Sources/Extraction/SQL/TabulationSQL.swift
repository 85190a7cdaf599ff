import PostgreSQL

/// A tabulation as a statement of SQL, whose groups an engine makes where the records are.
///
/// Records are grouped by what decides the meaning of their fields; the meaning itself is given to each group afterwards,
/// by the code that gives it to records in files. So both engines answer alike, and what the engine is asked uses only
/// functions that it may pass on to servers holding parts of the table.
struct TabulationSQL {
    /// The statement.
    let statement: String

    /// - Parameters:
    ///   - tabulation: What is counted.
    ///   - table: The table's name as it stands in a statement.
    ///   - columns: The table's columns that the keys, sums and distinct values stand for, in this order.
    init(_ tabulation: Tabulation, table: String, columns: [TableColumn]) {
        let keys = zip(tabulation.keys, columns).map { Self.representative(of: $1.text, by: $0.essence) }
        let sums = columns.dropFirst(tabulation.keys.count).prefix(tabulation.sums.count).map(\.text)
        let values = columns.suffix(tabulation.distincts.count).map(\.text)
        let unfit = sums.map { "(\($0) <> '' AND NOT \(Self.isNumber($0)))" }
        let fitness = unfit.isEmpty ? [] : ["CASE WHEN \(unfit.joined(separator: " OR ")) THEN 1 ELSE 0 END"]
        let groups = keys + fitness + values
        let totals = sums.map { "sum(CASE WHEN \(Self.isNumber($0)) THEN CAST(\($0) AS numeric) END)" }
        let places = groups.indices.map { String($0 + 1) }
        statement = """
            SELECT \((groups + ["count(*)"] + totals).joined(separator: ",\n    "))
            FROM \(table)
            GROUP BY \(places.joined(separator: ", "))
            """
    }

    /// Whether a field is a plain decimal number of at most fifteen significant digits, as files' sums take it.
    private static func isNumber(_ field: String) -> String {
        let shape = Connection.quoted(text: #"^-?[0-9]+(\.[0-9]{1,15})?$"#)
        return "(\(field) ~ \(shape) AND length(ltrim(translate(\(field), '-.', ''), '0')) <= 15)"
    }

    /// A field that means the same as a record's own, of as few different ones as possible.
    static func representative(of field: String, by essence: Tabulation.Essence) -> String {
        let trimmed = "btrim(\(field), \(Connection.quoted(text: " \t")))"
        switch essence {
        case .field: return field
        case .withoutLastWord(let isTrimmed):
            let whole = isTrimmed ? trimmed : field
            // A word is put in the place of the last one, whatever it was, so that it can be dropped again.
            return """
                CASE WHEN \(whole) ~ ' ' THEN regexp_replace(\(whole), ' +[^ ]*$', '') || ' *' \
                WHEN \(whole) <> '' THEN '*' ELSE '' END
                """
        case .oneOf(let texts):
            let known = texts.filter { !$0.isEmpty }.map { Connection.quoted(text: $0) }
            let isKnown = known.isEmpty ? "" : "WHEN \(trimmed) IN (\(known.joined(separator: ", "))) THEN \(trimmed) "
            return
                "CASE \(isKnown)WHEN \(trimmed) <> '' THEN \(Connection.quoted(text: Self.other(than: texts))) ELSE '' END"
        case .day:
            return "CASE WHEN \(trimmed) ~ \(timestamp) THEN left(\(trimmed), 10) || 'T00:00' ELSE \(field) END"
        case .dayWithinMonth:
            let inUTC = Connection.quoted(
                text:
                    #"^[0-9]{4}-[0-9]{2}-(0[2-9]|1[0-9]|2[0-7])[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|\+00:00)?$"#
            )
            return "CASE WHEN \(trimmed) ~ \(inUTC) THEN left(\(trimmed), 10) || 'T12:00' ELSE \(field) END"
        }
    }

    private static let timestamp = Connection.quoted(
        text:
            #"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-](0[0-9]|1[0-5])(:?[0-5][0-9])?)?$"#
    )

    /// A text that is none of these.
    private static func other(than texts: [String]) -> String {
        var other = "other"
        while texts.contains(other) { other += "*" }
        return other
    }
}

/// A column of a table, and how its content is read as text.
struct TableColumn {
    /// The column's name in the table.
    let name: String
    /// The column's content as text, as it stands in a statement.
    let text: String

    /// The types that are text already; anything else is turned into text by the engine.
    private static let texts: Set<String> = ["text", "character varying", "character"]

    init(name: String, type: String) {
        self.name = name
        let quoted = Connection.quoted(name: name)
        text = Self.texts.contains(type) ? quoted : "CAST(\(quoted) AS text)"
    }
}
