import Papers
import Scorecards

/// Every section and quadrant that narrative can be written for, and how far each is.
struct NarrativePage: Page {
    static let template = Template.narrative

    let title = "Narrative of the paper"
    let under: String
    let obstacles: [String]
    let hasObstacles: Bool
    let sections: [Row]
    let hasSections: Bool
    let links: [Link]
    let trail: [Link]

    /// One section or quadrant.
    struct Row: Sendable {
        let href: String
        let title: String
        let state: String
        let by: String
        let faults: [String]
    }

    init(of cycle: Int, in scorecard: Scorecard, names: Names) throws {
        let board = try scorecard.board(of: cycle)
        under = "Cycle \(cycle), \(board.record.cycle.reviewPeriod.inWords)"
        obstacles = scorecard.obstacles(toBoardOf: cycle)
        hasObstacles = !obstacles.isEmpty
        sections = NarrativePlace.all(in: board.framework).map { place in
            let written = board.record.narrative[place.id]
            let words = written?.value.text.split { $0.isWhitespace }.count ?? 0
            return Row(
                href: Address.narrative(of: place.id, in: cycle),
                title: place.title,
                state: words == 0 ? "Nothing written" : "\(words) \(words == 1 ? "word" : "words")",
                by: written.map { "\(names[$0.stamp.author]), \($0.stamp.time.inWords)" } ?? "–",
                faults: written.map { NarrativeFigures.unanswered($0.value, in: scorecard, cycle: cycle) } ?? []
            )
        }
        hasSections = !sections.isEmpty
        links = [Link(href: Address.paper(cycle), text: "The paper as it stands")]
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}

/// The narrative of one section or quadrant: the form, how it reads, and the figures it can refer to.
struct NarrativeSectionPage: Page {
    static let template = Template.narrativeSection

    let title: String
    let under: String
    let obstacles: [String]
    let hasObstacles: Bool
    let forms: [FormView]
    /// How the narrative reads with its figures in their places, as elements of HTML.
    let preview: String
    let hasPreview: Bool
    let previewHeading: String
    /// References in the text that no figure answers.
    let faults: [String]
    let hasFaults: Bool
    let figures: [NarrativeFigures]
    let account: LedgerAccount
    let trail: [Link]

    init(
        _ form: NarrativeForm,
        typed: Narrative?,
        in scorecard: Scorecard,
        form view: FormView,
        reader: Reader,
        names: Names
    ) throws {
        let cycle = form.cycle
        let shown = typed ?? scorecard.cycles[cycle]?.narrative[form.section]?.value
        title = try form.title(in: scorecard)
        under = "Narrative of the paper of cycle \(cycle)"
        obstacles = scorecard.obstacles(toBoardOf: cycle)
        hasObstacles = !obstacles.isEmpty
        forms = obstacles.isEmpty || view.hasErrors || !view.conflicts.isEmpty ? [view] : []
        preview = shown.flatMap { BoardPaper(cycle: cycle, in: scorecard)?.filled($0).html } ?? ""
        hasPreview = !preview.isEmpty
        previewHeading = typed == nil ? "As the paper prints it" : "How it would read (not recorded yet)"
        faults = shown.map { NarrativeFigures.unanswered($0, in: scorecard, cycle: cycle) } ?? []
        hasFaults = !faults.isEmpty
        figures = NarrativeFigures.all(in: scorecard, cycle: cycle, first: Quadrant.ID(form.section))
        account = LedgerAccount(in: reader, names: names) {
            $0.kind == NarrativeWritten.kind && $0.particulars.cycle == cycle
                && $0.particulars.subject == "section \(form.section)"
        }
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
            Link(href: Address.narrative(cycle), text: "Narrative"),
        ]
    }
}

/// The references to one measure's figures, each with the words that the paper puts in its place.
struct NarrativeFigures: Sendable {
    let measure: String
    let references: [Row]

    /// One reference with its words.
    struct Row: Sendable {
        let reference: String
        let words: String
    }

    /// The figures of every measure in the cycle's framework that can be referred to, those of one quadrant first.
    static func all(in scorecard: Scorecard, cycle: Int, first: Quadrant.ID) -> [NarrativeFigures] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else { return [] }
        let wording = Wording(scorecard, framework: evaluation.framework)
        var seen: Set<Measure.ID> = []
        let quadrants =
            evaluation.quadrants.filter { $0.quadrant.id == first }
            + evaluation.quadrants.filter { $0.quadrant.id != first }
        return quadrants.flatMap(\.measures).filter { seen.insert($0.measure.id).inserted }.map { measure in
            let window = "\(measure.measure.id).\(measure.role.window.rawValue)"
            let kinds = ([measure.deciding].compactMap { $0 } + measure.comparisons).map { comparison in
                comparison.kind.description.split(separator: " ").joined(separator: "-")
            }
            let names =
                [window, "\(window).window"] + kinds.flatMap { ["\(window).\($0)", "\(window).change.\($0)"] }
                + ["\(measure.measure.id).result", "\(measure.measure.id).statement"]
            return NarrativeFigures(
                measure: measure.measure.name,
                references: names.compactMap { FigureReference($0) }.compactMap { reference in
                    guard case .success(let answer) = scorecard.answer(reference, in: cycle) else { return nil }
                    return Row(reference: "{\(reference)}", words: wording.words(for: answer, to: reference))
                }
            )
        }
        .filter { !$0.references.isEmpty }
    }

    /// What in a narrative no figure answers any more, as sentences.
    static func unanswered(_ narrative: Narrative, in scorecard: Scorecard, cycle: Int) -> [String] {
        narrative.references.compactMap { reference in
            guard case .failure(let refusal) = scorecard.answer(reference, in: cycle) else { return nil }
            return refusal.description.asSentence
        }
    }
}
