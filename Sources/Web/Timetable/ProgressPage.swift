import AccountStore
import Papers
import Scorecards

/// The board of who has done what in a cycle: what is late and due soon before all else.
struct ProgressPage: Page {
    static let template = Template.progress

    /// Within how many working days something is called due soon.
    static let soon = 5

    let title: String
    let under: String
    let summary: String
    let late: [DutyTable]
    let dueSoon: [DutyTable]
    let letters: [ChaseLetter]
    let hasLetters: Bool
    let chaseHref: String
    let stages: [StageBoard]
    let links: [Link]
    let trail: [Link]

    /// What the page depends on besides the ledger.
    struct View: Sendable {
        let today: Day
        let accounts: [Account]
        let reader: Identity?
        let address: String
    }

    init?(of cycle: Int, in scorecard: Scorecard, seen view: View) {
        guard let record = scorecard.cycles[cycle], let progress = scorecard.progress(of: cycle) else { return nil }
        let duties = scorecard.duties(in: cycle)
        let holders = Holders(accounts: view.accounts, scorecard: scorecard)
        func row(_ duty: Duty, name: String) -> DutyRow { DutyRow(duty, named: name, holders: holders, on: view.today) }
        let lateDuties = duties.filter { $0.isLate(on: view.today) }.sorted(by: Self.isSooner)
        let soonDuties = duties.filter { $0.isDue(within: Self.soon, of: view.today) }.sorted(by: Self.isSooner)
        let mayKeep = view.reader?.may(.keepTimetable, for: scorecard.currentFramework?.force, in: scorecard) ?? false
        title = "Who has done what in cycle \(cycle)"
        under = "\(record.cycle.reviewPeriod.inWords.asTitle), seen on \(view.today.inWordsWithWeekday)"
        summary = Self.summary(late: lateDuties.count, soon: soonDuties.count, open: duties.count(where: \.isOpen))
        late = DutyTable.some("The longest overdue first", lateDuties.map { row($0, name: $0.name) })
        dueSoon = DutyTable.some("The next due first", soonDuties.map { row($0, name: $0.name) })
        letters =
            mayKeep
            ? ChaseLetter.all(
                in: cycle,
                of: scorecard,
                accounts: view.accounts,
                on: view.today,
                from: view.reader,
                address: view.address
            ) : []
        hasLetters = !letters.isEmpty
        chaseHref = Address.chase(cycle)
        stages = progress.stages.map { stage in
            StageBoard(
                stage,
                rows: duties.filter { $0.isPart && $0.stage.id == stage.stage.id }.map { row($0, name: $0.place) },
                whole: duties.first { !$0.isPart && $0.stage.id == stage.stage.id }.map { row($0, name: $0.name) },
                of: record,
                on: view.today,
                mayKeep: mayKeep
            )
        }
        links = [
            Link(href: Address.priorities(cycle), text: "By priority of the plan"),
            view.reader?.may(.recommend, in: scorecard) == true
                ? Link(href: Address.recommendations(cycle), text: "Recommend grades") : nil,
            mayKeep ? Link(href: Address.newCycle, text: "Open the next cycle") : nil,
        ].compactMap { $0 }
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }

    private static func isSooner(_ left: Duty, _ right: Duty) -> Bool {
        switch (left.due, right.due) {
        case (let one?, let other?): one < other
        case (.some, nil): true
        case (nil, _): false
        }
    }

    private static func summary(late: Int, soon: Int, open: Int) -> String {
        let things = "\(open) \(open == 1 ? "thing is" : "things are")"
        guard open > 0 else { return "Everything is done, or can no longer be done." }
        guard late + soon > 0 else {
            return "Nothing is late, and nothing is due within five working days; \(things) still to be done."
        }
        return "\(late == 0 ? "Nothing" : "\(late)") of \(open) still to be done \(late > 1 ? "are" : "is") late; "
            + "\(soon == 0 ? "none" : "\(soon)") \(soon > 1 ? "are" : "is") due within five working days."
    }
}

/// Duties under one caption.
struct DutyTable: Sendable {
    let caption: String
    let rows: [DutyRow]

    /// A table, or none where it would be empty.
    static func some(_ caption: String, _ rows: [DutyRow]) -> [DutyTable] {
        rows.isEmpty ? [] : [DutyTable(caption: caption, rows: rows)]
    }
}

/// One duty as a line of a table.
struct DutyRow: Sendable {
    let name: String
    let who: [String]
    let due: String
    let moved: String
    let hasMoved: Bool
    let done: String
    let hasDone: Bool
    let state: String
    let standing: StandingMark

    init(_ duty: Duty, named name: String, holders: Holders, on today: Day) {
        self.name = name
        let people = holders.holders(of: duty)
        who =
            people.isEmpty
            ? [duty.stage.owner + (duty.stage.task == nil ? "" : " (nobody’s account holds the role)")]
            : people.map { $0.name + ($0.office.isEmpty ? "" : ", \($0.office)") }
        due = duty.due?.inWordsWithWeekday ?? "no day set"
        moved = duty.dayOff?.asDayOff ?? ""
        hasMoved = duty.dayOff != nil
        done = duty.done.map { "Done \($0.inWordsWithWeekday)" } ?? ""
        hasDone = duty.done != nil
        state = duty.state
        standing = StandingMark(duty, on: today)
    }
}

/// One stage with everybody's part in it.
struct StageBoard: Sendable {
    let id: String
    let name: String
    let owner: String
    let allowed: String
    let levels: [String]
    let tables: [DutyTable]
    let isRecordable: Bool
    let recordHref: String
    let recordText: String
    let note: String
    let hasNote: Bool

    init(
        _ progress: CycleProgress.Stage,
        rows: [DutyRow],
        whole: DutyRow?,
        of record: CycleRecord,
        on today: Day,
        mayKeep: Bool
    ) {
        let stage = progress.stage
        let milestone = record.milestone(stage.id)
        id = "stage-\(stage.id)"
        name = stage.name
        owner = stage.owner
        allowed = stage.allowance(after: record.cycle.periodEnd)
        levels = stage.otherLevels(after: record.cycle.periodEnd).map { $0.asTitle }
        tables = DutyTable.some(
            rows.isEmpty ? "How “\(stage.name)” stands" : "Each organisation’s part of “\(stage.name)”",
            rows + [whole].compactMap { $0 }
        )
        let isPossible = record.cycle.closed == nil || stage.task?.followsBoard == true
        isRecordable = mayKeep && isPossible
        recordHref = Address.stage(stage.id, in: record.id)
        recordText = milestone == nil ? "Record the day of “\(stage.name)”" : "Change the day of “\(stage.name)”"
        note = [
            milestone.map { "The stage is recorded as having taken place on \($0.day.inWordsWithWeekday)." },
            milestone?.note,
        ]
        .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        hasNote = !note.isEmpty
    }
}
