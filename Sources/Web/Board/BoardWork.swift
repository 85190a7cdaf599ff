import Papers
import Scorecards

/// What waits for the chair of the board and for its secretary.
enum BoardWork {
    /// Grades to agree and boards to close; attendance to record and papers to publish.
    @Sendable static func waiting(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        scorecard.cycles.all.flatMap { record -> [WorkItem] in
            guard let framework = scorecard.framework(of: record.cycle) else { return [] }
            func may(_ deed: Deed) -> Bool { identity.may(deed, for: framework.force, in: scorecard) }
            let items: [WorkItem?] =
                record.cycle.closed == nil
                ? [
                    may(.minute) ? attendance(record, framework) : nil,
                    may(.agree) ? agreement(record, framework, in: scorecard) : nil,
                ] : [may(.publish) ? publication(record, framework, in: scorecard) : nil]
            return items.compactMap { $0 }
        }
    }

    private static func attendance(_ record: CycleRecord, _ framework: Framework) -> WorkItem? {
        guard framework.collectsReturns, record.meeting == nil else { return nil }
        return WorkItem(
            href: Address.meeting(of: record.id),
            text: "Record who was at the board of cycle \(record.id)",
            detail: "No grade can be agreed before.",
            due: framework.stage(.board)?.dueDay(after: record.cycle.periodEnd)
        )
    }

    private static func agreement(
        _ record: CycleRecord,
        _ framework: Framework,
        in scorecard: Scorecard
    ) -> WorkItem? {
        guard record.meeting != nil || !framework.collectsReturns else { return nil }
        let left = framework.quadrants.filter { record.opinion(.agreed, $0.id, of: framework.force) == nil }
        let due = framework.stage(.board)?.dueDay(after: record.cycle.periodEnd)
        guard left.isEmpty else {
            return WorkItem(
                href: Address.board(record.id),
                text: "Agree the grades of cycle \(record.id)",
                detail: "Still without one: \(left.map(\.name).joined(separator: ", ")).",
                due: due
            )
        }
        guard CycleClosed(cycle: record.id).refusals(against: scorecard).isEmpty else { return nil }
        let correction = record.editions.last?.reopened?.value
        return WorkItem(
            href: Address.closing(of: record.id),
            text: "Close the board of cycle \(record.id)",
            detail: correction.map { "Open for a correction: \($0.asSentence)" } ?? "Every grade is agreed.",
            due: due
        )
    }

    /// The latest closed cycle's paper, and those of lived cycles; papers of cycles taken from elsewhere were published there.
    private static func publication(
        _ record: CycleRecord,
        _ framework: Framework,
        in scorecard: Scorecard
    ) -> WorkItem? {
        let latest = scorecard.cycles.all.map(\.cycle).filter { $0.closed != nil }.max { $0.series < $1.series }
        guard let edition = record.editions.last, edition.published == nil,
            framework.collectsReturns || record.id == latest?.id
        else { return nil }
        return WorkItem(
            href: Address.publication(of: record.id),
            text: "Publish the paper of cycle \(record.id)",
            detail: "Edition \(edition.number), closed on \(edition.closed.time.day.inWords).",
            due: framework.stage(.paper)?.dueDay(after: record.cycle.periodEnd)
        )
    }
}
