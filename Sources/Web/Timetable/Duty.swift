import Papers
import Scorecards

/// One thing that has to be done in a cycle: a stage of its timetable, or one organisation's part of a stage.
struct Duty: Hashable, Sendable {
    let cycle: Cycle
    let stage: Stage
    /// The organisation whose part it is; the force where the stage is one step.
    let organisation: Organisation.ID
    /// The organisation's name.
    let place: String
    /// Whether it is one organisation's part of a stage that others have parts of as well.
    let isPart: Bool
    let due: Day?
    /// The weekend or bank holiday from which the due day moved, where it did.
    let dayOff: Day?
    let done: Day?
    /// How far it is, in words; empty where nothing more is known than whether it is done.
    let state: String
    /// Whether it can still be done: a closed cycle only lets follow what comes after its board.
    let isPossible: Bool

    /// Whether somebody still has to do it.
    var isOpen: Bool { done == nil && isPossible }

    /// What is to be done, as a list names it.
    var name: String { isPart ? "\(stage.name), \(place)" : stage.name }

    func standing(on today: Day) -> CycleProgress.Standing {
        CycleProgress.standing(due: due, done: done, on: today)
    }

    /// Whether somebody should have done it by now.
    func isLate(on today: Day) -> Bool {
        guard isOpen, case .late = standing(on: today) else { return false }
        return true
    }

    /// Whether it is due today or within so many working days.
    func isDue(within workingDays: Int, of today: Day) -> Bool {
        guard isOpen, let due else { return false }
        return (today...today.advanced(byWorkingDays: workingDays)).contains(due)
    }
}

extension Stage {
    /// How far a part of the stage is, so that nobody takes the state of a return for that of its moderation.
    fileprivate func inWords(_ state: String) -> String {
        task == .moderation && !state.isEmpty ? "return \(state)" : state
    }
}

extension Scorecard {
    /// Everything that has to be done in a cycle, in the order of its timetable.
    func duties(in cycle: Int) -> [Duty] {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else { return [] }
        return (progress(of: cycle)?.stages ?? []).flatMap { stage -> [Duty] in
            guard !stage.parts.isEmpty else {
                return [duty(record, stage.stage, framework.force, isPart: false, stage.due, stage.done, state: "")]
            }
            return stage.parts.map {
                duty(
                    record,
                    stage.stage,
                    $0.organisation,
                    isPart: true,
                    $0.due,
                    $0.done,
                    state: stage.stage.inWords($0.state)
                )
            }
        }
    }

    private func duty(
        _ record: CycleRecord,
        _ stage: Stage,
        _ id: Organisation.ID,
        isPart: Bool,
        _ due: Day?,
        _ done: Day?,
        state: String
    ) -> Duty {
        let organisation = organisations[id]
        return Duty(
            cycle: record.cycle,
            stage: stage,
            organisation: id,
            place: organisation?.name ?? id.text,
            isPart: isPart,
            due: due,
            dayOff: stage.dayOff(after: record.cycle.periodEnd, for: isPart ? organisation?.kind : nil),
            done: done,
            state: state,
            isPossible: record.cycle.closed == nil || stage.task?.followsBoard == true
        )
    }
}
