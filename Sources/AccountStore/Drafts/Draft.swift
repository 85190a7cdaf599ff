public import Scorecards

/// Which form a draft is of: that of an organisation in a cycle, shared by its people.
public struct DraftKey: Hashable, Sendable {
    /// The cycle's number.
    public let cycle: Int
    /// The organisation.
    public let organisation: Organisation.ID
    /// The form's name.
    public let form: String

    /// Creates a key.
    public init(cycle: Int, organisation: Organisation.ID, form: String) {
        self.cycle = cycle
        self.organisation = organisation
        self.form = form
    }
}

/// What people have typed into a form and not submitted yet.
public struct Draft: Hashable, Sendable {
    /// The texts of the form's fields by their names.
    public let fields: [String: String]
    /// Rises with each save; 0 is the version of a draft that nobody has saved.
    public let version: Int
    /// The account that saved it.
    public let author: String
    /// When it was saved.
    public let time: Instant

    /// Creates a draft as a value.
    public init(fields: [String: String], version: Int, author: String, time: Instant) {
        self.fields = fields
        self.version = version
        self.author = author
        self.time = time
    }
}

/// Somebody else saved the draft meanwhile, so that nothing was saved.
public struct DraftConflict: Error, Hashable, Sendable {
    /// What stands now; without fields where the draft was submitted or dropped.
    public let theirs: Draft

    /// Creates a conflict.
    public init(theirs: Draft) {
        self.theirs = theirs
    }
}
