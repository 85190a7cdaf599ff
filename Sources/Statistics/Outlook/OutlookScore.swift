/// How forecasts fared once the quarter had come.
public struct OutlookScore: Hashable, Sendable {
    /// The mean squared difference between probability and outcome: 0 is perfect, 0.25 a tossed coin (Brier 1950).
    public let brier: Double
    /// The share of 80 % intervals that held what came.
    public let coverage: Double
    /// The share of the questions whose answer was yes.
    public let baseRate: Double
    /// The forecasts scored.
    public let count: Int
    /// Whether forecasts called likely came true as often as they said, by tenths of probability.
    public let reliability: [Band]

    /// The forecasts of one tenth of probability.
    public struct Band: Hashable, Sendable {
        /// The mean probability forecast.
        public let forecast: Double
        /// The share that came true.
        public let observed: Double
        /// The forecasts.
        public let count: Int
    }

    /// A forecast that has been answered.
    public struct Answered: Hashable, Sendable {
        /// The probability given.
        public let probability: Double
        /// Whether it came true.
        public let isTrue: Bool
        /// Whether the 80 % interval held what came.
        public let isCovered: Bool

        /// Creates an answered forecast.
        public init(probability: Double, isTrue: Bool, isCovered: Bool) {
            self.probability = probability
            self.isTrue = isTrue
            self.isCovered = isCovered
        }
    }

    /// Scores answered forecasts; refuses none at all and probabilities outside 0 and 1.
    public init(_ answered: [Answered]) throws(Refusal) {
        guard !answered.isEmpty else { throw .noValues }
        guard answered.allSatisfy({ (0...1).contains($0.probability) }) else { throw .optionOutOfRange("probability") }
        self.init(all: answered)
    }

    private init(all answered: [Answered]) {
        let n = Double(max(1, answered.count))
        brier =
            answered.reduce(0) { sum, one in
                let miss = one.probability - (one.isTrue ? 1 : 0)
                return sum + miss * miss
            } / n
        coverage = Double(answered.count { $0.isCovered }) / n
        baseRate = Double(answered.count { $0.isTrue }) / n
        count = answered.count
        let bands = Dictionary(grouping: answered) { min(9, Int($0.probability * 10)) }
        reliability = bands.sorted { $0.key < $1.key }.map { _, members in
            Band(
                forecast: members.reduce(0) { $0 + $1.probability } / Double(members.count),
                observed: Double(members.count { $0.isTrue }) / Double(members.count),
                count: members.count
            )
        }
    }

    init(brier: Double, coverage: Double, baseRate: Double, count: Int) {
        self.brier = brier
        self.coverage = coverage
        self.baseRate = baseRate
        self.count = count
        reliability = []
    }

    /// Scores a model's own past forecasts of "no higher than last year"; the size of errors is that of all its past.
    init(
        replaying quarters: [[OutlookErrors.Miss?]],
        _ members: [OutlookModel.Member],
        _ errors: OutlookErrors
    ) {
        var answered: [Answered] = []
        for (place, quarter) in quarters.enumerated() {
            let quartersAgo = quarters.count - place
            for (miss, member) in zip(quarter, members) {
                guard let miss, let known = member.own.total(of: 9, endingBefore: 3 * quartersAgo),
                    let standard = member.own.total(of: 12, endingBefore: 3 * quartersAgo + 9),
                    let came = member.own.total(of: 3, endingBefore: 3 * (quartersAgo - 1))
                else { continue }
                let width = errors.variance(at: miss.forecast).squareRoot()
                let threshold = standard - known
                let z = (OutlookFeatures.logarithm(max(0, threshold)) - Elementary.logarithm(miss.forecast)) / width
                let deviate = miss.error / width
                answered.append(
                    Answered(
                        probability: threshold < 0 ? 0 : errors.probability(below: z),
                        isTrue: came <= threshold,
                        isCovered: deviate >= errors.quantile(0.1) && deviate <= errors.quantile(0.9)
                    )
                )
            }
        }
        self.init(all: answered)
    }
}
