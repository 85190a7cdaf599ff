/// One of the areas a framework judges, with the measures it is judged by.
public struct Quadrant: Hashable, Codable, Sendable {
    /// A quadrant's identifier, such as `keeping-people-safe`.
    public typealias ID = Identifier<Quadrant>
    /// The identifier.
    public var id: ID
    /// The quadrant in print.
    public var name: String
    /// What the area is about, in a sentence.
    public var about: String
    /// The measures of the quadrant, in the order of the paper.
    public var roles: [MeasureRole]

    /// Creates a quadrant.
    public init(id: ID, name: String, about: String = "", roles: [MeasureRole]) {
        self.id = id
        self.name = name
        self.about = about
        self.roles = roles
    }
}

/// The part a measure plays in a quadrant, and over which window it is judged.
public struct MeasureRole: Hashable, Codable, Sendable {
    /// The measure.
    public var measure: Measure.ID
    /// Whether it is a minimum standard or only an indicator.
    public var role: Role
    /// The window the measure is judged on, relative to the review period.
    public var window: WindowKind
    /// The minimum standard, for redlines.
    public var redline: RedlineRule?
    /// Further comparisons shown beside the redline's, in order.
    public var comparisons: [ComparatorKind]

    /// Creates a role; a key performance indicator carries no redline.
    public init(
        measure: Measure.ID,
        role: Role,
        window: WindowKind,
        redline: RedlineRule? = nil,
        comparisons: [ComparatorKind] = []
    ) {
        self.measure = measure
        self.role = role
        self.window = window
        self.redline = redline
        self.comparisons = comparisons
    }

    /// The weight of a measure in a quadrant.
    public enum Role: String, Codable, CaseIterable, Sendable {
        /// A minimum standard that decides the suggested grade.
        case primaryRedline = "primary-redline"
        /// A minimum standard.
        case redline
        /// A key performance indicator, shown without a result.
        case kpi
        /// A measure tried beside a redline for a time: its result is shown and decides nothing.
        case trial

        /// Whether the role is a minimum standard, so that its result counts.
        public var isStandard: Bool {
            switch self {
            case .primaryRedline, .redline: true
            case .kpi, .trial: false
            }
        }
    }

    /// A window relative to a review period.
    public enum WindowKind: String, Codable, CaseIterable, Sendable {
        /// The twelve months to the end of the review period.
        case twelveMonths = "12m"
        /// The review period itself.
        case quarter
        /// The last month of the review period.
        case month
        /// The window of the latest figure that ends by the end of the review period, whatever its length.
        case latest
    }
}
