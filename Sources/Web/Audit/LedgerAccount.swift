import Papers
import Scorecards

/// What the ledger says of something: who, when, what, from what to what, and why; the newest first.
struct LedgerAccount: Sendable {
    let rows: [Row]
    let hasRows: Bool
    /// How many entries are not shown; empty where all are.
    let more: String
    let hasMore: Bool
    /// Where all of them can be searched, by whoever may.
    let href: String
    let isSearchable: Bool

    /// One entry.
    struct Row: Hashable, Sendable {
        let sequence: String
        let href: String
        /// Whether the reader may open the entry.
        let isLinked: Bool
        let time: String
        let author: String
        let text: String
        let from: String
        let hasFrom: Bool
        let to: String
        let hasTo: Bool
        let why: String
        let hasWhy: Bool
    }

    /// How many entries a page shows of its subject.
    static let shown = 12

    /// Tells of the entries that are wanted.
    ///
    /// - Parameters:
    ///   - reader: Whose chronicle it is.
    ///   - names: The people's names by account, for pages that are made for one person; else the accounts stand alone.
    ///   - isWanted: Whether an entry belongs to what the page is about.
    init(in reader: Reader, names: Names = Names(accounts: []), where isWanted: (JournalItem) -> Bool) {
        let wanted = reader.chronicle.journal.reversed().filter(isWanted)
        let wording = EntryWording(reader.current)
        rows = wanted.prefix(Self.shown).map { Row($0, wording, names: names, isLinked: reader.readsAudit) }
        hasRows = !rows.isEmpty
        let left = wanted.count - rows.count
        more = left > 0 ? "\(left) earlier \(left == 1 ? "entry" : "entries")" : ""
        hasMore = left > 0
        href = Address.audit
        isSearchable = reader.readsAudit
    }

    /// Tells of a cycle, or of one organisation or quadrant in it.
    init(
        of cycle: Int,
        organisation: Organisation.ID? = nil,
        quadrant: Quadrant.ID? = nil,
        in reader: Reader,
        names: Names = Names(accounts: [])
    ) {
        self.init(in: reader, names: names) { item in
            item.particulars.cycle == cycle && (organisation == nil || item.particulars.organisation == organisation)
                && (quadrant == nil || item.particulars.quadrant == quadrant)
        }
    }

    /// Tells of one thing, such as “risk control-room” or “action more-handlers”.
    init(subject: String, in reader: Reader, names: Names = Names(accounts: [])) {
        self.init(in: reader, names: names) { $0.particulars.subject == subject }
    }
}

extension Site {
    /// What the ledger says of a return, for the person who asks.
    func account(of place: ReturnPlace, _ context: AppContext) async throws -> LedgerAccount {
        let reader = reader(context)
        func account(_ names: Names) -> LedgerAccount {
            LedgerAccount(of: place.cycle, organisation: place.organisation, in: reader, names: names)
        }
        // Hundreds open their returns at once: only those are looked up by name who did something with this one.
        let unnamed = account(Names(accounts: []))
        return account(try await names(of: Set(unnamed.rows.map(\.author))))
    }
}

extension LedgerAccount.Row {
    /// Shows an entry; long texts are cut, since the entry has a page of its own.
    init(_ item: JournalItem, _ wording: EntryWording, names: Names, isLinked: Bool) {
        self.isLinked = isLinked
        sequence = String(item.stamp.sequence)
        href = Address.entry(item.stamp.sequence)
        time = item.stamp.time.inWords
        author = names.inFull(item.stamp.author)
        text = wording.text(item).asTitle
        from = wording.from(item).beginning
        hasFrom = !from.isEmpty
        to = wording.to(item).beginning
        hasTo = !to.isEmpty
        why = item.particulars.why.beginning
        hasWhy = !why.isEmpty
    }
}

extension String {
    /// The text, or its first whole words where it is long.
    fileprivate var beginning: String {
        guard count > 240 else { return self }
        let start = prefix(240)
        return String(start[..<(start.lastIndex(where: \.isWhitespace) ?? start.endIndex)]) + " …"
    }
}
