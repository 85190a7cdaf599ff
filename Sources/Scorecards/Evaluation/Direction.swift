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

    /// The direction of a figure against its own past, by polarity and materiality.
    static func ofChange(_ difference: Quantity, from base: Quantity, in measure: Measure) -> Direction {
        guard measure.materiality.isMaterial(difference, from: base) else { return .stable }
        let isHigher = difference > .zero
        return switch measure.polarity {
        case .higher: isHigher ? .improved : .deteriorated
        case .lower: isHigher ? .deteriorated : .improved
        case .neither: isHigher ? .increased : .decreased
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
