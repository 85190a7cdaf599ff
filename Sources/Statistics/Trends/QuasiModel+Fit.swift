extension QuasiModel {
    /// The observations of a model, each with its row of terms.
    struct Sample {
        let figure: Figure
        private(set) var rows: [[Double]] = []
        private(set) var values: [Double] = []
        /// Totals of shares; 1 for other figures.
        private(set) var totals: [Double] = []
        /// The places in the year that have a level of their own: all that occur but the first.
        let seasons: [Int]
        /// Half the length of the series, by which time is scaled.
        let halfLength: Double

        init(_ series: [Double?], figure: Figure, season: Int?) throws(Refusal) {
            if case .shares(let totals) = figure, totals.count != series.count {
                throw .differentLengths(series.count, totals.count)
            }
            if let season, season < 2 { throw .optionOutOfRange("season") }
            self.figure = figure
            let middle = Double(series.count - 1) / 2
            halfLength = max(middle, 1)
            seasons =
                season.map { length in
                    Set(series.indices.filter { series[$0] != nil }.map { $0 % length }).sorted().dropFirst().map { $0 }
                } ?? []
            for index in series.indices {
                guard let value = series[index] else { continue }
                guard let total = try Self.total(at: index, value, figure) else { continue }
                let months = seasons.map { index % (season ?? 1) == $0 ? 1.0 : 0 }
                rows.append([1, (Double(index) - middle) / halfLength] + months)
                values.append(value / total)
                totals.append(total)
            }
            let need = 3 + seasons.count
            guard values.count >= need else { throw .tooFewPoints(have: values.count, need: need) }
        }

        var degreesOfFreedom: Int { values.count - rows[0].count }

        private static func total(at index: Int, _ value: Double, _ figure: Figure) throws(Refusal) -> Double? {
            guard value.isFinite else { throw .notFinite(index: index) }
            switch figure {
            case .measurements: return 1
            case .counts:
                guard value >= 0 else { throw .negative }
                return 1
            case .shares(let totals):
                guard let total = totals[index] else { return nil }
                guard value >= 0 else { throw .negative }
                guard total.isFinite, value <= total else { throw .countExceedsTotal }
                return total > 0 ? total : nil
            }
        }
    }

    /// The fitted coefficients with the weights of the last step.
    struct Fit {
        private(set) var coefficients: [Double] = []
        private(set) var equations: NormalEquations
        let pearson: Double
        let level: Double

        init(_ sample: Sample) throws(Refusal) {
            let terms = sample.rows[0].count
            let mean = Averages.sum(zip(sample.values, sample.totals).map { $0 * $1 }) / Averages.sum(sample.totals)
            guard mean.isFinite, sample.figure.hasScale(at: mean) else { throw .notDetermined }
            var linear = sample.values.map { sample.figure.link(sample.figure.start($0, mean: mean)) }
            equations = NormalEquations(terms: terms)
            var isSettled = false
            for _ in 0..<100 where !isSettled {
                equations = NormalEquations(terms: terms)
                for index in sample.values.indices {
                    let fitted = sample.figure.inverse(linear[index])
                    let slope = sample.figure.variance(fitted)
                    let weight = sample.totals[index] * (sample.figure.isOnOwnScale ? 1 : slope)
                    let response =
                        linear[index] + (sample.values[index] - fitted) / (sample.figure.isOnOwnScale ? 1 : slope)
                    equations.add(sample.rows[index], response, weight: weight)
                }
                guard let next = equations.solution() else { throw .notDetermined }
                let moved = zip(next, coefficients).map { abs($0 - $1) / (abs($0) + 0.1) }.max() ?? 1
                isSettled = !coefficients.isEmpty && moved < 1e-12
                coefficients = next
                linear = sample.rows.map { row in zip(row, next).reduce(0) { $0 + $1.0 * $1.1 } }
            }
            let fitted = linear.map { sample.figure.inverse($0) }
            pearson = Averages.sum(
                fitted.indices.map { index in
                    let miss = sample.values[index] - fitted[index]
                    return sample.totals[index] * miss * miss / sample.figure.variance(fitted[index])
                }
            )
            level = mean
            guard pearson.isFinite, isSettled || pearson <= 1e-9 else { throw .notDetermined }
        }
    }
}

extension QuasiModel.Figure {
    var isOnOwnScale: Bool {
        switch self {
        case .measurements: true
        case .counts, .shares: false
        }
    }

    /// Whether a series with this mean has a place on the scale: none at all and every one have not.
    func hasScale(at mean: Double) -> Bool {
        switch self {
        case .measurements: true
        case .counts: mean > 0
        case .shares: mean > 0 && mean < 1
        }
    }

    func link(_ mean: Double) -> Double {
        switch self {
        case .measurements: mean
        case .counts: Elementary.logarithm(mean)
        case .shares: Elementary.logarithm(mean / (1 - mean))
        }
    }

    func inverse(_ linear: Double) -> Double {
        switch self {
        case .measurements: linear
        case .counts: Elementary.exponential(min(700, linear))
        case .shares: 1 / (1 + Elementary.exponential(-min(700, max(-700, linear))))
        }
    }

    /// The variance at a mean, up to the dispersion; also the slope of the mean on the scale.
    func variance(_ mean: Double) -> Double {
        switch self {
        case .measurements: 1
        case .counts: max(mean, 1e-300)
        case .shares: max(mean * (1 - mean), 1e-300)
        }
    }

    /// A first guess inside the range of the scale.
    func start(_ value: Double, mean: Double) -> Double {
        switch self {
        case .measurements: value
        case .counts: value + 0.1 * mean
        case .shares: 0.9 * value + 0.1 * mean
        }
    }
}
