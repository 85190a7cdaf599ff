import Papers
import Scorecards

extension ReturnDesk {
    /// The last thing done with the return or its moderated grades, which a step of a chief officer would follow upon.
    ///
    /// - Parameter values: What stands in the step's own fields, by their names.
    /// - Returns: The standing; its number is that of the last entry.
    func standing(_ values: [String: String] = [:]) -> FormStanding {
        let done = returned.steps.last.map { step in
            (step.stamp, [step.value.inWords, step.value.reason].filter { !$0.isEmpty }.joined(separator: ": "))
        }
        let given = progress.duty.quadrants.compactMap { record.moderated($0, of: organisation) }.map { opinion in
            let quadrant = framework.quadrant(opinion.value.quadrant)?.name ?? opinion.value.quadrant.text
            return (opinion.stamp, "\(quadrant): moderated grade \(wording.name(of: opinion.value.grade))")
        }
        let last = (given + [done].compactMap { $0 }).max { $0.0.sequence < $1.0.sequence }
        return FormStanding(
            number: last?.0.sequence ?? 0,
            author: last?.0.author ?? "",
            time: last?.0.time,
            values: values,
            change: last?.1.asSentence ?? ""
        )
    }
}
