/// How often an interval made this way holds the true value, and the normal deviate that goes with it.
public struct Confidence: Hashable, Sendable {
    /// The level, strictly between 0 and 1: 0.95 for 95 %.
    public let level: Double
    /// The normal deviate exceeded on either side with probability 1 − level.
    public let deviate: Double

    /// 95 %: the everyday level.
    public static let ninetyFive = Confidence(unchecked: 0.95)
    /// 99.8 %: three standard errors, the outer limit of control charts and funnels.
    public static let ninetyNinePointEight = Confidence(unchecked: 0.998)

    /// Creates a level; throws ``Refusal/confidenceOutOfRange`` unless it lies strictly between 0 and 1.
    public init(_ level: Double) throws(Refusal) {
        guard level > 0, level < 1 else { throw .confidenceOutOfRange }
        self.init(unchecked: level)
    }

    private init(unchecked level: Double) {
        self.level = level
        self.deviate = -Normal.quantile((1 - level) / 2)
    }

    /// The probability left on each side.
    var tail: Double { (1 - level) / 2 }
}
