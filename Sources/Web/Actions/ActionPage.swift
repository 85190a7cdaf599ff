import Charts
import Papers
import Scorecards

/// One action: what is to be done, what was said of it, and what its measure has done.
struct ActionPage: Page {
    static let template = Template.action

    let title: String
    let state: ResultMark
    let terms: [Definition.Term]
    let measure: Link
    let effect: [String]
    /// The measure's chart as markup; empty where there is too little to draw.
    let chart: String
    let hasChart: Bool
    let reviewing: Possibility
    /// The newest first.
    let reviews: [Row]
    let hasReviews: Bool
    let account: LedgerAccount
    let trail: [Link]

    /// One review.
    struct Row: Sendable {
        let day: String
        let status: String
        let note: String
        let author: String
        let time: String
    }

    init(_ record: ActionRecord, in reader: Reader, today: Day, names: Names, identity: Identity?) {
        let scorecard = reader.current
        let action = record.action.value
        let cycle = scorecard.latestCycle?.id ?? action.cycle
        let effect = scorecard.effect(of: action, by: cycle)
        let framework = scorecard.cycles[action.cycle].flatMap { scorecard.framework(of: $0.cycle) }
        func term(_ name: String, _ value: String) -> Definition.Term { Definition.Term(name: name, value: value) }
        title = action.title
        state = ResultMark(record, on: today)
        terms =
            [
                term("Answers for it", action.owner),
                term("Organisation", scorecard.organisations[action.organisation]?.name ?? action.organisation.text),
                term("To be done by", action.due.inWords),
                term("Raised for", framework?.quadrant(action.quadrant)?.name ?? action.quadrant.text),
                term(
                    "Raised from",
                    "cycle \(action.cycle), by \(names[record.action.stamp.author]), \(record.action.stamp.time.inWords)"
                ),
            ] + (action.idea.isEmpty ? [] : [term("The idea it came from", action.idea)])
        measure = Link(
            href: Address.measure(action.measure, in: cycle, of: effect?.organisation),
            text: scorecard.measures[action.measure]?.name ?? action.measure.text
        )
        let wording = framework.map { Wording(scorecard, framework: $0) }
        self.effect = wording?.effect(effect, of: action, by: cycle) ?? []
        chart =
            wording.flatMap { wording in effect.flatMap { LineChart(of: $0, in: scorecard, wording: wording) } }?
            .svg(id: "chart") ?? ""
        hasChart = !chart.isEmpty
        reviewing = Possibility(
            record.status == .open ? "Say how it stands" : "Take it up again, or correct what was said",
            href: Address.review(of: action.id),
            .reviewAction,
            for: action.organisation,
            identity,
            in: scorecard
        )
        reviews = record.reviews.reversed().map { review in
            Row(
                day: review.value.day.inWords,
                status: review.value.status.inWords,
                note: review.value.note,
                author: names[review.stamp.author],
                time: review.stamp.time.inWords
            )
        }
        hasReviews = !reviews.isEmpty
        account = LedgerAccount(subject: "action \(action.id)", in: reader, names: names)
        trail = [Link(href: Address.overview, text: "Overview"), Link(href: Address.actions, text: "Actions")]
    }
}

extension LineChart {
    /// The chart of an action's measure: its months with the limits of usual variation, or its longest run of figures.
    fileprivate init?(of effect: ActionEffect, in scorecard: Scorecard, wording: Wording) {
        let measure = effect.now.measure
        let series = scorecard.series(of: measure.id, for: effect.organisation)
        let organisation = wording.name(of: effect.organisation)
        if let variation = effect.now.statistics.variation.success {
            self.init(of: variation, measure: measure, series: series, organisation: organisation, wording: wording)
        } else {
            self.init(
                of: measure,
                series: series,
                organisation: organisation,
                held: [effect.now.leading].compactMap { $0 },
                wording: wording
            )
        }
    }
}
