/// Which way a series has been going, with "stable" a finding and not the lack of one.
public struct Trend: Hashable, Sendable {
    /// The four outcomes.
    public enum Label: String, CaseIterable, Codable, Hashable, Sendable {
        /// A rise that usual variation does not explain.
        case increasing
        /// A fall that usual variation does not explain.
        case decreasing
        /// Any annual change is small, and the series is long and steady enough to say so.
        case stable
        /// The series allows neither a change nor stability to be shown.
        case noClearTrend = "no-clear-trend"
        /// Too few values to say anything.
        case insufficient
    }

    /// What a label rests on.
    public enum Reason: Hashable, Sendable {
        /// Fewer values than the label needs.
        case tooFewValues(have: Int, need: Int)
        /// The latest point of the control chart stands out on this side.
        case signal(Signal, Signal.Side)
        /// The interval of the slope leaves out zero.
        case slope(Signal.Side)
        /// The interval of the annual change lies within the margin, a share of the level.
        case withinMargin(Double)
        /// Every value is the same.
        case constant
        /// The latest point and the slope point different ways.
        case contradiction
        /// The slope could not be estimated.
        case noSlope(Refusal)
    }

    /// How a trend is judged.
    public struct Options: Hashable, Sendable {
        /// The annual change, as a share of the level, below which a series counts as stable.
        public var margin = 0.1
        /// The level of confidence of the slope.
        public var confidence = Confidence.ninetyFive
        /// The periods in a year.
        public var season = 12
        /// The years judged where there is not yet enough history for seasons of their own.
        public var years = 2
        /// The years from which on each month of the year gets a level of its own.
        public var seasonalYears = 3

        /// Monthly figures, a margin of 10 % and 95 % confidence.
        public init() {}
    }

    /// The outcome.
    public let label: Label
    /// What it rests on, in the order the rules were asked.
    public let reasons: [Reason]
    /// The annual change as a share of the level, with its interval; refused where no slope could be estimated.
    public let annualChange: Result<ConfidenceInterval, Refusal>
    /// The fitted model, where there is one.
    public let model: QuasiModel?

    /// Judges a series of separate periods.
    ///
    /// The slope comes from the last two years, or, with three years of history, from the last three with a level for
    /// each month of the year, and the latest point is then judged without its season. Neighbouring months are alike to some degree, so intervals are somewhat too narrow.
    ///
    /// - Parameters:
    ///   - values: One value for each period, in the order of time, `nil` where missing.
    ///   - figure: What they are.
    ///   - options: How to judge.
    /// - Throws: What ``XmRChart/init(_:rebasedAt:accumulation:options:)`` throws.
    public init(_ values: [Double?], figure: QuasiModel.Figure, options: Options = Options()) throws(Refusal) {
        let charted = try Self.charted(values, figure)
        guard options.season >= 1, options.years >= 1, options.seasonalYears >= 2, options.margin > 0 else {
            throw .optionOutOfRange("trend options")
        }
        let present = charted.count { $0 != nil }
        guard present >= 12 else {
            label = .insufficient
            reasons = [.tooFewValues(have: present, need: 12)]
            annualChange = .failure(.tooFewPoints(have: present, need: 12))
            model = nil
            return
        }
        guard Set(charted.compactMap { $0 }).count > 1 else {
            label = .stable
            reasons = [.constant]
            annualChange = .failure(.noVariation)
            model = nil
            return
        }
        let fitted = Result { () throws(Refusal) in try Self.fit(values, figure, options) }
        model =
            switch fitted {
            case .success(let model): model
            case .failure: nil
            }
        annualChange = Result { () throws(Refusal) in
            try Self.annualChange(try fitted.get(), figure, options)
        }
        let latest = try XmRChart(Self.withoutSeasons(charted, figure, model)).latest
        (label, reasons) = Self.judge(latest: latest, annualChange: annualChange, margin: options.margin)
    }

    /// The values whose latest is held against the control chart: without their seasons, where those are known.
    ///
    /// A series that falls every autumn would otherwise show a falling trend every autumn.
    private static func withoutSeasons(
        _ charted: [Double?],
        _ figure: QuasiModel.Figure,
        _ model: QuasiModel?
    ) -> [Double?] {
        guard let model, model.isSeasonal else { return charted }
        return charted.suffix(model.length).enumerated().map { place, value in
            value.map { model.withoutSeason($0, at: place, figure: figure) }
        }
    }

    /// The rules, first match wins: a signal or a slope on one side, a change within the margin, nothing clear.
    private static func judge(
        latest: XmRChart.Point,
        annualChange: Result<ConfidenceInterval, Refusal>,
        margin: Double
    ) -> (Label, [Reason]) {
        var reasons: [Reason] = []
        var sides: Set<Signal.Side> = []
        if let signal = latest.signal, let side = latest.side {
            reasons.append(.signal(signal, side))
            sides.insert(side)
        }
        switch annualChange {
        case .success(let change):
            if change.lower > 0 || change.upper < 0 {
                let side = change.lower > 0 ? Signal.Side.high : .low
                reasons.append(.slope(side))
                sides.insert(side)
            }
            if sides.isEmpty, change.lower >= -margin, change.upper <= margin {
                return (.stable, [.withinMargin(margin)])
            }
        case .failure(let refusal): reasons.append(.noSlope(refusal))
        }
        if sides.count > 1 { return (.noClearTrend, reasons + [.contradiction]) }
        return (sides.first.map { $0 == .high ? .increasing : .decreasing } ?? .noClearTrend, reasons)
    }

    private static func fit(
        _ values: [Double?],
        _ figure: QuasiModel.Figure,
        _ options: Options
    ) throws(Refusal) -> QuasiModel {
        let isSeasonal = options.season > 1 && values.count >= options.seasonalYears * options.season
        let length = (isSeasonal ? options.seasonalYears : options.years) * options.season
        let recent = Array(values.suffix(length))
        return switch figure {
        case .shares(let totals):
            try QuasiModel(
                recent,
                figure: .shares(of: Array(totals.suffix(length))),
                season: isSeasonal ? options.season : nil
            )
        case .counts, .measurements:
            try QuasiModel(recent, figure: figure, season: isSeasonal ? options.season : nil)
        }
    }

    /// The change in a year as a share of the level: growth for counts, and for shares at their level.
    private static func annualChange(
        _ model: QuasiModel,
        _ figure: QuasiModel.Figure,
        _ options: Options
    ) throws(Refusal) -> ConfidenceInterval {
        let slope = try model.slopeInterval(confidence: options.confidence)
        let year = Double(options.season)
        let share = { (slope: Double) -> Double in
            switch figure {
            case .counts: Elementary.exponentialMinusOne(year * slope)
            case .measurements: year * slope / abs(model.level)
            case .shares: figure.inverse(figure.link(model.level) + year * slope) / model.level - 1
            }
        }
        return try ConfidenceInterval(
            share(slope.estimate),
            share(slope.lower),
            share(slope.upper),
            confidence: options.confidence,
            method: .studentSlope
        )
    }

    /// The values as they appear on a control chart: shares of their totals, other figures as they are.
    private static func charted(_ values: [Double?], _ figure: QuasiModel.Figure) throws(Refusal) -> [Double?] {
        switch figure {
        case .counts, .measurements: return values
        case .shares(let totals):
            guard totals.count == values.count else { throw .differentLengths(values.count, totals.count) }
            return zip(values, totals).map { value, total in
                guard let value, let total, total > 0 else { return nil }
                return value / total
            }
        }
    }
}
