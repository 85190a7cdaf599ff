public import Scorecards

/// Which places belong to which organisation of the first level, so that records from elsewhere are noticed.
///
/// Such records are counted all the same: who reported a crime is what measures go by. Records without a place, and
/// those of an organisation none of whose places are known, are not checked.
public struct AreaRule: Hashable, Sendable {
    /// The column that tells the place.
    public var column: Column
    /// Whether the last word of the field is dropped first.
    public var dropsLastWord: Bool
    /// The organisation whose area each place is in.
    public var organisations: [String: Organisation.ID]

    /// Creates a rule from the places of every organisation.
    public init(column: Column, dropsLastWord: Bool = false, organisations: [String: Organisation.ID]) {
        self.column = column
        self.dropsLastWord = dropsLastWord
        self.organisations = organisations
    }
}
