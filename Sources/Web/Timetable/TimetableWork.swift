import Papers
import Scorecards

/// What waits for whoever keeps the timetable: stages to ask after, and the next cycle to open.
enum TimetableWork {
    @Sendable static func waiting(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        guard let framework = scorecard.currentFramework,
            identity.may(.keepTimetable, for: framework.force, in: scorecard)
        else { return [] }
        return scorecard.cycles.all.flatMap { stages(of: $0.id, scorecard) } + [nextCycle(scorecard)].compactMap { $0 }
    }

    /// The stages whose day is past, as far as the ledger's last entry knows the day, and the one that is due next.
    private static func stages(of cycle: Int, _ scorecard: Scorecard) -> [WorkItem] {
        // Attendance at the board and the paper's publication wait for the secretary with words of their own.
        let isLived = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle) }?.collectsReturns ?? false
        let duties = scorecard.duties(in: cycle).filter { duty in
            duty.isOpen && !(isLived && [.board, .paper].contains(duty.stage.task))
        }
        let open = Dictionary(grouping: duties, by: \.stage.id).values
            .compactMap { duties in duties.compactMap(\.due).min().map { (due: $0, duties: duties) } }
            .sorted { ($0.due, $0.duties[0].stage.id) < ($1.due, $1.duties[0].stage.id) }
        let known = scorecard.time?.day ?? Day(number: 0)
        return open.enumerated().filter { $0.offset == 0 || $0.element.due < known }.map { _, stage in
            let duty = stage.duties[0]
            let late = stage.duties.count { $0.due.map { $0 < known } ?? false }
            let share = late == stage.duties.count ? ", all late" : late > 0 ? ", \(late) of them late" : ""
            return WorkItem(
                href: Address.progress(cycle) + "#stage-\(duty.stage.id)",
                text: duty.isPart
                    ? "Ask after “\(duty.stage.name)”: \(stage.duties.count) still open\(share)"
                    : "See to “\(duty.stage.name)” or record its day",
                detail: "Cycle \(cycle): "
                    + (duty.isPart ? stage.duties.map(\.place).joined(separator: ", ") : duty.stage.owner)
                    + ".",
                due: stage.due
            )
        }
    }

    private static func nextCycle(_ scorecard: Scorecard) -> WorkItem? {
        guard scorecard.latestCycle?.closed != nil || scorecard.cycles.isEmpty,
            let proposal = CycleProposal(after: scorecard)
        else { return nil }
        return WorkItem(
            href: Address.newCycle,
            text: "Open cycle \(proposal.number)",
            detail: "It reviews \(proposal.period.inWords); the people see what they have to do once it is open.",
            due: scorecard.cycles.isEmpty ? nil : proposal.last.lastDay
        )
    }
}
