/// A share of the people a survey asked, with what is needed to say how sure it is.
public struct SurveyEstimate: Hashable, Sendable {
    /// The share, between 0 and 1, after weighting.
    public let share: Double
    /// The people asked, where known.
    public let sampleSize: Int?
    /// How many times larger the variance is than that of a simple random sample of the same size.
    public let designEffect: Double

    /// Creates an estimate; without a sample size it is kept, but nothing can be said of its error.
    ///
    /// - Parameters:
    ///   - share: Between 0 and 1.
    ///   - sampleSize: The people asked.
    ///   - designEffect: 1 only for a simple random sample.
    /// - Throws: ``Refusal/negative``, ``Refusal/countExceedsTotal``, ``Refusal/emptyTotal``,
    ///   ``Refusal/designEffectOutOfRange``.
    public init(share: Double, sampleSize: Int?, designEffect: Double = 1) throws(Refusal) {
        guard share >= 0 else { throw .negative }
        guard share <= 1 else { throw .countExceedsTotal }
        if let sampleSize, sampleSize <= 0 { throw .emptyTotal }
        guard designEffect > 0, designEffect.isFinite else { throw .designEffectOutOfRange }
        self.share = share
        self.sampleSize = sampleSize
        self.designEffect = designEffect
    }

    /// The size of the simple random sample that would be as informative.
    public func effectiveSize() throws(Refusal) -> Double {
        guard let sampleSize else { throw .sampleSizeMissing }
        return Double(sampleSize) / designEffect
    }

    /// Wilson's interval at the effective size.
    public func interval(confidence: Confidence = .ninetyFive) throws(Refusal) -> ConfidenceInterval {
        let size = try effectiveSize()
        return try .proportion(share * size, of: size, confidence: confidence)
    }

    /// Kish's design effect of weighting: n Σw² / (Σw)² (Kish 1965).
    ///
    /// - Parameter weights: One weight above zero for each person asked.
    /// - Returns: 1 for equal weights, more for unequal ones.
    /// - Throws: ``Refusal/noValues``; ``Refusal/notPositive(index:)``; ``Refusal/notFinite(index:)``.
    public static func designEffect(ofWeights weights: [Double]) throws(Refusal) -> Double {
        guard !weights.isEmpty else { throw .noValues }
        for index in weights.indices {
            guard weights[index].isFinite else { throw .notFinite(index: index) }
            guard weights[index] > 0 else { throw .notPositive(index: index) }
        }
        let largest = weights.max() ?? 1
        let total = Averages.sum(weights.lazy.map { $0 / largest })
        let squares = Averages.sum(weights.lazy.map { ($0 / largest) * ($0 / largest) })
        let effect = Double(weights.count) * squares / (total * total)
        guard effect.isFinite else { throw .outOfRange }
        return effect
    }
}
