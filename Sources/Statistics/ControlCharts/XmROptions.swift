extension XmRChart {
    /// The conventions a chart is drawn by; they differ between programs, so the chart records its own.
    public struct Options: Hashable, Sendable {
        /// Moving ranges from the mean to a limit: 2.66 by convention, 3/1.128 in full.
        public var limitMultiplier = 2.66
        /// Whether unusually wide moving ranges are left out of the average, once.
        public var isScreened = true
        /// A moving range is screened out unless it is below this many times the average.
        public var screeningMultiplier = 3.267
        /// Neighbours on one side of the mean that make a shift.
        public var shiftLength = 7
        /// Neighbours that each rise, or each fall, to make a trend.
        public var trendLength = 7
        /// Values at the start of each stretch from which its limits are taken; all of them where `nil`.
        public var baseline: Int?
        /// Values a stretch needs before it gets limits.
        public var minimumPoints = 2

        /// The conventions of the health service in England.
        public init() {}

        func check() throws(Refusal) {
            guard limitMultiplier.isFinite, limitMultiplier > 0 else { throw .optionOutOfRange("limit multiplier") }
            guard screeningMultiplier.isFinite, screeningMultiplier > 1 else {
                throw .optionOutOfRange("screening multiplier")
            }
            guard shiftLength >= 2 else { throw .optionOutOfRange("shift length") }
            guard trendLength >= 3 else { throw .optionOutOfRange("trend length") }
            guard minimumPoints >= 2 else { throw .optionOutOfRange("minimum points") }
            if let baseline, baseline < 2 { throw .baselineTooShort(baseline) }
        }
    }
}
