extension ControlChart {
    /// One stretch of a chart: its values, centre line and limits in the unit of the chart.
    struct Stretch {
        let values: [Double?]
        let centre: Double
        let limits: [Limits?]

        init(_ figures: Figures, in range: Range<Int>, options: Options) throws(Refusal) {
            let end = min(range.upperBound, range.lowerBound + (options.baseline ?? range.count))
            let baseline = range.lowerBound..<end
            let known = baseline.compactMap { figures.values[$0] }
            guard !known.isEmpty else { throw .noValues }
            let law = try Law(figures, baseline: baseline, known: known, isScreened: options.isScreened)
            let scale = options.multiplier
            guard (law.centre * scale).isFinite else { throw .outOfRange }
            var limits: [Limits?] = []
            for place in range {
                guard let error = law.error(figures.denominators[place]) else {
                    limits.append(nil)
                    continue
                }
                let drawn = Limits(
                    lower: scale * law.end(-3, error),
                    upper: scale * law.end(3, error),
                    warningLower: scale * law.end(-2, error),
                    warningUpper: scale * law.end(2, error)
                )
                guard drawn.lower.isFinite, drawn.upper.isFinite else { throw .outOfRange }
                limits.append(drawn)
            }
            self.values = range.map { place in figures.values[place].map { $0 * scale } }
            self.centre = scale * law.centre
            self.limits = limits
        }
    }

    /// Where a stretch centres and how far its values stray, by the kind of chart.
    private struct Law {
        let kind: Kind
        /// The line drawn.
        let centre: Double
        /// The line limits are measured from; not the drawn one for t and g charts.
        let origin: Double
        /// The standard error where it is the same everywhere; for u and p charts, that of a denominator of 1.
        let unit: Double

        init(_ figures: Figures, baseline: Range<Int>, known: [Double], isScreened: Bool) throws(Refusal) {
            kind = figures.kind
            guard let mean = Averages.mean(known), let median = Averages.median(known) else { throw .outOfRange }
            switch figures.kind {
            case .run: (centre, origin, unit) = (median, median, 0)
            case .movingRange: (centre, origin, unit) = (mean, mean, 0)
            case .c: (centre, origin, unit) = (mean, mean, mean.squareRoot())
            case .g: (centre, origin, unit) = (median, mean, (mean * (mean + 1)).squareRoot())
            case .t:
                let roots = baseline.map { figures.values[$0].map { Elementary.power($0, 1 / 3.6) } }
                let root = Averages.mean(roots.compactMap { $0 }) ?? 0
                (centre, origin) = (Elementary.power(root, 3.6), root)
                unit = try Self.movingRange(roots, isScreened: isScreened) / 1.128
            case .u, .uPrime, .p, .pPrime:
                let present = baseline.filter { figures.values[$0] != nil }
                let counted = Averages.sum(present.compactMap { figures.counts[$0] })
                let rate = counted / Averages.sum(present.compactMap { figures.denominators[$0] })
                let isShare = figures.kind == .p || figures.kind == .pPrime
                let plain = (isShare ? rate * (1 - rate) : rate).squareRoot()
                (centre, origin) = (rate, rate)
                unit =
                    figures.kind == .u || figures.kind == .p
                    ? plain : try plain * Self.laney(figures, baseline, rate, plain, isScreened)
            }
        }

        /// The standard error at a denominator; `nil` where there is none and on run charts.
        func error(_ denominator: Double?) -> Double? {
            guard kind != .run, let denominator, denominator > 0 else { return nil }
            return unit / denominator.squareRoot()
        }

        /// The line so many standard errors from the origin, kept inside what the figure can be.
        func end(_ errors: Double, _ error: Double) -> Double {
            let line = origin + errors * error
            switch kind {
            case .run: return line
            // The upper limits of a moving range are 3.267 and two thirds of 3.267 times its mean.
            case .movingRange: return errors < 0 ? 0 : origin * 3.267 * errors / 3
            case .c, .u, .uPrime, .g: return max(0, line)
            case .p, .pPrime: return min(1, max(0, line))
            case .t: return line <= 0 ? 0 : Elementary.power(line, 3.6)
            }
        }

        /// How many times more the values stray from period to period than theory says (Laney 2002).
        private static func laney(
            _ figures: Figures,
            _ baseline: Range<Int>,
            _ rate: Double,
            _ plain: Double,
            _ isScreened: Bool
        ) throws(Refusal) -> Double {
            guard plain > 0 else { throw .noVariation }
            let deviates = baseline.map { place -> Double? in
                guard let value = figures.values[place], let total = figures.denominators[place] else { return nil }
                return (value - rate) / plain * total.squareRoot()
            }
            return try movingRange(deviates, isScreened: isScreened) / 1.128
        }

        private static func movingRange(_ values: [Double?], isScreened: Bool) throws(Refusal) -> Double {
            let ranges = Figures.movingRanges(values).compactMap { $0 }
            guard let average = Averages.mean(ranges) else { throw .tooFewPoints(have: ranges.count, need: 2) }
            guard isScreened else { return average }
            let kept = ranges.filter { $0 < 3.267 * average }
            guard let screened = Averages.mean(kept), screened > 0 else { return average }
            return screened
        }
    }
}
