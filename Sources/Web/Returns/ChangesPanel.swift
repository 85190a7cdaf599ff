import Papers
import Scorecards

/// What later figures change in what was signed off: each measure then and now, and what that would flip.
struct ChangesPanel: Sendable {
    let heading: String
    let since: String
    let summary: String
    /// The suggested grades that are others now.
    let suggestions: [String]
    let hasSuggestions: Bool
    let rows: [Row]
    let hasRows: Bool

    /// One measure.
    struct Row: Sendable {
        let href: String
        let name: String
        let quadrant: String
        let then: String
        let now: String
        let isFlip: Bool
        let resultsThen: [ResultMark]
        let resultsNow: [ResultMark]
    }

    /// The panel of a return, or none where nothing that was signed off stands otherwise now.
    ///
    /// - Parameters:
    ///   - desk: The return.
    ///   - since: The sign-off; that of the state the return is in where none is given.
    /// - Returns: None or one.
    static func all(of desk: ReturnDesk, since: (stamp: Stamp, isModeration: Bool)? = nil) -> [ChangesPanel] {
        guard let signed = since ?? desk.signedOff else { return [] }
        let changes = desk.scorecard.changes(
            since: signed.stamp.sequence,
            in: desk.place.cycle,
            for: desk.organisation
        )
        .among(desk.progress.duty.quadrants)
        return changes.isEmpty ? [] : [ChangesPanel(changes, signed.stamp, isModeration: signed.isModeration, desk)]
    }

    private init(_ changes: ChangesSince, _ stamp: Stamp, isModeration: Bool, _ desk: ReturnDesk) {
        heading = "Figures changed since \(isModeration ? "the grades were moderated" : "the return was submitted")"
        since = "Signed off at ledger entry \(stamp.sequence), \(stamp.time.inWords)."
        summary = desk.wording.summary(changes)
        suggestions = changes.suggestions.map { desk.wording.change($0) }
        hasSuggestions = !suggestions.isEmpty
        // What flips a result is read first.
        rows = (changes.flips + changes.figures.filter { !changes.flips.contains($0) }).map { change in
            Row(
                href: Address.measure(change.after.measure.id, in: desk.place.cycle, of: desk.organisation),
                name: change.after.measure.name,
                quadrant: change.quadrant.name,
                then: desk.wording.statement(change.before).asSentence,
                now: desk.wording.statement(change.after).asSentence,
                isFlip: change.before.result != change.after.result,
                resultsThen: [change.before.result].compactMap { $0 }.map { ResultMark($0) },
                resultsNow: [change.after.result].compactMap { $0 }.map { ResultMark($0) }
            )
        }
        hasRows = !rows.isEmpty
    }
}
