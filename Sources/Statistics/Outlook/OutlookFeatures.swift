/// What a forecast of the next quarter is made from: recent levels, each relative to the last twelve months.
struct OutlookFeatures {
    /// Months of history they reach back.
    static let months = 24
    static let ownTerms = 6
    static let peerTerms = 11

    /// The logarithm of a quarter of the last twelve months.
    let base: Double
    /// A constant; the last quarter, the last month, the coming quarter and the last quarter a year ago and the year
    /// before; then the same of the peers' total, where there are peers.
    let row: [Double]

    /// Looks back from a place of a running total; `nil` where the history is too short or nothing occurred.
    init?(_ own: RunningTotal, peers: RunningTotal?, back: Int) {
        guard let (base, levels) = Self.levels(own, back) else { return nil }
        guard let peers else {
            self.base = base
            row = [1] + levels
            return
        }
        guard let (_, peerLevels) = Self.levels(peers, back) else { return nil }
        self.base = base
        row = [1] + levels + peerLevels
    }

    private static func levels(_ counts: RunningTotal, _ back: Int) -> (base: Double, levels: [Double])? {
        guard let year = counts.total(of: 12, endingBefore: back), year > 0,
            let yearBefore = counts.total(of: 12, endingBefore: back + 12),
            let quarter = counts.total(of: 3, endingBefore: back),
            let month = counts.total(of: 1, endingBefore: back),
            let comingLastYear = counts.total(of: 3, endingBefore: back + 9),
            let quarterLastYear = counts.total(of: 3, endingBefore: back + 12)
        else { return nil }
        let base = logarithm(year / 4)
        let levels = [quarter, 3 * month, comingLastYear, quarterLastYear, yearBefore / 4]
        return (base, levels.map { logarithm($0) - base })
    }

    /// The logarithm with half an event added, so that a quarter without events has one.
    static func logarithm(_ count: Double) -> Double { Elementary.logarithm(count + 0.5) }
}

/// Sums of a series up to each month, so that any window costs one subtraction; exact for counts.
struct RunningTotal {
    private let sums: [Double]
    /// How many months lie before each place without a gap.
    private let unbroken: [Int]

    init(_ counts: [Double?]) {
        var sums = [0.0]
        var unbroken = [0]
        for count in counts {
            let isUsable = (count ?? -1) >= 0 && (count ?? -1) < 1e12
            sums.append(sums[sums.count - 1] + (isUsable ? count ?? 0 : 0))
            unbroken.append(isUsable ? unbroken[unbroken.count - 1] + 1 : 0)
        }
        self.sums = sums
        self.unbroken = unbroken
    }

    /// The months covered.
    var count: Int { sums.count - 1 }

    /// The total of so many months, the last of them so many months before the last one; `nil` across a gap.
    func total(of months: Int, endingBefore back: Int) -> Double? {
        let end = count - back
        guard end >= months, end <= count, unbroken[end] >= months else { return nil }
        return sums[end] - sums[end - months]
    }

    /// The total of several series, month by month from the last one back; missing where any is missing.
    static func sum(of series: [[Double?]]) -> RunningTotal {
        let months = series.map(\.count).min() ?? 0
        let totals = (0..<months).map { place -> Double? in
            var sum = 0.0
            for counts in series {
                guard let count = counts[counts.count - months + place], count >= 0 else { return nil }
                sum += count
            }
            return sum
        }
        return RunningTotal(totals)
    }
}
