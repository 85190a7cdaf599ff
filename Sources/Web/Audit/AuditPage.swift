import Papers
import Scorecards

/// The ledger's account of everything, searched.
struct AuditPage: Page {
    static let template = Template.audit

    let title = "Audit"
    let found: String
    let search: Fields
    let problems: [String]
    let hasProblems: Bool
    let authors: [Choice]
    let kinds: [Choice]
    let organisations: [Choice]
    let rows: [LedgerAccount.Row]
    let newer: [Link]
    let older: [Link]

    var path: String { Address.audit }
    var trail: [Link] { [Link(href: Address.overview, text: "Overview")] }

    /// What was asked for, as the form shows it again.
    struct Fields: Sendable {
        let text: String
        let cycle: String
        let from: String
        let to: String
    }

    /// One entry of a list to choose from.
    struct Choice: Sendable {
        let value: String
        let text: String
        let isChosen: Bool
    }

    init(_ search: AuditSearch, in reader: Reader, names: Names) {
        let journal = reader.chronicle.journal
        let problems = search.problems
        let wording = EntryWording(reader.current)
        let wanted = problems.isEmpty ? journal.reversed().filter { search.matches($0, wording) } : []
        let first = (search.page - 1) * AuditSearch.pageLength
        rows = wanted.dropFirst(first).prefix(AuditSearch.pageLength).map {
            LedgerAccount.Row($0, wording, names: names, isLinked: true)
        }
        self.problems = problems
        hasProblems = !problems.isEmpty
        found = Self.count(wanted.count, of: journal.count, first: first, shown: rows.count)
        self.search = Fields(text: search.text, cycle: search.cycle, from: search.from, to: search.to)
        authors = Set(journal.map(\.stamp.author)).sorted().map { id in
            Choice(value: id, text: names.inFull(id), isChosen: id == search.author)
        }
        kinds = Set(journal.map(\.kind)).sorted().map { kind in
            let words = kind.split(separator: "-").joined(separator: " ")
            return Choice(value: kind, text: words.asTitle, isChosen: kind == search.kind)
        }
        organisations = reader.current.organisations.all.map { organisation in
            Choice(
                value: organisation.id.text,
                text: organisation.name,
                isChosen: organisation.id.text == search.organisation
            )
        }
        newer = search.page > 1 ? [Link(href: search.href(page: search.page - 1), text: "Newer entries")] : []
        older =
            first + rows.count < wanted.count
            ? [Link(href: search.href(page: search.page + 1), text: "Older entries")] : []
    }

    private static func count(_ wanted: Int, of all: Int, first: Int, shown: Int) -> String {
        func number(_ count: Int) -> String { Quantity(count).formatted(decimals: 0) }
        let what = "\(number(wanted)) of \(number(all)) \(all == 1 ? "entry" : "entries")"
        return shown == wanted ? what : "\(what), \(number(first + 1)) to \(number(first + shown)) shown"
    }
}

/// One entry of the ledger with everything it says.
struct EntryPage: Page {
    static let template = Template.entry

    let title: String
    let text: String
    let time: String
    let author: String
    let kind: String
    let terms: [Definition.Term]
    let from: String
    let hasFrom: Bool
    let to: String
    let hasTo: Bool
    let why: String
    let hasWhy: Bool
    let neighbours: [Link]

    var trail: [Link] {
        [Link(href: Address.overview, text: "Overview"), Link(href: Address.audit, text: "Audit")]
    }

    init(_ item: JournalItem, in reader: Reader, names: Names) {
        let scorecard = reader.current
        let about = item.particulars
        title = "Entry \(item.stamp.sequence)"
        let wording = EntryWording(scorecard)
        text = wording.text(item).asTitle
        time = item.stamp.time.inWords
        author = names.inFull(item.stamp.author)
        kind = item.kind
        terms = [
            about.cycle.map { Definition.Term(name: "Cycle", value: String($0)) },
            about.organisation.map { id in
                Definition.Term(name: "Organisation", value: scorecard.organisations[id]?.name ?? id.text)
            },
            about.quadrant.map { id in
                Definition.Term(name: "Quadrant", value: scorecard.currentFramework?.quadrant(id)?.name ?? id.text)
            },
            about.subject.isEmpty ? nil : Definition.Term(name: "Subject", value: about.subject),
        ].compactMap { $0 }
        (from, to, why) = (wording.from(item), wording.to(item), about.why)
        (hasFrom, hasTo, hasWhy) = (!from.isEmpty, !to.isEmpty, !why.isEmpty)
        let place = item.stamp.sequence
        neighbours = [place - 1, place + 1].filter { (1...max(1, scorecard.sequence)).contains($0) }.map {
            Link(href: Address.entry($0), text: "Entry \($0)")
        }
    }
}
