import Statistics

/// How a figure stands to what it is held against, in the one word that every sentence uses.
public enum Direction: String, Codable, CaseIterable, Sendable {
    /// Moved the better way by at least the measure's materiality.
    case improved
    /// Moved the worse way by at least the measure's materiality.
    case deteriorated
    /// Rose materially, where neither way is better.
    case increased
    /// Fell materially, where neither way is better.
    case decreased
    /// Moved by less than the measure's materiality.
    case stable
    /// On the better side of a target or of others.
    case better
    /// On the worse side of a target or of others.
    case worse
    /// Above a target or others, where neither side is better.
    case above
    /// Below a target or others, where neither side is better.
    case below
    /// The same as what it is held against.
    case equal

    /// What the word for a change in time rests on.
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// Whether the latest month is outside usual variation.
        case variation
        /// The smallest change the measure calls one.
        case materiality
    }

    /// The direction of a figure against its own past: by variation where the series is long enough, else by
    /// materiality.
    ///
    /// Without a signal the figure is stable. A signal to the side of the difference names the direction. Where the
    /// months lately stand out to the other side, the word is left to materiality, so that no fall is called a rise.
    static func ofChange(
        _ difference: Quantity,
        from base: Quantity,
        in measure: Measure,
        variation: Variation? = nil
    ) -> (direction: Direction, basis: Basis) {
        let moved = Direction(of: difference, in: measure)
        if let variation {
            let said = Direction(variation)
            if said == .stable || said == moved { return (said, .variation) }
        }
        return (measure.materiality.isMaterial(difference, from: base) ? moved : .stable, .materiality)
    }

    private init(of difference: Quantity, in measure: Measure) {
        let isHigher = difference > .zero
        guard difference != .zero else {
            self = .stable
            return
        }
        switch measure.polarity {
        case .higher: self = isHigher ? .improved : .deteriorated
        case .lower: self = isHigher ? .deteriorated : .improved
        case .neither: self = isHigher ? .increased : .decreased
        }
    }

    private init(_ variation: Variation) {
        switch variation {
        case .commonCause: self = .stable
        case .improvement: self = .improved
        case .concern: self = .deteriorated
        case .neutralHigh: self = .increased
        case .neutralLow: self = .decreased
        }
    }

    /// The direction of a figure against a target or against others, by polarity alone.
    static func ofStanding(_ difference: Quantity, in measure: Measure) -> Direction {
        guard difference != .zero else { return .equal }
        let isHigher = difference > .zero
        return switch measure.polarity {
        case .higher: isHigher ? .better : .worse
        case .lower: isHigher ? .worse : .better
        case .neither: isHigher ? .above : .below
        }
    }
}
