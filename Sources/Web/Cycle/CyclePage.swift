import Papers
import Scorecards

/// One cycle with everything that was recorded of it.
struct CyclePage: Page {
    static let template = Template.cycle

    let title: String
    let number: String
    let series: String
    let period: String
    let framework: String
    /// Which ledger entry the page follows from.
    let standing: Standing
    let stageNames: [String]
    let quadrants: [ChainTable]
    let timetable: Timetable
    let decisions: [DecisionItem]
    let contradictions: [ContradictionItem]
    let hasDecisions: Bool
    let hasContradictions: Bool
    let contradictionCount: String
    /// Further pages of the cycle, its paper first.
    let links: [Link]
    /// How long it took from the end of the period to the board; empty where that is not known.
    let daysToBoard: String
    let hasDaysToBoard: Bool

    var trail: [Link] { [Link(href: Address.overview, text: "Overview")] }
    var path: String { "/cycles/" + number }

    init?(
        cycle id: Int,
        in scorecard: Scorecard,
        newest: Scorecard,
        sight: Reader.Sight = .working,
        deeds: Set<Deed> = []
    ) {
        guard let evaluation = CycleEvaluation(cycle: id, in: scorecard), let record = scorecard.cycles[id] else {
            return nil
        }
        let wording = Wording(scorecard, framework: evaluation.framework)
        let cycle = evaluation.cycle
        number = String(cycle.id)
        title = "Cycle \(cycle.id)"
        series = "number \(cycle.series) in all"
        period = cycle.reviewPeriod.inWords
        framework = "\(evaluation.framework.name), version \(evaluation.framework.version)"
        // What was recorded after a published edition is not published.
        standing = Standing(of: cycle, in: scorecard, newest: sight == .working ? newest : scorecard)
        stageNames = ["Suggested by the rule"] + sight.gradeStages.map(\.inWords)
        quadrants = evaluation.quadrants.map {
            ChainTable($0, cycle: cycle.id, framework: evaluation.framework, wording: wording, seenBy: sight)
        }
        timetable = Timetable(of: record, by: evaluation.framework)
        let known = Set(sight.measures(of: evaluation.framework, in: scorecard))
        decisions = record.decisions.map {
            DecisionItem($0, cycle: cycle.id, scorecard: scorecard, linkingTo: known)
        }
        contradictions = record.contradictions.map {
            ContradictionItem($0, cycle: cycle.id, scorecard: scorecard, linkingTo: known)
        }
        hasDecisions = !decisions.isEmpty
        hasContradictions = !contradictions.isEmpty
        contradictionCount = String(contradictions.count)
        links = CycleLinks.all(of: record, by: evaluation.framework, sight: sight, deeds: deeds)
        daysToBoard = DaysToBoard(of: record, by: evaluation.framework).text
        hasDaysToBoard = !daysToBoard.isEmpty
    }
}

/// Which ledger entry the pages of a cycle follow from, and whether that can still change.
struct Standing: Sendable {
    let isClosed: Bool
    let entry: String
    let time: String
    let later: String
    let hasLater: Bool
    /// Why the cycle was opened again; empty where it is not open for a correction.
    let correction: String
    let isCorrection: Bool
    let editionsHref: String

    init(of cycle: Cycle, in scorecard: Scorecard, newest: Scorecard) {
        isClosed = cycle.closed != nil
        entry = String(scorecard.sequence)
        time = scorecard.time?.inWords ?? "never"
        let more = newest.sequence - scorecard.sequence
        later = "\(more) later \(more == 1 ? "entry" : "entries")"
        hasLater = more > 0
        let reopened = isClosed ? nil : scorecard.cycles[cycle.id]?.editions.last?.reopened
        correction = reopened?.value.asSentence ?? ""
        isCorrection = reopened != nil
        editionsHref = Address.editions(of: cycle.id)
    }
}

/// Something the board decided.
struct DecisionItem: Sendable {
    let title: String
    let detail: String
    let day: String
    let by: String
    let measures: [Link]
    let hasMeasures: Bool
    /// What it changes in what performance is held against; empty where nothing.
    let change: String
    let hasChange: Bool

    init(_ decision: Decision, cycle: Int, scorecard: Scorecard, linkingTo known: Set<Measure.ID>) {
        title = decision.title
        detail = decision.detail
        day = decision.day.inWordsWithWeekday
        by = decision.by
        measures = decision.measures.filter(known.contains).map { scorecard.link(to: $0, in: cycle) }
        hasMeasures = !measures.isEmpty
        let framework = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle) }
        let wording = framework.map { Wording(scorecard, framework: $0) }
        change = decision.change.flatMap { wording?.change($0, of: scorecard.measures) } ?? ""
        hasChange = !change.isEmpty
    }
}

/// Statements that cannot all be true.
struct ContradictionItem: Sendable {
    let id: String
    let title: String
    let statements: [Statement]
    let treatment: String
    let hasTreatment: Bool
    let measures: [Link]
    let hasMeasures: Bool

    struct Statement: Sendable {
        let place: String
        let says: String
    }

    init(_ contradiction: Contradiction, cycle: Int, scorecard: Scorecard, linkingTo known: Set<Measure.ID>) {
        id = "contradiction-" + contradiction.id.text
        title = contradiction.title
        statements = contradiction.statements.map { Statement(place: $0.place, says: $0.says) }
        treatment = contradiction.treatment
        hasTreatment = !treatment.isEmpty
        measures = contradiction.measures.filter(known.contains).map { scorecard.link(to: $0, in: cycle) }
        hasMeasures = !measures.isEmpty
    }
}

extension Scorecard {
    /// A measure's name as a link to its page.
    func link(to measure: Measure.ID, in cycle: Int) -> Link {
        Link(href: Address.measure(measure, in: cycle), text: measures[measure]?.name ?? measure.text)
    }
}
