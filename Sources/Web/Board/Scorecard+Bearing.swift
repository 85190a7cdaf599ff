import Papers
import Scorecards

extension Scorecard {
    /// The newest entry that bears on what the closing of a cycle freezes, with what it did as a sentence.
    func lastBearing(onBoardOf cycle: Int) throws -> (stamp: Stamp, text: String)? {
        let record = try board(of: cycle).record
        var entries: [(stamp: Stamp, text: String)] = []
        func add<Value>(_ recorded: Recorded<Value>?, _ text: (Value) -> String) {
            if let recorded { entries.append((recorded.stamp, text(recorded.value))) }
        }
        add(record.opinions.last) { "A grade was given: \($0.stage.inWords)." }
        add(record.dissents.last) { "A dissenting view of \($0.author) was put on record." }
        add(record.priorityGrades.last) { _ in "A priority’s grade was recommended." }
        add(record.meeting) { _ in "Attendance at the board was recorded." }
        for narrative in record.narrative.values { add(narrative) { _ in "Narrative of the paper was written." } }
        for (organisation, returned) in record.returns {
            let name = organisations[organisation]?.name ?? organisation.text
            add(returned.steps.last) { "The return of \(name): \($0.inWords)." }
        }
        for question in record.questions {
            add(question.question) { _ in "A question was put." }
            add(question.ideas.last) { _ in "An idea was written down." }
        }
        for action in actions.all {
            add(action.action) { "An action was raised: \($0.title)." }
            add(action.reviews.last) { _ in "It was said how the action “\(action.action.value.title)” stands." }
        }
        // The last of all, since what is told above of the same entry tells more.
        if let judged {
            entries.append((judged, "Figures were recorded, or something else by which measures are judged."))
        }
        return entries.max { $0.stamp.sequence < $1.stamp.sequence }
    }
}
