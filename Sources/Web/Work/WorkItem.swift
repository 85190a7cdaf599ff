import Scorecards

/// Something that waits for a person to do it.
struct WorkItem: Hashable, Sendable {
    /// Where it is done.
    let href: String
    /// What is to be done.
    let text: String
    /// For what, by when, or why it waits.
    let detail: String
    /// The last day for it, where there is one; sooner ones stand first.
    var due: Day?
}

extension WorkItem {
    /// Finds what waits for a person; pure, and asked for every time the person looks.
    typealias Source = @Sendable (Identity, Scorecard) -> [WorkItem]

    /// Where work comes from; a new kind is a line here.
    static let sources: [Source] = [
        returnsToGive, returnsToModerate, returnsToSignAnew,
        RecommendationWork.waiting,
        TimetableWork.waiting,
        BoardWork.waiting,
        RiskWork.waiting,
        ActionWork.own,
        ActionWork.withoutReview,
    ]

    /// Everything that waits for a person, the most urgent first.
    static func all(for identity: Identity, in scorecard: Scorecard) -> [WorkItem] {
        let items = sources.flatMap { $0(identity, scorecard) }
        return items.enumerated().sorted { left, right in
            switch (left.element.due, right.element.due) {
            case (let one?, let other?) where one != other: one < other
            case (.some, nil): true
            case (nil, .some): false
            case _: left.offset < right.offset
            }
        }
        .map(\.element)
    }
}
