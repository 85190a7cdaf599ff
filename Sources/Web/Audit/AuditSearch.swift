import Papers
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

    /// Whether an entry is looked for, by the words in which it is shown or the ids that it holds.
    func matches(_ item: JournalItem, _ wording: EntryWording) -> Bool {
        let day = item.stamp.time.day
        let about = item.particulars
        return (author.isEmpty || item.stamp.author == author) && (kind.isEmpty || item.kind == kind)
            && (cycle.isEmpty || about.cycle.map(String.init) == cycle)
            && (organisation.isEmpty || about.organisation?.text == organisation)
            && (Day(from).map { $0 <= day } ?? true) && (Day(to).map { day <= $0 } ?? true)
            && (text.isEmpty || holds(item.searched)
                || holds([wording.text(item), wording.from(item), wording.to(item)]))
    }

    private func holds(_ texts: [String]) -> Bool {
        let sought = text.lowercased()
        return texts.contains { $0.lowercased().contains(sought) }
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
