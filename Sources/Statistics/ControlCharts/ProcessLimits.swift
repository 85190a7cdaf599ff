/// The mean of a stretch of a series and how far its values usually stray from it.
public struct ProcessLimits: Hashable, Sendable {
    /// The mean of the baseline, in the unit of the series.
    public let mean: Double
    /// The average of the moving ranges the limits rest on, after screening.
    public let averageMovingRange: Double
    /// The lower natural process limit; below zero for some counts, and left so.
    public let lower: Double
    /// The upper natural process limit.
    public let upper: Double
    /// Two thirds of the way from the mean down to the lower limit.
    public let nearLower: Double
    /// Two thirds of the way from the mean up to the upper limit.
    public let nearUpper: Double
    /// Whether the baseline never varies: the limits then equal the mean and judge no point.
    public let hasNoVariation: Bool

    init(mean: Double, averageMovingRange: Double, multiplier: Double, noise: Double) throws(Refusal) {
        let isFlat = averageMovingRange <= noise
        let reach = isFlat ? 0 : multiplier * averageMovingRange
        let near = isFlat ? 0 : (2 * multiplier / 3) * averageMovingRange
        self.mean = mean
        self.averageMovingRange = isFlat ? 0 : averageMovingRange
        self.lower = mean - reach
        self.upper = mean + reach
        self.nearLower = mean - near
        self.nearUpper = mean + near
        self.hasNoVariation = isFlat
        guard lower.isFinite, upper.isFinite else { throw .outOfRange }
    }
}
