import Statistics
import Synchronization

/// The series among which a forecast of the next quarter learns: what organisations of one kind count, month by month.
///
/// One series alone says little of how far forecasts of it go astray, and nothing of a tide that lifts all. Districts of
/// one force, or forces among each other, say both.
struct OutlookPool {
    /// The model, estimated on all series of the pool.
    let model: OutlookModel
    /// The series of each measure by organisation, all to the same month.
    private let groups: [Measure.ID: [Organisation.ID: [Double?]]]

    /// Months without a gap that a series must have to be learnt from: two years to look back on, one to forecast.
    static let monthsNeeded = 36
    /// Organisations that must have a measure's series for these to count as peers.
    static let fewest = 3
    /// Past forecasts that must be answered for the model to be preferred to one estimated beforehand.
    static let forecastsNeeded = 200

    /// The series of a measure at the other organisations, or `nil` where these are too few to be peers.
    func peers(of measure: Measure.ID, beside own: Organisation.ID) -> [[Double?]]? {
        let others = (groups[measure] ?? [:]).filter { $0.key != own }
        guard others.count + 1 >= Self.fewest else { return nil }
        return others.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Gathers what a kind of organisation counts up to a month; `nil` where that is too little to learn from.
    init?(_ organisations: [Organisation.ID], to end: Month, in scorecard: Scorecard) {
        let counted = scorecard.measures.all.filter { $0.unit.isCount && $0.nature == .flow && $0.aggregation == .sum }
        var groups: [Measure.ID: [Organisation.ID: [Double?]]] = [:]
        for measure in counted {
            let series = organisations.compactMap { organisation in
                Self.series(of: measure, at: organisation, to: end, in: scorecard).map { (organisation, $0) }
            }
            if series.count >= Self.fewest { groups[measure.id] = Dictionary(series) { first, _ in first } }
        }
        let pooled = groups.sorted { $0.key < $1.key }.map { group in
            group.value.sorted { $0.key < $1.key }.map(\.value)
        }
        guard !pooled.isEmpty else { return nil }
        do throws(Statistics.Refusal) {
            model = try OutlookModel(estimatedFrom: pooled)
        } catch {
            // Too little to learn from: the question is answered without the pool.
            return nil
        }
        guard model.origin == .peers, model.score.count >= Self.forecastsNeeded else { return nil }
        self.groups = groups
    }

    /// A measure's months since recording last changed, where they are long enough and none is missing.
    private static func series(
        of measure: Measure,
        at organisation: Organisation.ID,
        to end: Month,
        in scorecard: Scorecard
    ) -> [Double?]? {
        guard let all = scorecard.series(of: measure.id, for: organisation).months(to: end, of: measure) else {
            return nil
        }
        let change = measure.breaks.map(\.month).filter { $0 <= end }.max()
        let months = (change.map { all.since($0) } ?? all).values
        let unbroken = months.suffix(while: { ($0 ?? -1) >= 0 })
        return unbroken.count >= monthsNeeded && unbroken.contains { $0 != 0 } ? Array(unbroken) : nil
    }
}

extension Array {
    /// The longest end of the array whose elements all satisfy a condition.
    fileprivate func suffix(while isWanted: (Element) -> Bool) -> ArraySlice<Element> {
        let last = lastIndex { !isWanted($0) }
        return self[(last.map { $0 + 1 } ?? startIndex)...]
    }
}

extension MeasureUnit {
    fileprivate var isCount: Bool {
        switch self {
        case .count: true
        case .percent, .rate, .pounds, .duration, .scale: false
        }
    }
}

/// Pools that were gathered for a scorecard's figures; gathering one goes through every series there is.
final class OutlookPools: Sendable {
    private struct Question: Hashable {
        let organisations: [Organisation.ID]
        let end: Month
    }

    private let known = Mutex<[Question: OutlookPool?]>([:])

    func pool(of organisations: [Organisation.ID], to end: Month, in scorecard: Scorecard) -> OutlookPool? {
        let question = Question(organisations: organisations, end: end)
        if let pool = known.withLock({ $0[question] }) { return pool }
        let pool = OutlookPool(organisations, to: end, in: scorecard)
        known.withLock { $0[question] = .some(pool) }
        return pool
    }
}

extension Scorecard {
    /// The pool of an organisation's own kind: forces with one another, commands or areas of one parent with one another.
    func outlookPool(for organisation: Organisation.ID, to end: Month) -> OutlookPool? {
        guard let own = organisations[organisation] else { return nil }
        let kin = organisations.all.filter { other in
            switch own.kind {
            case .force, .peer: other.kind == .force || other.kind == .peer
            case .command, .area: other.kind == own.kind && other.parent == own.parent
            case .peerGroup, .national: false
            }
        }
        guard kin.count >= OutlookPool.fewest else { return nil }
        return outlookPools.pool(of: kin.map(\.id), to: end, in: self)
    }
}
