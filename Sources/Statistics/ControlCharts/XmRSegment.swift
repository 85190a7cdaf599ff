extension XmRChart {
    /// A stretch of the series between two rebases, judged by limits of its own.
    public struct Segment: Hashable, Sendable {
        /// The places of the stretch in the series.
        public let range: Range<Int>
        /// Values present in the baseline.
        public let count: Int
        /// The mean of the baseline, `nil` where it holds no value.
        public let mean: Double?
        /// The limits, or why there are none.
        public let outcome: Outcome
        /// What screening did to the moving ranges.
        public let screening: Screening
        /// Differences below this are rounding, not variation.
        let rounding: Double

        /// The limits, where there are any.
        public var limits: ProcessLimits? {
            switch outcome {
            case .limits(let limits): limits
            case .noLimits: nil
            }
        }

        /// How far the limits can be relied on, by the number of values behind them.
        public var standing: Standing { Standing(count: count) }
    }

    /// Limits, or the reason a stretch has none.
    public enum Outcome: Hashable, Sendable {
        /// The limits of the stretch.
        case limits(ProcessLimits)
        /// There are none.
        case noLimits(Gap)
    }

    /// Why a stretch has no limits.
    public enum Gap: Hashable, Sendable {
        /// No value is present in the baseline.
        case noValues
        /// Fewer values than the options ask for.
        case tooFewValues(have: Int, need: Int)
        /// No two neighbours are both present, so there is no moving range.
        case noMovingRange
    }

    /// What screening did.
    public enum Screening: Hashable, Sendable {
        /// It was not asked for.
        case off
        /// It left out this many moving ranges.
        case removed(Int)
        /// It would have left only ranges of zero, so every range was kept.
        case setAside
    }

    /// How far limits can be relied on.
    public enum Standing: String, Codable, Hashable, Sendable {
        /// Fewer than 6 values: the limits are a first impression.
        case indicative
        /// 6 to 11 values: trial limits, which will move as values arrive.
        case provisional
        /// 12 values or more.
        case settled

        init(count: Int) { self = count < 6 ? .indicative : count < 12 ? .provisional : .settled }
    }
}
