/// Figures were recorded; their rows are bulky and stand in a table of their own, bound to this entry by a digest.
public struct FiguresRecorded: EntryContent {
    /// The name of the kind.
    public static let kind = "figures-recorded"

    /// Where the figures came from, such as a file's name.
    public let origin: String
    /// How many rows belong to the entry.
    public let count: Int
    /// The SHA-256 of the rows in their canonical form, as hexadecimal digits; set when the ledger takes the entry.
    public var digest: String
    /// The rows; kept apart from the entry's own JSON.
    public var rows: [Observation]

    /// Records figures of one origin.
    public init(origin: String, rows: [Observation]) {
        self.origin = origin
        self.count = rows.count
        self.digest = ""
        self.rows = rows
    }

    /// What was recorded, in a line.
    public var summary: String { "\(count) \(count == 1 ? "figure" : "figures") recorded from \(origin)" }

    /// Refuses figures of measures or organisations that are not defined.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        var refusals: [Refusal] = []
        let measures = Set(rows.map(\.measure))
        let organisations = Set(rows.map(\.organisation))
        refusals += measures.sorted().compactMap { scorecard.refusalIfUnknown(measure: $0) }
        refusals += organisations.sorted().compactMap { scorecard.refusalIfUnknown(organisation: $0) }
        if rows.isEmpty { refusals.append(Refusal("there are no figures to record", remedy: "give at least one row")) }
        return refusals
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let revised = rows.count { row in
            scorecard.evidence[row.measure, row.organisation][row.window].map { $0.cell != row.cell } ?? false
        }
        return Particulars(
            subject: origin,
            from: revised == 0 ? "" : "\(revised) of the figures stood differently",
            to: "\(count) \(count == 1 ? "figure" : "figures")"
        )
    }

    /// Makes each figure the current one for its window.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.evidence.record(rows, entry: stamp.sequence)
    }

    private enum CodingKeys: String, CodingKey {
        case origin, count, digest
    }

    /// Reads the fields; the rows come from their own table.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        origin = try box.decode(String.self, forKey: .origin)
        count = try box.decode(Int.self, forKey: .count)
        digest = try box.decode(String.self, forKey: .digest)
        rows = []
    }
}
