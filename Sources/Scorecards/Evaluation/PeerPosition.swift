public import Statistics

/// Where an organisation's figure lies among those of its peers.
public struct PeerPosition: Hashable, Sendable {
    /// The peer group.
    public let group: Organisation.ID
    /// The window compared.
    public let window: Window
    /// The place, 1 for the best; from the highest where neither way is better.
    public let rank: Int
    /// The bodies ranked, the own one among them.
    public let count: Int
    /// Members of the group without a figure for the window.
    public let missing: [Organisation.ID]
    /// The places the figures are compatible with, or `nil` where the errors of the figures are not known.
    public let places: ClosedRange<Int>?
    /// Where it lies in a funnel that allows for its size and for real differences, or `nil` without counts.
    public let position: FunnelPosition?

    /// Bodies, the own one among them, below which there is no position.
    public static let fewest = 3
}

/// One body's figure for a comparison among peers.
struct PeerFigure {
    let organisation: Organisation.ID
    let value: Double
    /// The standard error, where the figure's interval is known.
    let error: Double?
    let numerator: Double?
    let denominator: Double?

    init?(_ organisation: Organisation.ID, _ figure: Figure?, of measure: Measure) {
        guard let figure, let value = figure.exact?.double else { return nil }
        self.organisation = organisation
        self.value = value
        numerator = figure.numerator?.double
        denominator = figure.denominator?.double
        error =
            switch figure.interval(of: measure) {
            case .success(let interval): (interval.upper - interval.lower) / (2 * interval.confidence.deviate)
            case .failure: nil
            }
    }

    var unit: FunnelUnit? {
        numerator.flatMap { part in
            denominator.map { FunnelUnit(organisation.text, numerator: part, denominator: $0) }
        }
    }
}

extension PeerPosition {
    /// Places an organisation among the members of a group, its own figure among theirs.
    ///
    /// Real differences between bodies are estimated from all that are comparable, since eight peers are too few.
    init(
        of own: Organisation.ID,
        in group: Organisation.ID,
        members: [PeerFigure],
        all: [PeerFigure],
        missing: [Organisation.ID],
        window: Window,
        measure: Measure
    ) throws(Unjudged) {
        guard members.count >= Self.fewest else { throw .tooFewPeers(have: members.count) }
        let isErrorKnown = members.allSatisfy { $0.error != nil }
        do throws(Statistics.Refusal) {
            let rank = try PeerRank(
                of: own.text,
                among: members.map { .init($0.organisation.text, value: $0.value, standardError: $0.error ?? 0) },
                improvement: measure.polarity == .lower ? .lower : .higher
            )
            self.rank = rank.rank
            self.count = rank.count
            self.places = isErrorKnown ? rank.best...rank.worst : nil
            self.position = try Self.position(of: own, members, all, measure)
        } catch {
            throw .refused(error)
        }
        self.group = group
        self.window = window
        self.missing = missing
    }

    private static func position(
        of own: Organisation.ID,
        _ members: [PeerFigure],
        _ all: [PeerFigure],
        _ measure: Measure
    ) throws(Statistics.Refusal) -> FunnelPosition? {
        let scale: FunnelScale
        switch measure.unit {
        case .percent: scale = .proportion
        case .rate: scale = .rate(exposureIsCounted: false)
        case .count, .pounds, .duration, .scale: return nil
        }
        let units = members.compactMap(\.unit)
        let reference = all.compactMap(\.unit)
        guard units.count == members.count, reference.count >= units.count else { return nil }
        let funnel = try Funnel(units, scale: scale, reference: reference)
        return funnel.units.first { $0.unit.name == own.text }?.position
    }
}
