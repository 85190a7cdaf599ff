public import Scorecards

/// The months an organisation has no records for, although it has some before and others do after.
public struct MissingMonths: Hashable, Sendable {
    /// The organisation.
    public var organisation: Organisation.ID
    /// The months without records between its own first and last.
    public var between: [Month]
    /// The organisation's last month, where others have later ones.
    public var endsEarly: Month?

    /// Tells which months an organisation lacks.
    public init(organisation: Organisation.ID, between: [Month], endsEarly: Month? = nil) {
        self.organisation = organisation
        self.between = between
        self.endsEarly = endsEarly
    }

    /// The organisations with months missing, in the order of their identifiers.
    static func all(in places: Set<Components.Place>, to last: Month?) -> [MissingMonths] {
        Dictionary(grouping: places, by: \.organisation).compactMap { organisation, places in
            let held = Set(places.map(\.month))
            guard let first = held.min(), let own = held.max(), let run = Window(first, own) else { return nil }
            let between = run.months.filter { !held.contains($0) }
            let endsEarly = last.flatMap { own < $0 ? own : nil }
            if between.isEmpty, endsEarly == nil { return nil }
            return MissingMonths(organisation: organisation, between: between, endsEarly: endsEarly)
        }.sorted { $0.organisation < $1.organisation }
    }
}
