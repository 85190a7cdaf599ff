/// One quarter's run of the scorecard, with its two numbers and the period it reviews.
public struct Cycle: Registered, Hashable, Sendable {
    /// The number within the present framework, such as 7.
    public var id: Int
    /// The number within the whole history of the scorecard, such as 20.
    public var series: Int
    /// The months under review.
    public var reviewPeriod: Window
    /// The framework the cycle is judged by.
    public var framework: Identifier<Framework>
    /// The version of that framework, frozen for this cycle.
    public var frameworkVersion: Int
    /// The ledger entry at which the cycle was closed, or `nil` while it is open.
    public var closed: Int?

    /// The cycle's two numbers as people say them: "Cycle 7 (20th overall)" needs both.
    public init(
        id: Int,
        series: Int,
        reviewPeriod: Window,
        framework: Identifier<Framework>,
        frameworkVersion: Int,
        closed: Int? = nil
    ) {
        self.id = id
        self.series = series
        self.reviewPeriod = reviewPeriod
        self.framework = framework
        self.frameworkVersion = frameworkVersion
        self.closed = closed
    }

    /// The last day of the review period, from which the timetable counts.
    public var periodEnd: Day { reviewPeriod.last.lastDay }
}
