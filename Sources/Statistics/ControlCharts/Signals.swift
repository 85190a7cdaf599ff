/// Every rule a point answers, each with its side; a point may answer several at once.
public struct Signals: OptionSet, Hashable, Sendable {
    /// The bits of the set, of no meaning outside it.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Above the upper limit.
    public static let aboveLimit = Signals(rawValue: 1)
    /// Below the lower limit.
    public static let belowLimit = Signals(rawValue: 2)
    /// Part of a rising run.
    public static let increasingTrend = Signals(rawValue: 4)
    /// Part of a falling run.
    public static let decreasingTrend = Signals(rawValue: 8)
    /// One of two of three near the upper limit.
    public static let twoOfThreeHigh = Signals(rawValue: 16)
    /// One of two of three near the lower limit.
    public static let twoOfThreeLow = Signals(rawValue: 32)
    /// Part of a run above the mean.
    public static let shiftHigh = Signals(rawValue: 64)
    /// Part of a run below the mean.
    public static let shiftLow = Signals(rawValue: 128)

    /// The rules the point answers, in the order of priority, without their sides.
    public var rules: [Signal] { Signal.allCases.filter { !isDisjoint(with: Signals(answering: $0)) } }

    /// Both sides of one rule.
    private init(answering rule: Signal) {
        switch rule {
        case .aboveLimit: self = .aboveLimit
        case .belowLimit: self = .belowLimit
        case .trend: self = [.increasingTrend, .decreasingTrend]
        case .twoOfThree: self = [.twoOfThreeHigh, .twoOfThreeLow]
        case .shift: self = [.shiftHigh, .shiftLow]
        }
    }
}
