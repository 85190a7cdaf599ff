import Scorecards

/// What somebody looks for in the ledger's account.
struct AuditSearch: Hashable, Sendable {
    var text = ""
    var author = ""
    var kind = ""
    var cycle = ""
    var organisation = ""
    var from = ""
    var to = ""
    /// The page of the results, counted from 1.
    var page = 1

    /// How many entries one page shows.
    static let pageLength = 50

    /// The faults of what was asked for, as sentences.
    var problems: [String] {
        let days = [("first day", from), ("last day", to)].compactMap { name, value in
            value.isEmpty || Day(value) != nil
                ? nil : "“\(value)” is no \(name). Write it as year, month and day, such as 2021-01-31."
        }
        let number = cycle.isEmpty || Int(cycle) != nil ? [] : ["“\(cycle)” is no cycle. Write its number."]
        let order =
            if let first = Day(from), let last = Day(to), last < first {
                ["The last day lies before the first. Exchange the two."]
            } else {
                [String]()
            }
        return days + number + order
    }

    /// Whether an entry is looked for.
    func matches(_ item: JournalItem) -> Bool {
        let day = item.stamp.time.day
        let about = item.particulars
        return (author.isEmpty || item.stamp.author == author) && (kind.isEmpty || item.kind == kind)
            && (cycle.isEmpty || about.cycle.map(String.init) == cycle)
            && (organisation.isEmpty || about.organisation?.text == organisation)
            && (Day(from).map { $0 <= day } ?? true) && (Day(to).map { day <= $0 } ?? true)
            && (text.isEmpty || item.searched.contains { $0.lowercased().contains(text.lowercased()) })
    }

    /// The address of a page of the results.
    func href(page: Int) -> String {
        let parts = [
            ("text", text), ("author", author), ("kind", kind), ("cycle", cycle), ("organisation", organisation),
            ("from", from), ("to", to), ("page", String(page)),
        ].filter { !$0.1.isEmpty }
        return Address.audit + "?" + parts.map { "\($0)=\($1.queryEncoded)" }.joined(separator: "&")
    }
}

extension JournalItem {
    /// The texts that are looked through.
    fileprivate var searched: [String] {
        [
            summary, particulars.subject, particulars.quadrant?.text ?? "", particulars.from, particulars.to,
            particulars.why,
        ]
    }
}

extension String {
    /// The text as it may stand in the query of an address.
    fileprivate var queryEncoded: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            case _: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
