public import Statistics

/// Why a statistical question about a measure has no answer.
public enum Unjudged: Error, Hashable, Sendable {
    /// The question does not arise, such as an outlook for a measure that is no rolling redline.
    case notAsked
    /// No figure for a single month is held.
    case noMonths
    /// Only figures that share months with one another are held, such as totals to date.
    ///
    /// Neighbouring 12-month totals have eleven months in common, so they drift in long runs that mean nothing: a control
    /// chart of them shows a signal in 99.9 % of series without any change.
    case onlyRollingFigures
    /// Too few months have a figure, those since a change in recording where there was one.
    case tooFewMonths(have: Int, need: Int, since: Month?)
    /// No two neighbouring months have a figure, so there is nothing to tell usual variation from.
    case noNeighbours
    /// A month the method needs has no figure.
    case monthMissing(Month)
    /// The months themselves cannot be drawn upon, because recording changed among those needed.
    case recordingChanged(Break)
    /// No exact figure is held for the window in question.
    case noFigure
    /// Neither the two numbers of the ratio nor the size of the sample is held.
    case countsNotHeld
    /// The figure is no count of events and no share of a total, so theory gives it no error.
    case noErrorKnown
    /// Raw counts of bodies of different size do not compare.
    case sizesDiffer
    /// Fewer than three bodies of the peer group have a figure for the window.
    case tooFewPeers(have: Int)
    /// The measure is not one that the outlook's method was made for.
    case noMethod
    /// The mathematics refuse the figures.
    case refused(Statistics.Refusal)
}
