/// How a force scores its risks: the words for likelihood and impact, the score of each pair, and which of them breach.
public struct RiskMatrix: Hashable, Codable, Sendable {
    /// The likelihoods, the lowest first.
    public var likelihoods: [Level]
    /// The impacts, the lowest first.
    public var impacts: [Level]
    /// The score of each pair: a row for each likelihood, in it a number for each impact.
    public var scores: [[Int]]
    /// A risk with a higher score than this breaches the minimum standard, where the force rules by score.
    public var above: Int?
    /// A risk with one of these likelihoods and one of these impacts breaches it, where the force rules by label.
    public var labels: LabelRule?

    /// Creates a matrix.
    public init(likelihoods: [Level], impacts: [Level], scores: [[Int]], above: Int? = nil, labels: LabelRule? = nil) {
        self.likelihoods = likelihoods
        self.impacts = impacts
        self.scores = scores
        self.above = above
        self.labels = labels
    }

    /// A step of likelihood or impact.
    public struct Level: Hashable, Codable, Sendable {
        /// The identifier, such as `almost-certain`.
        public var id: Identifier<Level>
        /// The step in print.
        public var name: String

        /// Creates a step.
        public init(id: Identifier<Level>, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Likelihoods and impacts that breach together: Likely or Almost Certain with Major or Catastrophic.
    public struct LabelRule: Hashable, Codable, Sendable {
        /// The likelihoods.
        public var likelihoods: [Identifier<Level>]
        /// The impacts.
        public var impacts: [Identifier<Level>]

        /// Creates a rule.
        public init(likelihoods: [Identifier<Level>], impacts: [Identifier<Level>]) {
            self.likelihoods = likelihoods
            self.impacts = impacts
        }
    }

    /// What the matrix says of a likelihood and an impact, or `nil` where it does not know one of them.
    public func judge(_ likelihood: Identifier<Level>, _ impact: Identifier<Level>) -> RiskJudgement? {
        guard let row = likelihoods.firstIndex(where: { $0.id == likelihood }),
            let column = impacts.firstIndex(where: { $0.id == impact }),
            scores.indices.contains(row), scores[row].indices.contains(column)
        else { return nil }
        let score = scores[row][column]
        return RiskJudgement(
            likelihood: likelihoods[row],
            impact: impacts[column],
            score: score,
            breachesByScore: above.map { score > $0 },
            breachesByLabel: labels.map { $0.likelihoods.contains(likelihood) && $0.impacts.contains(impact) }
        )
    }
}

/// What a risk matrix says of a risk.
public struct RiskJudgement: Hashable, Sendable {
    /// The likelihood.
    public let likelihood: RiskMatrix.Level
    /// The impact.
    public let impact: RiskMatrix.Level
    /// The score of the pair.
    public let score: Int
    /// Whether the score breaches the minimum standard, or `nil` where the force has no rule by score.
    public let breachesByScore: Bool?
    /// Whether the labels do, or `nil` where the force has no rule by label.
    public let breachesByLabel: Bool?

    /// Whether either rule is breached.
    public var isBreach: Bool { breachesByScore == true || breachesByLabel == true }

    /// Whether the two rules, which are not the same, come to different answers.
    public var rulesDisagree: Bool {
        guard let breachesByScore, let breachesByLabel else { return false }
        return breachesByScore != breachesByLabel
    }
}
