import Papers
import Scorecards
import Testing

@testable import ScorecardFixtures

struct BoardPaperTests {
    private static let paper = BoardPaper(cycle: 7, in: Essex.scorecard)
    private let document: Document

    init() throws {
        document = try #require(Self.paper).document
    }

    private func section(_ id: String) throws -> Document.Section {
        let all = document.sections + document.sections.flatMap(\.subsections)
        return try #require(all.first { $0.id == id })
    }

    /// The words of a section, with those of the sections inside it.
    private func words(of id: String) throws -> String {
        func words(_ section: Document.Section) -> [String] {
            section.blocks.flatMap(\.words) + section.subsections.flatMap { [$0.heading] + words($0) }
        }
        return words(try section(id)).joined(separator: "\n")
    }

    @Test func `has the nine headings of the published paper, and two appendices`() {
        #expect(
            document.sections.map(\.heading) == [
                "1.0 Purpose of Report", "2.0 Recommendations", "3.0 Executive Summary", "4.0 Introduction/Background",
                "5.0 Current Work and Performance", "6.0 Implications (Issues)", "7.0 Consultation/Engagement",
                "8.0 Actions for Improvement", "9.0 Future Work/Development and Expected Outcome",
                "Appendix One: Grades", "Appendix Two: Contradictions",
            ]
        )
    }

    @Test func `numbers the quadrants under performance`() throws {
        #expect(
            try section("performance").subsections.map(\.heading) == [
                "5.1 Keeping People Safe — Requires Improvement", "5.2 Community Focus — Good",
                "5.3 Efficiency & Effectiveness — Requires Improvement", "5.4 Our People — Good",
            ]
        )
    }

    @Test func `says what it is, which period it reviews and when the board met`() throws {
        let purpose = try words(of: "purpose")
        #expect(purpose.contains("It is the 20th cycle"))
        #expect(purpose.contains("The period under review is July to September 2020."))
        #expect(purpose.contains("met on Monday 11 January 2021, 103 days after the period ended."))
    }

    @Test(arguments: [
        "Keeping People Safe: Requires Improvement, unchanged since cycle 6.",
        "Community Focus: Good, upgraded from Requires Improvement because the measure changed.",
        "Efficiency & Effectiveness: Requires Improvement, unchanged since cycle 6.",
        "Our People: Good, unchanged since cycle 6. The board agreed Good where the rule suggests Requires Improvement, "
            + "as a matter of judgement. Nothing measures staff satisfaction.",
        "The SMSR survey becomes the primary redline. Force Performance Board, Monday 11 January 2021.",
        "71 more solved offences and Solved Violence with Injury offences is met; the rule would then suggest Good.",
        "In the period 679 solved offences after 511 solved offences.",
    ])
    func `the summary has`(sentence: String) throws {
        #expect(try words(of: "executive-summary").contains(sentence))
    }

    @Test func `the summary leaves out nothing adverse`() throws {
        let summary = try words(of: "executive-summary")
        for quadrant in try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard)).quadrants {
            for measure in quadrant.measures
            where measure.result == .notMet || measure.leading?.direction == .deteriorated {
                #expect(summary.contains("\(measure.measure.name)."), "\(measure.measure.id)")
            }
        }
        #expect(summary.contains("PDR completion. 92.3%"))
    }

    /// Figures of section 5 of the published paper.
    @Test(arguments: [
        "2,460", "2,530", "2,292", "679", "511", "16.3", "16.5", "15.8", "10.1%", "9.8%", "77.8%", "75.6%", "80.0%",
        "99.9%",
        "0 risks", "98", "47", "6,022", "4,934", "1,088", "1,882", "1,918", "72.4%", "69.8%", "65.3%", "100%",
        "under 2%",
        "£1,582,000 underspend", "64.4%", "71.5%", "95.0%", "45.0%", "44.6%", "4.3%", "4.4%", "5.2%", "4.8%", "92.3%",
        "93.9%",
        "408 fewer", "168 more", "rose by 168", "fell by 170",
    ])
    func `section 5 has every figure`(figure: String) throws {
        #expect(try words(of: "performance").lowercased().contains(figure.lowercased()))
    }

    @Test func `counts its redlines and how many results were only reported`() throws {
        #expect(
            try words(of: "performance").contains(
                "Of 15 redlines, ten are met and five are not met. Of these results seven were only reported"
            )
        )
    }

    @Test func `points from a measure to the contradictions about it, and keeps both statements`() throws {
        #expect(
            try words(of: "performance").contains(
                "The sources contradict themselves (Appendix Two): 1. Whether the forecast is an underspend."
            )
        )
        let appendix = try words(of: "contradictions")
        #expect(appendix.contains("1. Whether the forecast is an underspend"))
        #expect(appendix.contains("Paper 3.0: An underspend of £1,582,000 in September."))
        #expect(appendix.contains("Paper 5.3: An overspend of £1,582,000 at the end of the first quarter."))
        #expect(appendix.contains("Treatment: Both are kept, each in its own month."))
    }

    @Test func `lists each priority and says where no measure speaks to it`() throws {
        #expect(
            try words(of: "priorities").contains(
                "Reverse the Trend in Serious Violence\nSolved Violence with Injury offences. 70 fewer"
            )
        )
        #expect(
            try words(of: "priorities").contains(
                "Improve Safety on our Roads\nNo measure of the scorecard speaks to this priority."
            )
        )
    }

    @Test func `lists what must improve and invents no action`() throws {
        let actions = try words(of: "actions")
        #expect(actions.contains("Keeping People Safe — Requires Improvement (Good with every primary redline met)"))
        #expect(
            actions.contains("Efficiency & Effectiveness — Requires Improvement (Good with every primary redline met)")
        )
        #expect(actions.contains("Our People: Absence of staff. 5.2%"))
        #expect(actions.contains("No actions are recorded in the ledger for this cycle."))
        #expect(!actions.contains("Community Focus"))
    }

    @Test func `says how late the board was`() throws {
        #expect(
            try words(of: "future").contains(
                "The Force Performance Board met 103 days after the period ended, 47 days later than the 56 allowed."
            )
        )
        #expect(try words(of: "future").contains("25 November 2020"))
        #expect(try words(of: "future").contains("Synergy\nChief Constable\nno day set\nnot recorded"))
    }

    @Test func `has the grades of all twenty cycles`() throws {
        guard case .table(let table) = try section("grade-history").blocks.first else {
            Issue.record("the grade history is no table")
            return
        }
        #expect(table.rows.count == 20)
        #expect(
            table.rows[0].map { $0.words } == ["1", "not known", "not known", "not known", "not known", "not known"]
        )
        #expect(
            table.rows[19].map { $0.words } == [
                "20 (cycle 7)\nFramework changed", "July to September 2020", "Requires Improvement", "Good",
                "Requires Improvement", "Good",
            ]
        )
    }

    @Test func `narrative stands before the headings inside its section, and an empty section says so`() throws {
        #expect(try words(of: "demand") == "The scorecard shows what works.\nfirst\nsecond")
        #expect(try words(of: "recommendations") == "Nothing is recorded under this heading for this cycle.")
    }

    @Test func `is well-formed HTML whose headings do not jump and whose links lead somewhere`() throws {
        let outline = try Outline(of: document.html)
        #expect(outline.headings.first == 1)
        #expect(outline.headings.count { $0 == 1 } == 1)
        for (before, after) in zip(outline.headings, outline.headings.dropFirst()) {
            #expect(after <= before + 1)
        }
        #expect(Set(outline.ids).count == outline.ids.count)
        #expect(Set(outline.links).subtracting(outline.ids).isEmpty)
        #expect(outline.elements.count { $0 == "table" } == outline.elements.count { $0 == "caption" })
    }

    @Test func `every figure in the HTML names where it came from`() {
        #expect(document.html.contains("<span data-figure=\"vwi-solved.quarter\">679 solved offences</span>"))
        #expect(document.html.contains("<span data-figure=\"vwi-solved.12m.previous-year\">2,530</span>"))
    }

    @Test func `is the same bytes for the same ledger`() throws {
        let again = try #require(BoardPaper(cycle: 7, in: .recording(Essex.entries))).document
        #expect(again.html == document.html)
        #expect(again.markdown == document.markdown)
    }

    @Test func `an open cycle is a draft`() throws {
        let open = Scorecard.recording(Essex.entries.filter { !($0 is CycleClosed) })
        let draft = try #require(BoardPaper(cycle: 7, in: open)).document
        #expect(draft.details.contains { $0.text == "Draft; the cycle is still open" })
        #expect(document.details.contains { $0.text == "Final; the cycle is closed" })
    }

    @Test func `a grade that is not agreed is said to be none, beside what the rule suggests`() throws {
        let ungraded = Scorecard.recording(
            Essex.entries.filter { !($0 is CycleClosed) && ($0 as? GradeGiven)?.opinion.quadrant != "our-people" }
        )
        let document = try #require(BoardPaper(cycle: 7, in: ungraded)).document
        #expect(
            document.markdown.contains(
                "**Our People: no grade agreed.** The rule suggests Requires Improvement."
            )
        )
        #expect(document.markdown.contains("### Our People — no grade agreed"))
    }

    @Test func `there is none of a cycle that is not in the ledger`() {
        #expect(BoardPaper(cycle: 9, in: Essex.scorecard) == nil)
        #expect(BoardPaper(cycle: 7, in: Scorecard()) == nil)
    }
}

// MARK: - The words of a document
extension Block {
    fileprivate var words: [String] {
        switch self {
        case .heading(let text, _): [text]
        case .paragraph(let inlines): [inlines.words]
        case .bullets(let bullets): bullets.flatMap(\.words)
        case .table(let table): [table.caption] + table.rows.flatMap { $0.map(\.words) }
        }
    }
}

extension Bullet {
    fileprivate var words: [String] { [text.words] + details.flatMap(\.words) }
}

extension [Inline] {
    fileprivate var words: String { map(\.words).joined() }
}

extension [[Inline]] {
    fileprivate var words: String { map(\.words).joined(separator: "\n") }
}
