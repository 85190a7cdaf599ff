public import Scorecards

/// How records belong to the organisations of one level: forces, or the districts of a force.
///
/// A record belongs to at most one organisation of each level. Where the level knows none for it, the record counts
/// for no organisation of the level, and the sense checks say how many there are.
public struct OrganisationLevel: Hashable, Sendable {
    /// The level's name in words: `force`, `district`.
    public var name: String
    /// What tells the organisation.
    public var clue: Clue
    /// What the clue stands for.
    public var naming: Naming
    /// Only records of this organisation of the first level count for this level, where it is given.
    public var recordsOf: Organisation.ID?

    /// Creates a level.
    public init(name: String, clue: Clue, naming: Naming, recordsOf: Organisation.ID? = nil) {
        self.name = name
        self.clue = clue
        self.naming = naming
        self.recordsOf = recordsOf
    }

    /// What tells a record's organisation.
    public enum Clue: Hashable, Sendable {
        /// A column's field, as it is or without its last word: “Tendring 008G” becomes “Tendring”.
        case column(Column, dropsLastWord: Bool)
        /// The part of the file's name that `*` stands for in a pattern; in a table there is no such part.
        case fileName(FileNamePattern)
    }

    /// How a clue names an organisation.
    public enum Naming: Hashable, Sendable {
        /// By a list of values and organisations; a value outside it belongs to none.
        case listed([String: Organisation.ID])
        /// By its own letters and digits, “Bath and North East Somerset” as `bath-and-north-east-somerset`, except for
        /// the values listed.
        case ownName(except: [String: Organisation.ID])
    }
}
