/// Who has done what in a cycle, what is due when, and what is late.
public struct CycleProgress: Sendable {
    /// The stages in the order of the timetable.
    public let stages: [Stage]

    /// One stage of the timetable in the cycle.
    public struct Stage: Sendable {
        /// The stage.
        public let stage: Scorecards.Stage
        /// The day it is due, or `nil` where the force set none.
        public let due: Day?
        /// The day it was done: as recorded, or when the last organisation had done its part.
        public let done: Day?
        /// What each organisation has to do for it; empty where the stage is one step.
        public let parts: [Part]
    }

    /// What one organisation has to do for a stage.
    public struct Part: Hashable, Sendable {
        /// The organisation.
        public let organisation: Organisation.ID
        /// The day it is due.
        public let due: Day?
        /// The day it was done.
        public let done: Day?
        /// How far it is, in words.
        public let state: String
    }

    /// How something stands to its due day.
    public enum Standing: Hashable, Sendable {
        /// Done by its day, or without one.
        case done
        /// Done so many days after it.
        case doneLate(days: Int)
        /// Not done and not due yet: so many days are left, or no day is set.
        case open(daysLeft: Int?)
        /// Not done, so many days after its day.
        case late(days: Int)
    }

    /// How a day done stands to a due day, seen on a day.
    public static func standing(due: Day?, done: Day?, on today: Day) -> Standing {
        switch (due, done) {
        case (let due?, let done?): due < done ? .doneLate(days: due.days(to: done)) : .done
        case (nil, .some): .done
        case (let due?, nil): due < today ? .late(days: due.days(to: today)) : .open(daysLeft: today.days(to: due))
        case (nil, nil): .open(daysLeft: nil)
        }
    }
}

extension Scorecard {
    /// Who has done what in a cycle, or `nil` where there is no such cycle.
    public func progress(of cycle: Int) -> CycleProgress? {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else { return nil }
        let finder = ProgressFinder(scorecard: self, record: record, framework: framework)
        return CycleProgress(stages: framework.timetable.map(finder.stage))
    }
}

/// Finds out of what the ledger holds how far each stage is.
private struct ProgressFinder {
    let scorecard: Scorecard
    let record: CycleRecord
    let framework: Framework

    private var end: Day { record.cycle.periodEnd }

    func stage(_ stage: Stage) -> CycleProgress.Stage {
        let parts = parts(of: stage)
        let recorded = record.milestone(stage.id)?.day
        let days = parts.map(\.done)
        let last = days.contains(nil) ? nil : days.compactMap { $0 }.max()
        return CycleProgress.Stage(
            stage: stage,
            due: stage.dueDay(after: end),
            done: recorded ?? last ?? (stage.task == .board ? record.meeting?.value.day : nil),
            parts: parts
        )
    }

    private func parts(of stage: Stage) -> [CycleProgress.Part] {
        guard framework.collectsReturns else { return [] }
        switch stage.task {
        case .recommendation:
            let force = ReturnDuty(organisation: framework.force, quadrants: framework.quadrants.map(\.id))
            return (framework.returns + [force]).map { duty in
                let given = duty.quadrants.compactMap { record.opinion(.recommended, $0, of: duty.organisation) }
                let isWhole = given.count == duty.quadrants.count
                return part(
                    stage,
                    duty.organisation,
                    done: isWhole ? given.map(\.stamp.time.day).max() : nil,
                    state: "\(given.count) of \(duty.quadrants.count) grades recommended"
                )
            }
        case .returns:
            return framework.returns.map { duty in
                let state = record.state(of: duty)
                return part(stage, duty.organisation, done: submitted(duty, state), state: state.inWords)
            }
        case .moderation:
            return framework.returns.map { duty in
                let state = record.state(of: duty)
                let given = duty.quadrants.compactMap { record.moderated($0, of: duty.organisation) }
                return part(
                    stage,
                    duty.organisation,
                    done: state == .moderated ? given.map(\.stamp.time.day).max() : nil,
                    state: state.inWords
                )
            }
        case .board, .synergy, .paper, nil:
            return []
        }
    }

    private func submitted(_ duty: ReturnDuty, _ state: ReturnState) -> Day? {
        switch state {
        case .drafting, .sentBack: nil
        case .submitted, .accepted, .moderated: record.returns[duty.organisation]?.submitted?.stamp.time.day
        }
    }

    private func part(
        _ stage: Stage,
        _ organisation: Organisation.ID,
        done: Day?,
        state: String
    ) -> CycleProgress.Part {
        CycleProgress.Part(
            organisation: organisation,
            due: stage.dueDay(after: end, for: scorecard.organisations[organisation]?.kind),
            done: done,
            state: state
        )
    }
}
