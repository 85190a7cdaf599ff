extension OutlookModel {
    /// Estimates a model from series that end in the same month.
    ///
    /// Each quarter's forecast is made with coefficients from earlier quarters only, so that errors are honest.
    ///
    /// - Parameter groups: The series of one measure across organisations, for each measure; a series alone where a
    ///   measure has no peers. Counts are monthly, in the order of time, `nil` where missing.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` where the series are too few or too short for 40 past forecasts;
    ///   ``Refusal/notDetermined``.
    public init(estimatedFrom groups: [[[Double?]]]) throws(Refusal) {
        let usesPeers = groups.contains { $0.count > 1 }
        let members = groups.flatMap { group in
            let peers = usesPeers ? RunningTotal.sum(of: group) : nil
            return group.map { Member(own: RunningTotal($0), peers: peers) }
        }
        let longest = members.map(\.own.count).max() ?? 0
        let quarters = (longest - OutlookFeatures.months) / 3
        guard quarters >= 4 else { throw .tooFewPoints(have: longest, need: OutlookFeatures.months + 12) }
        var training = Training(terms: usesPeers ? OutlookFeatures.peerTerms : OutlookFeatures.ownTerms)
        for quartersAgo in stride(from: quarters, through: 0, by: -1) {
            training.advance(to: quartersAgo, members)
        }
        guard let latest = training.stages.last, latest != nil else { throw .notDetermined }
        let errors = try OutlookErrors(training.misses)
        self.init(
            origin: usesPeers ? .peers : .ownSeries,
            score: OutlookScore(replaying: training.misses, members, errors),
            stages: training.stages.reversed().prefix { $0 != nil }.compactMap { $0 },
            errors: errors
        )
    }

    /// A series of the pool with the total of its peers.
    struct Member {
        let own: RunningTotal
        let peers: RunningTotal?
    }

    /// The walk through time, quarter by quarter, that learns only from what has already come.
    private struct Training {
        private var equations: NormalEquations
        private var quartersLearnt = 0
        /// Coefficients by quarter, earliest first.
        private(set) var stages: [[Double]?] = []
        /// Misses by quarter, earliest first, with one place for every series.
        private(set) var misses: [[OutlookErrors.Miss?]] = []

        init(terms: Int) { equations = NormalEquations(terms: terms) }

        mutating func advance(to quartersAgo: Int, _ members: [Member]) {
            let coefficients = quartersLearnt >= 3 ? equations.solution(ridge: 1) : nil
            stages.append(coefficients)
            guard quartersAgo > 0 else { return }
            var quarter: [OutlookErrors.Miss?] = []
            var hasLearnt = false
            for member in members {
                guard let features = OutlookFeatures(member.own, peers: member.peers, back: 3 * quartersAgo),
                    let came = member.own.total(of: 3, endingBefore: 3 * (quartersAgo - 1))
                else {
                    quarter.append(nil)
                    continue
                }
                let change = OutlookFeatures.logarithm(came) - features.base
                let miss = coefficients.map { coefficients in
                    let expected = zip(coefficients, features.row).reduce(0) { $0 + $1.0 * $1.1 }
                    return OutlookErrors.Miss(
                        forecast: Elementary.exponential(features.base + expected),
                        error: change - expected
                    )
                }
                quarter.append(miss)
                let weight = 1 / (0.02 + Elementary.exponential(-features.base))
                equations.add(features.row, change, weight: weight)
                hasLearnt = true
            }
            if coefficients != nil { misses.append(quarter) }
            quartersLearnt += hasLearnt ? 1 : 0
        }
    }
}
