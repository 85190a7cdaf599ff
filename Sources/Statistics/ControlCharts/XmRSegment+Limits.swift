extension XmRChart.Segment {
    /// Takes the limits of a stretch from its baseline.
    init(_ values: [Double], in range: Range<Int>, options: XmRChart.Options) throws(Refusal) {
        let end = min(range.upperBound, range.lowerBound + (options.baseline ?? range.count))
        let baseline = Baseline(values, in: range.lowerBound..<end, screenedAt: options.screeningMultiplier)
        self.range = range
        self.count = baseline.count
        self.rounding = baseline.noise
        guard baseline.count > 0 else {
            (mean, outcome, screening) = (nil, .noLimits(.noValues), .off)
            return
        }
        guard baseline.mean.isFinite else { throw .outOfRange }
        self.mean = baseline.mean
        guard baseline.count >= options.minimumPoints else {
            outcome = .noLimits(.tooFewValues(have: baseline.count, need: options.minimumPoints))
            screening = .off
            return
        }
        guard baseline.rangeCount > 0 else {
            (outcome, screening) = (.noLimits(.noMovingRange), .off)
            return
        }
        let (average, screening) = options.isScreened ? baseline.screenedAverage : (baseline.average, .off)
        self.screening = screening
        self.outcome = .limits(
            try ProcessLimits(
                mean: baseline.mean,
                averageMovingRange: average,
                multiplier: options.limitMultiplier,
                noise: baseline.noise
            )
        )
    }
}

/// The values limits are taken from, gone through once for the sums and once more for what the first pass could not know.
private struct Baseline {
    private(set) var count = 0
    private(set) var mean = 0.0
    private(set) var rangeCount = 0
    private(set) var average = 0.0
    /// Differences below this are rounding, not variation.
    private(set) var noise = 0.0
    /// The moving ranges that are not unusually wide.
    private var keptCount = 0
    private var keptSum = 0.0

    init(_ values: [Double], in range: Range<Int>, screenedAt multiplier: Double) {
        var sum = 0.0
        var largest = 0.0
        var rangeSum = 0.0
        var previous = Double.nan
        for index in range {
            let current = values[index]
            let width = abs(current - previous)
            if !current.isNaN {
                sum += current
                count += 1
                largest = max(largest, abs(current))
            }
            if !width.isNaN {
                rangeSum += width
                rangeCount += 1
            }
            previous = current
        }
        guard count > 0 else { return }
        noise = XmRChart.rounding * largest
        average = rangeSum / Double(max(rangeCount, 1))
        let first = sum / Double(count)
        let widest = multiplier * average
        var left = 0.0
        previous = .nan
        for index in range {
            let current = values[index]
            let width = abs(current - previous)
            let isKept = width < widest
            keptSum += isKept ? width : 0
            keptCount += isKept ? 1 : 0
            left += current.isNaN ? 0 : current - first
            previous = current
        }
        mean = first + left / Double(count)
    }

    /// The average of the moving ranges that are not unusually wide, unless those are all zero.
    var screenedAverage: (Double, XmRChart.Screening) {
        guard average > noise else { return (average, .removed(0)) }
        let screened = keptSum / Double(max(keptCount, 1))
        return screened > noise ? (screened, .removed(rangeCount - keptCount)) : (average, .setAside)
    }
}

extension XmRChart {
    /// Relative to the largest value: a difference this small is rounding (16 units in the last place).
    static let rounding = 16 * Double.ulpOfOne
}
