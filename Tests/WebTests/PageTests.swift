import HummingbirdTesting
import Papers
import Scorecards
import Testing

/// What each page says, with the figures of the Cycle 7 paper.
struct PageTests {
    static let pages: [(String, String, [String])] = [
        (
            "/", "Where cycle 7 stands – Rebalanced Scorecard – Essex Police",
            [
                "Essex Police, July to September 2020 (number 20 in all)",
                "Community Focus Good ▲ upgraded from Requires Improvement The rule suggests Good.",
                "Efficiency & Effectiveness Requires Improvement – the grade before is not known",
                "70 fewer solved offences in the 12 months to September 2020 (2,460) than in the 12 months to September "
                    + "2019 (2,530): not met ✗ not met from figures",
                "not met (as reported by the force) ✗ not met as reported",
                "The Most Similar Group average is last known to March 2020.",
                "1 contradiction in the sources",
                "Force Performance Board 47 days late, after 103 days",
                "Days are counted from the end of the review period, 30 September 2020.",
                "Analysis Performance Analysis Unit No day recorded 30 (by Friday 30 October 2020) – open",
            ]
        ),
        (
            "/cycles/7", "Cycle 7 – Rebalanced Scorecard – Essex Police",
            [
                "Open. This page follows from ledger entry 31, recorded 8 February 2021, 00:31 UTC",
                "Recommended by analysts replaced by a later opinion Good Performance Analysis Unit 11 January 2021 "
                    + "Nearly there.",
                "71 more solved offences and Solved Violence with Injury offences is met; the rule would then suggest Good.",
                "Force Performance Board 11 January 2021 The yardstick was replaced. the measure changed",
                "The SMSR survey replaces the Crime Survey Force Performance Board, Monday 11 January 2021",
                "paper 3.0 The position in the group is unknown. paper 5.4 Staff are above the group’s average.",
                "Treatment: The printed result is kept as reported.",
                "Printed without its year.",
            ]
        ),
        (
            "/cycles/6", "Cycle 6 – Rebalanced Scorecard – Essex Police",
            [
                "Closed at ledger entry 19 , recorded 8 February 2021, 00:19 UTC. This page shows what was known then "
                    + "and does not change; the ledger holds 12 later entries.",
                "No decision beyond the grades is recorded.", "Contradictions in the sources None is noted.",
            ]
        ),
        (
            "/cycles/7/quadrants/keeping-people-safe", "Keeping People Safe – Rebalanced Scorecard – Essex Police",
            [
                "There was no rise over twelve months. Force Performance Board, 11 January 2021; kind of reason: performance changed",
                "High Harm offences per 1,000 population redline 16.3 per 1,000 in the 12 months to September 2020, 0.5 "
                    + "above the Most Similar Group average of 15.8 (last known, 12m to Mar 2020): not met ✗ not met from figures",
                "Killed or seriously injured on the roads No figure was supplied; reported: a sharp rise in July 2020",
            ]
        ),
        (
            "/cycles/7/measures/vwi-solved",
            "Solved Violence with Injury offences – Rebalanced Scorecard – Essex Police",
            [
                "Keeping People Safe: primary redline",
                "Same period a year earlier decides the redline 2,460 12m to Sep 2020 2,530 12m to Sep 2019 70 fewer "
                    + "solved offences deteriorated",
                "Last board 2,460 12m to Sep 2020 2,292 12m to Jun 2020 168 more solved offences improved",
                "12m to Jun 2019 2,700 – – implied by other printed figures paper not stated 14 none",
                "Sussex Police peer force 2,391 12m to Sep 2020",
                "Also called VWI solved", "Belongs to Reverse the Trend in Serious Violence", "Better higher is better",
                "November 2019: counting rule Offences by the same person are counted once.",
                "From November 2019, counting rule: Offences by the same person are",
            ]
        ),
        (
            "/cycles/7/measures/vwi-solved?organisation=sussex",
            "Solved Violence with Injury offences – Rebalanced Scorecard – Essex Police",
            ["Sussex Police, July to September 2020", "Essex Police force 2,460 12m to Sep 2020"]
        ),
        (
            "/cycles/7/measures/emergency-response",
            "Emergency response within the Grade of Service – Rebalanced Scorecard – Essex Police",
            [
                "Target decides the redline 77.8% 12m to Sep 2020 80.0% – 2.2 percentage points lower worse",
                "Same period a year earlier 77.8% 12m to Sep 2020 not held – no figure",
                "Target 80.0%",
            ]
        ),
        (
            "/cycles/7/measures/wait-101", "Wait for a 101 call – Rebalanced Scorecard – Essex Police",
            ["3–4 minutes", "given only roughly"]
        ),
        (
            "/cycles/7/measures/ksi", "Killed or seriously injured on the roads – Rebalanced Scorecard – Essex Police",
            ["No figure of this measure is held for Essex Police.", "The force has not written down a definition."]
        ),
        (
            "/history", "History of grades – Rebalanced Scorecard – Essex Police",
            [
                "20 Cycle 7 July to September 2020 Requires Improvement Good Requires Improvement Good",
                "19 Cycle 6 April to June 2020 Requires Improvement Requires Improvement Not known Good",
                "14 Cycle 1 not in the ledger Not known The framework changed here",
                "1 before cycle 1 not in the ledger Not known",
            ]
        ),
    ]

    @Test(arguments: pages)
    func `says what the ledger says`(path: String, title: String, sentences: [String]) async throws {
        let answer = try await get(path)
        #expect(answer.status == 200)
        #expect(answer.title == title)
        for sentence in sentences where !answer.words.contains(sentence) {
            Issue.record("“\(sentence)” is not in \(path), which says: \(answer.words)")
        }
        #expect(answer.text.split(separator: "<h1").count == 2)
    }

    @Test func `every sentence on grades and results is the one that papers and programs print`() async throws {
        let scorecard = Fixture.chronicle.current
        let evaluation = try #require(CycleEvaluation(cycle: 7, in: scorecard))
        let wording = Wording(scorecard, framework: evaluation.framework)
        let overview = try await get("/").words
        for quadrant in evaluation.quadrants {
            let page = try await get("/cycles/7/quadrants/\(quadrant.quadrant.id)").words
            for sentence in wording.working(quadrant.suggestion) { #expect(page.contains(sentence)) }
            for sentence in [wording.departure(quadrant)].compactMap({ $0 }) {
                #expect(page.contains(sentence))
                #expect(overview.contains(sentence))
            }
            for measure in quadrant.measures {
                #expect(page.contains(wording.statement(measure)))
                let own = try await get("/cycles/7/measures/\(measure.measure.id)").words
                for sentence in wording.reasons(measure) { #expect(own.contains(sentence), "\(measure.measure.id)") }
            }
        }
    }

    @Test func `the overview says why a redline cannot be assessed`() async throws {
        let words = try await get("/").words
        #expect(words.contains("Good at the end of May 2019: cannot be assessed. The framework states no threshold."))
    }

    @Test(arguments: [("/", "/"), ("/cycles/7", "/cycles/7"), ("/history", "/history")])
    func `the navigation marks the page that is open`(path: String, href: String) async throws {
        let answer = try await get(path)
        let marked = answer.text.between("aria-label=\"Pages\"", and: "</nav>").split(separator: "\n").filter {
            $0.contains("aria-current")
        }
        #expect(marked.count == 1)
        #expect(marked.first?.contains("href=\"\(href)\"") == true)
    }

    @Test func `every link of every page leads somewhere`() async throws {
        let app = try Fixture.application()
        try await app.test(.router) { client in
            var open = ["/"]
            var seen: Set<String> = ["/"]
            while let path = open.popLast() {
                let answer = try await client.ask(path)
                #expect(answer.status == 200, "\(path)")
                let links = answer.text.components(after: "href=\"", upTo: "\"").map { $0.prefix { $0 != "#" } }
                for link in links where link.hasPrefix("/") && seen.insert(String(link)).inserted {
                    open.append(String(link))
                }
            }
            #expect(seen.contains("/cycles/7/measures/vwi-solved?organisation=sussex"))
            #expect(seen.count > 20)
        }
    }

    @Test func `an empty ledger says what to do`() async throws {
        for path in ["/", "/history"] {
            let answer = try await get(path, from: Chronicle())
            #expect(answer.status == 200)
            #expect(answer.title == "No cycle yet – Quadrant")
            #expect(answer.words.contains("quadrant import FOLDER --ledger LEDGER"))
        }
    }

    @Test func `a measure that no quadrant judges still shows its figures`() async throws {
        var chronicle = Fixture.chronicle
        chronicle.record(
            MeasureDefined(Measure(id: "burglary", name: "Burglary", unit: .count(one: "burglary", many: "burglaries")))
        )
        chronicle.record(FiguresRecorded(origin: "test", rows: [Fixture.figure("burglary", 3, "2020-09", "812")]))
        let answer = try await get("/cycles/7/measures/burglary", from: chronicle)
        #expect(answer.words.contains("gives the measure no part in a quadrant, so it is not judged"))
        #expect(answer.words.contains("Jul–Sep 2020 812"))
    }

    @Test func `a quadrant's page holds the paper's narrative, with the figures in their places`() async throws {
        let text = "Officers solved **more**: {vwi-solved.12m}.\n\n- <script>alert(1)</script>"
        var chronicle = Fixture.chronicle
        chronicle.record(
            NarrativeWritten(cycle: 7, section: "keeping-people-safe", narrative: try Narrative(text))
        )
        let answer = try await get("/cycles/7/quadrants/keeping-people-safe", from: chronicle)
        #expect(answer.words.contains("What the paper says Officers solved more : 2,460 solved offences ."))
        #expect(answer.text.contains("<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>"))
        #expect(!answer.text.contains("<script"))
        let other = try await get("/cycles/7/quadrants/our-people", from: chronicle)
        #expect(!other.words.contains("What the paper says"))
    }

    @Test func `a closed cycle stays as it was when figures are revised`() async throws {
        var chronicle = Fixture.chronicle
        let before = try await get("/cycles/6/measures/emergency-response", from: chronicle)
        chronicle.record(
            FiguresRecorded(origin: "revision", rows: [Fixture.figure("emergency-response", 12, "2020-06", "81.2")])
        )
        let after = try await get("/cycles/6/measures/emergency-response", from: chronicle)
        let open = try await get("/cycles/7/measures/emergency-response", from: chronicle)
        #expect(before.words.contains("75.6% in the 12 months to June 2020"))
        #expect(after.words == before.words)
        #expect(open.words.contains("12m to Jun 2020 81.2%"))
    }

    @Test(arguments: [
        "/", "/cycles/7", "/cycles/7/quadrants/our-people", "/cycles/7/measures/ksi", "/history", "/nope",
    ])
    func `names are never markup`(path: String) async throws {
        let hostile = "<script>alert(1)</script>\"'&amp;{{title}}"
        var chronicle = Fixture.chronicle
        chronicle.record(OrganisationDefined(Organisation(id: "essex", name: hostile, kind: .force)))
        chronicle.record(
            MeasureDefined(
                Measure(id: "ksi", name: hostile, definition: hostile, unit: .count(one: hostile, many: hostile))
            )
        )
        chronicle.record(
            GradeGiven(
                cycle: 7,
                opinion: GradeOpinion(
                    organisation: "essex",
                    quadrant: "our-people",
                    stage: .agreed,
                    grade: "good",
                    author: hostile,
                    reason: hostile
                )
            )
        )
        let answer = try await get(path, from: chronicle)
        #expect(!answer.text.contains("<script"))
        #expect(answer.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;{{title}}"))
    }

    @Test func `a measure's name is text in its chart as well`() async throws {
        var chronicle = Fixture.chronicle
        var measure = try #require(chronicle.current.measures["vwi-solved"])
        measure.name = "<b>&\"x\""
        measure.breaks[0].text = "<i>'new'</i>"
        chronicle.record(MeasureDefined(measure))
        let chart = try await get("/cycles/7/measures/vwi-solved", from: chronicle).text.between("<svg", and: "</svg>")
        #expect(chart.contains("&lt;b&gt;&amp;&quot;x&quot;"))
        #expect(chart.contains("&lt;i&gt;&#39;new&#39;&lt;/i&gt;"))
    }
}
