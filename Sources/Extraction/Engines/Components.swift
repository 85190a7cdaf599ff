public import Scorecards

/// What an engine finds for a spec: the value of every component for every organisation and month with records.
///
/// Every engine must find the same, record for record, so that ``ExtractionSpec/observations(from:asAt:)`` gives the
/// same figures wherever the records live.
public struct Components: Hashable, Sendable {
    /// The values of ``ExtractionSpec/components``, in their order; every organisation and month with any record is here.
    public var values: [Place: [Quantity]]
    /// How many records each organisation has in each month, whatever the measures count.
    public var records: [Place: Int]
    /// The records that belong to no organisation of a level.
    public var outside: [Outside]
    /// The records of a first-level organisation that happened at a place outside its area.
    public var elsewhere: [Elsewhere]
    /// An account of every file, or of the table.
    public var files: [TabulatedRecords.FileAccount]

    /// Creates an engine's answer.
    public init(
        values: [Place: [Quantity]],
        records: [Place: Int],
        outside: [Outside] = [],
        elsewhere: [Elsewhere] = [],
        files: [TabulatedRecords.FileAccount] = []
    ) {
        self.values = values
        self.records = records
        self.outside = outside
        self.elsewhere = elsewhere
        self.files = files
    }

    /// An organisation of a level in a month.
    public struct Place: Hashable, Sendable {
        /// The level's position in ``ExtractionSpec/organisations``.
        public var level: Int
        /// The organisation.
        public var organisation: Organisation.ID
        /// The month.
        public var month: Month

        /// Names an organisation of a level in a month.
        public init(level: Int = 0, _ organisation: Organisation.ID, _ month: Month) {
            self.level = level
            self.organisation = organisation
            self.month = month
        }
    }

    /// Records that belong to no organisation of a level, by the value that the level does not know.
    public struct Outside: Hashable, Sendable {
        /// The level's position in ``ExtractionSpec/organisations``.
        public var level: Int
        /// The value, its last word dropped where the level says so; blank where the field is.
        public var value: String
        /// How many records have it.
        public var records: Int

        /// Counts the records of a value that a level does not know.
        public init(level: Int, value: String, records: Int) {
            self.level = level
            self.value = value
            self.records = records
        }
    }

    /// Records of an organisation that happened at a place outside its area.
    public struct Elsewhere: Hashable, Sendable {
        /// The organisation that reported them.
        public var organisation: Organisation.ID
        /// The organisation in whose area they are, `nil` where the area rule does not know the place.
        public var area: Organisation.ID?
        /// How many there are.
        public var records: Int

        /// Counts the records of one organisation in the area of another.
        public init(organisation: Organisation.ID, area: Organisation.ID?, records: Int) {
            self.organisation = organisation
            self.area = area
            self.records = records
        }
    }
}
