extension XmRChart {
    /// A value with the limits it is judged by and the signals it gives.
    public struct Point: Hashable, Sendable {
        /// The value, `nil` where it is missing.
        public let value: Double?
        /// The stretch the point belongs to, counted from 0 at the start of the series.
        public let segment: Int
        /// The limits of its stretch, where it has any.
        public let limits: ProcessLimits?
        /// The mean of its stretch, where it has any.
        public let mean: Double?
        /// Above the mean (1), on it (0) or below it (-1); `nil` where the value or the mean is missing.
        public let position: Int?
        /// Whether the value lies in the outer third between mean and limit, but not beyond the limit.
        public let isNearLimit: Bool
        /// Every rule the point answers.
        public let signals: Signals
        /// The rule the point is labelled with, the first by priority.
        public let signal: Signal?
        /// The side of the labelling signal.
        public let side: Signal.Side?

        /// What the point says, for a measure that improves in the given direction.
        public func variation(improvement: Improvement) -> Variation { Variation(side, improvement: improvement) }
    }

    /// What the rules found at one place, in a few bytes.
    struct Mark: Hashable, Sendable {
        var signals: Signals = []
        /// -1, 0 or 1; 0 also where the value or the mean is missing.
        var position: Int8 = 0
        var isNear = false
        /// Whether the trend that counts, the later of two that meet here, falls.
        var isFalling = false

        var label: (signal: Signal, side: Signal.Side)? {
            if signals.isEmpty { return nil }
            if signals.contains(.aboveLimit) { return (.aboveLimit, .high) }
            if signals.contains(.belowLimit) { return (.belowLimit, .low) }
            if !signals.isDisjoint(with: [.increasingTrend, .decreasingTrend]) {
                return (.trend, isFalling ? .low : .high)
            }
            if signals.contains(.twoOfThreeHigh) { return (.twoOfThree, .high) }
            if signals.contains(.twoOfThreeLow) { return (.twoOfThree, .low) }
            return (.shift, signals.contains(.shiftHigh) ? .high : .low)
        }
    }
}
