public import Statistics

/// Something that led to a result or that a reader must know to weigh it.
public enum Reason: Hashable, Sendable {
    /// The figure was held against its comparator, and this came of it.
    case compared(Comparison)
    /// The figure equals its comparator, and the framework says what that means.
    case tie(RedlineRule.Tie)
    /// The force printed a result or a description without the figures behind it.
    case reported(ReportedResult)
    /// Figures in the ledger and what the force printed do not agree.
    case reportedOtherwise(ReportedResult)
    /// The result or the figure cannot be given, and why.
    case missing(Gap)
    /// The figure is the last known one and ends so many months before the review period does.
    case lastKnown(Window, monthsBehind: Int)
    /// The comparator is the last known one.
    case comparatorLastKnown(ComparatorKind, Window)
    /// The window reaches outside the review period in a way the framework did not ask for.
    case windowApart(Window, reviewPeriod: Window)
    /// The figure or its comparator is not a final printed number.
    case status(Cell.Status, ofComparator: Bool)
    /// The measure is recorded differently within or between the windows compared.
    case broken(Break)
    /// A rolling total contradicts its quarters.
    case identityBroken(RollingIdentity)
    /// The sources contradict themselves about the measure.
    case contradiction(Contradiction)
    /// What the months say of the latest one.
    case variation(MonthlyVariation)
    /// Which way the months have been going.
    case trend(MonthlyTrend)
    /// How sure the figure is.
    case interval(ConfidenceInterval)
    /// Where the figure lies among those of the peers.
    case peers(PeerPosition)
    /// What the next quarter must bring, and how likely that is.
    case outlook(RedlineOutlook)
}
