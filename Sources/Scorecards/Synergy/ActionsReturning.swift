extension Scorecard {
    /// The actions of earlier cycles that come to a cycle's board: those still open, and those of which it was said since
    /// the review period ended that they are done or dropped.
    public func actionsReturning(to cycle: Int) -> [ActionRecord] {
        guard let record = cycles[cycle] else { return [] }
        return actions.all.filter { action in
            action.action.value.cycle < cycle && (action.status == .open || action.isReviewed(for: record.cycle))
        }
    }
}

extension ActionRecord {
    /// Whether it was said how the action stands since a cycle's review period ended, so that its board need not ask.
    public func isReviewed(for cycle: Cycle) -> Bool {
        reviews.last.map { $0.value.day > cycle.periodEnd } ?? false
    }
}
