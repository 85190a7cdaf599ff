import Synchronization

/// What figures that came after an entry change in the evaluation of a cycle: the differences, and what they would flip.
public struct ChangesSince: Hashable, Sendable {
    /// The entry from which changes are counted, such as that of a sign-off.
    public let entry: Int
    /// The measures whose judged figure is another now, in the framework's order.
    public let figures: [FigureChange]
    /// The suggested grades that are others now.
    public let suggestions: [SuggestionChange]

    /// Whether nothing that was signed off stands differently now.
    public var isEmpty: Bool { figures.isEmpty && suggestions.isEmpty }

    /// The redlines whose result is another now.
    public var flips: [FigureChange] { figures.filter { $0.before.result != $0.after.result } }

    /// One measure as it was judged then and as it is judged now.
    public struct FigureChange: Hashable, Sendable {
        /// The quadrant.
        public let quadrant: Quadrant
        /// The evaluation on what was known at the entry.
        public let before: MeasureEvaluation
        /// The evaluation on what is known now.
        public let after: MeasureEvaluation
    }

    /// A quadrant's suggested grade then and now; `nil` where the rule suggests none.
    public struct SuggestionChange: Hashable, Sendable {
        /// The quadrant.
        public let quadrant: Quadrant
        /// The grade suggested on what was known at the entry.
        public let before: GradeLevel.ID?
        /// The grade suggested on what is known now.
        public let after: GradeLevel.ID?
    }
}

extension Scorecard {
    /// What changed in the evaluation of a cycle for an organisation since an entry.
    ///
    /// Only figures and risks are taken back to the entry; the framework is frozen with the cycle.
    public func changes(since entry: Int, in cycle: Int, for organisation: Organisation.ID) -> ChangesSince {
        guard entry < judgedSequence else { return ChangesSince(entry: entry, figures: [], suggestions: []) }
        return changesMemo.changes(ChangesMemo.Key(entry: entry, cycle: cycle, organisation: organisation)) {
            workedOutChanges(since: entry, in: cycle, for: organisation)
        }
    }

    private func workedOutChanges(
        since entry: Int,
        in cycle: Int,
        for organisation: Organisation.ID
    ) -> ChangesSince {
        var then = self
        then.evidence = evidence.asKnown(at: entry)
        then.risks = risks.asKnown(at: entry)
        then.outlookPools = OutlookPools()
        guard let before = CycleEvaluation(cycle: cycle, organisation: organisation, in: then),
            let after = CycleEvaluation(cycle: cycle, organisation: organisation, in: self)
        else { return ChangesSince(entry: entry, figures: [], suggestions: []) }
        let pairs = zip(before.quadrants, after.quadrants)
        return ChangesSince(
            entry: entry,
            figures: pairs.flatMap { before, after in
                zip(before.measures, after.measures).filter { $0.isJudgedOtherwise(than: $1) }.map {
                    ChangesSince.FigureChange(quadrant: after.quadrant, before: $0, after: $1)
                }
            },
            suggestions: pairs.filter { $0.suggestion.grade != $1.suggestion.grade }.map {
                ChangesSince.SuggestionChange(
                    quadrant: $1.quadrant,
                    before: $0.suggestion.grade,
                    after: $1.suggestion.grade
                )
            }
        )
    }
}

extension MeasureEvaluation {
    /// Whether a reader would see another figure, comparator or result.
    fileprivate func isJudgedOtherwise(than other: MeasureEvaluation) -> Bool {
        figure.figure?.reading != other.figure.figure?.reading || figure.figure?.window != other.figure.figure?.window
            || figure.figure?.status != other.figure.figure?.status || result != other.result
            || deciding?.comparator.reading != other.deciding?.comparator.reading
    }
}

/// Keeps changes that were worked out, since pages ask for those of every return again and again.
final class ChangesMemo: Sendable {
    /// What changes are asked for.
    struct Key: Hashable, Sendable {
        let entry: Int
        let cycle: Int
        let organisation: Organisation.ID
    }

    private let known = Mutex<[Key: ChangesSince]>([:])

    /// The changes kept, or those worked out now.
    func changes(_ key: Key, workOut: () -> ChangesSince) -> ChangesSince {
        if let kept = known.withLock({ $0[key] }) { return kept }
        let made = workOut()
        known.withLock { $0[key] = made }
        return made
    }
}

extension ChangesSince {
    /// The changes in some quadrants alone, such as those a command answers for.
    public func among(_ quadrants: [Quadrant.ID]) -> ChangesSince {
        ChangesSince(
            entry: entry,
            figures: figures.filter { quadrants.contains($0.quadrant.id) },
            suggestions: suggestions.filter { quadrants.contains($0.quadrant.id) }
        )
    }
}
