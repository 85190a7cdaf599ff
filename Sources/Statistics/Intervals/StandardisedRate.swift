/// One band of a population with its events, for rates that allow for the population's make-up.
public struct PopulationBand: Hashable, Sendable {
    /// The events in the band.
    public var events: Double
    /// The people in the band.
    public var population: Double
    /// The people of the band in the standard population.
    public var standard: Double

    /// Creates a band of a population.
    public init(events: Double, population: Double, standard: Double) {
        self.events = events
        self.population = population
        self.standard = standard
    }
}

extension ConfidenceInterval {
    /// The directly standardised rate: the rate if the population were made up like the standard one.
    ///
    /// Dobson and others (1991), with Byar's interval for the total count.
    ///
    /// - Parameters:
    ///   - bands: The bands of the population, each with people in it.
    ///   - multiplier: The unit of the answer.
    ///   - confidence: The level.
    /// - Returns: The standardised rate and its ends, in units of the multiplier.
    /// - Throws: ``Refusal/tooFewEvents(have:need:)`` below 10 events in all, where the method is not used;
    ///   ``Refusal/exposureNotPositive``; ``Refusal/negative``.
    public static func standardisedRate(
        _ bands: [PopulationBand],
        multiplier: Double = 1,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        guard !bands.isEmpty else { throw .noValues }
        var weights = 0.0
        var weighted = 0.0
        var variance = 0.0
        var events = 0.0
        for band in bands {
            guard band.population > 0 else { throw .exposureNotPositive }
            guard band.events >= 0, band.standard >= 0 else { throw .negative }
            weights += band.standard
            weighted += band.standard * band.events / band.population
            variance += band.standard * band.standard * band.events / (band.population * band.population)
            events += band.events
        }
        guard weights > 0 else { throw .emptyTotal }
        guard events >= 10 else { throw .tooFewEvents(have: Int(events), need: 10) }
        let rate = weighted / weights
        let scale = (variance / events).squareRoot() / weights
        let ends = byar(events, confidence.deviate)
        let interval = try ConfidenceInterval(
            rate,
            rate + scale * (ends.lower - events),
            rate + scale * (ends.upper - events),
            confidence: confidence,
            method: .dobson
        )
        return try interval.scaled(by: multiplier)
    }
}
