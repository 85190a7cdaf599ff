/// How far forecasts of a quarter have missed: by level, by series, and in the shape of the misses.
struct OutlookErrors {
    /// The variance of the logarithm of a large count.
    let floor: Double
    /// What a small count adds: this over the forecast.
    let perCount: Double
    /// What a series' own factor is divided by: the mean of all, over how much wider last year's misses were than usual.
    let commonFactor: Double
    /// Standardised errors at equal steps of probability, smallest first.
    let quantiles: [Double]

    /// Quarters of a series' own past that enter its factor, and the weight of the common one, in quarters.
    static let ownQuarters = 8
    static let priorWeight = 8.0
    /// Quarters whose errors give the shape.
    static let shapeQuarters = 20
    /// Quarters that say whether all series have lately been harder to forecast, and the weight of "as usual".
    static let commonQuarters = 4
    static let commonWeight = 1.0

    /// The variance expected of a forecast of this many events.
    func variance(at forecast: Double) -> Double { floor + perCount / forecast }

    /// A squared error against what its level leads one to expect; a single miss counts for nine at most.
    func ratio(_ miss: Miss) -> Double { min(9, miss.error * miss.error / variance(at: miss.forecast)) }

    /// A series' own factor from the ratios of its latest quarters.
    static func factor(_ ratios: some Collection<Double>) -> Double {
        (ratios.reduce(0, +) + priorWeight) / (Double(ratios.count) + priorWeight)
    }

    /// The share of errors at or below a standardised one; never wholly 0 or 1.
    func probability(below z: Double) -> Double {
        let steps = Double(quantiles.count)
        guard let first = quantiles.first, let last = quantiles.last, z > first else { return 0.25 / steps }
        guard z < last else { return 1 - 0.25 / steps }
        var low = 0
        var high = quantiles.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if quantiles[middle] <= z { low = middle } else { high = middle }
        }
        let width = quantiles[high] - quantiles[low]
        let part = width > 0 ? (z - quantiles[low]) / width : 0.5
        return (Double(low) + part + 0.5) / steps
    }

    /// The standardised error with a share `p` of errors below it.
    func quantile(_ p: Double) -> Double {
        let position = min(max(p * Double(quantiles.count) - 0.5, 0), Double(quantiles.count - 1))
        let below = min(Int(position), quantiles.count - 2)
        return quantiles[below] + (position - Double(below)) * (quantiles[below + 1] - quantiles[below])
    }

    /// A forecast that was made and missed by some error on the logarithmic scale.
    struct Miss {
        /// The events forecast.
        let forecast: Double
        /// The logarithm of what came less that of the forecast.
        let error: Double
    }
}

extension OutlookErrors {
    /// Measures errors from misses by quarter, latest last, each with one place for every series.
    init(_ quarters: [[Miss?]]) throws(Refusal) {
        var equations = NormalEquations(terms: 2)
        for miss in quarters.joined() {
            guard let miss else { continue }
            let inverse = 1 / miss.forecast
            let weight = 1 / (0.02 + inverse)
            equations.add([1, inverse], miss.error * miss.error, weight: weight * weight)
        }
        guard let solution = equations.solution() else { throw .notDetermined }
        let level = OutlookErrors(
            floor: max(1e-4, solution[0]),
            perCount: max(0.5, solution[1]),
            commonFactor: 1,
            quantiles: []
        )
        let ratios = quarters.map { quarter in quarter.map { miss in miss.map { level.ratio($0) } } }
        var shape: [Double] = []
        for place in max(0, quarters.count - Self.shapeQuarters)..<quarters.count {
            let factors = Self.factors(ratios, before: place)
            let common = Self.commonFactor(factors, ratios, before: place)
            for (miss, factor) in zip(quarters[place], factors) {
                guard let miss else { continue }
                shape.append(miss.error / (level.variance(at: miss.forecast) * factor / common).squareRoot())
            }
        }
        guard shape.count >= 40 else { throw .tooFewPoints(have: shape.count, need: 40) }
        shape.sort()
        let last = Self.factors(ratios, before: quarters.count)
        let steps = min(shape.count, 400)
        self.init(
            floor: level.floor,
            perCount: level.perCount,
            commonFactor: Self.commonFactor(last, ratios, before: quarters.count),
            quantiles: (0..<steps).map { step in
                shape[Int((Double(step) + 0.5) / Double(steps) * Double(shape.count))]
            }
        )
    }

    /// The mean of the own factors, over the mean ratio of the last quarters before a place.
    private static func commonFactor(_ factors: [Double], _ ratios: [[Double?]], before place: Int) -> Double {
        let recent = ratios[max(0, place - commonQuarters)..<place].compactMap { quarter in
            Averages.mean(quarter.compactMap { $0 })
        }
        let width = (recent.reduce(0, +) + commonWeight) / (Double(recent.count) + commonWeight)
        return factors.reduce(0, +) / Double(max(1, factors.count)) / width
    }

    /// Every series' own factor from the quarters before a place.
    private static func factors(_ ratios: [[Double?]], before place: Int) -> [Double] {
        let recent = ratios[max(0, place - ownQuarters)..<place]
        return (0..<(ratios.first?.count ?? 0)).map { series in factor(recent.compactMap { $0[series] }) }
    }
}
