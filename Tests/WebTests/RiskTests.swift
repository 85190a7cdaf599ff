import Hummingbird
import Scorecards
import Testing

@testable import Web

/// The register of risks in the browser.
struct RiskTests {
    private static let fields: KeyValuePairs = [
        "title": "Exhibits cannot be found", "owner": "Head of Crime", "likelihood": "almost-certain",
        "impact": "catastrophic", "day": "2021-02-08", "mitigation": "One list is made.", "detail": "",
    ]
    private static let again: KeyValuePairs = [
        "title": "Phones wait too long", "owner": "Head of Crime", "likelihood": "possible", "impact": "minor",
        "day": "2021-02-08", "mitigation": "A contractor takes them.", "detail": "",
    ]

    // MARK: - The register

    @Test func `the register says in words what breaches, and where the two rules disagree`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get("/risks")
            #expect(page.status == 200)
            #expect(
                page.words.contains(
                    "1 of 1 open risk breaches the minimum standard. On 1 of them the two rules disagree."
                )
            )
            #expect(page.words.contains("1 is not assessed for over three months."))
            #expect(page.words.contains("64 ≠ breaches by label alone 1 risk: Phones wait too long"))
            #expect(page.words.contains("80 ✗ breaches"))
            #expect(page.words.contains("64 is not above 75: no breach Likely with Major: breaches"))
            #expect(page.words.contains("The two rules disagree: by its labels it breaches, by its score it does not."))
            #expect(
                page.words.contains(
                    "Closed risks Crowds Head of Response, Response Command Closed on 15 December 2020."
                )
            )
        }
    }

    @Test func `the redline of the force and of each command follows from the register`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get("/risks")
            #expect(page.words.contains("The redline on risks in cycle 8, computed from this register"))
            #expect(page.words.contains("Essex Police ✗ not met 1 risk at the end of December 2020"))
            #expect(page.words.contains("Crime Command ✗ not met"))
            #expect(page.words.contains("Response Command ✓ met"))
        }
    }

    @Test func `the register can be narrowed to an organisation, and says so where there is none`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get("/risks?organisation=response")
            #expect(page.words.contains("Response Command, 9 February 2021 No risk is open."))
            #expect(!page.text.contains("/risks/phones"))
            let unknown = try await browsers[0].get("/risks?organisation=respons")
            #expect(unknown.status == 404)
            #expect(unknown.text.contains("/risks?organisation=response"))
            #expect(
                try await browsers[0].get("/risks/phone").words.contains("Perhaps this was meant: Phones wait too long")
            )
        }
    }

    @Test func `whoever may not assess is told who may`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean", "lee.crime") { browsers in
            let list = try await browsers[0].get("/risks")
            #expect(list.words.contains("Only these roles may assess risks: analyst, chief officer, command lead."))
            let risk = try await browsers[0].get("/risks/phones")
            #expect(risk.words.contains("Only these roles may assess risks for Crime Command:"))
            let own = try await browsers[1].get("/risks")
            #expect(own.text.contains("/risks/new/crime") && !own.text.contains("/risks/new/response"))
        }
    }

    @Test func `a framework without a matrix says that nothing can be scored`() {
        var framework = Fixture.framework
        framework.risks = nil
        framework.version = 2
        framework.reason = "No register."
        var chronicle = Chronicle(Fixture.entries + Fixture.followUp)
        chronicle.record(FrameworkAdopted(framework))
        let page = RiskRegisterPage(in: chronicle.current, of: nil, today: "2021-02-09", addingFor: [], obstacle: "")
        #expect(page.rule == "The framework has no risk matrix, so no risk can be scored.")
        #expect(page.heatmaps.isEmpty)
        #expect(
            page.unscored.map(\.says) == ["The present matrix does not know “likely” with “major”. Assess it again."]
        )
    }

    // MARK: - Adding and assessing

    @Test func `a risk is added under a name made from its title`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime") { browsers in
            let answer = try await browsers[0].send("/risks/new/crime", Self.fields)
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/risks/exhibits-cannot-be-found")
            let page = try await browsers[0].get("/risks/exhibits-cannot-be-found")
            #expect(page.words.contains("The risk is in the register."))
            #expect(page.words.contains("✗ breaches Score 100: Almost Certain with Catastrophic."))
            #expect(page.words.contains("Holder of lee.crime"))
            #expect(page.words.contains("What the ledger says of this"))
            let second = try await browsers[0].send("/risks/new/crime", Self.fields)
            #expect(second.header("Location") == "/risks/exhibits-cannot-be-found-2")
        }
    }

    @Test func `a risk is assessed again, and closed with a word`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime") { browsers in
            #expect(try await browsers[0].send("/risks/phones/assessment", Self.again).status == 303)
            #expect(office.scorecard.risks["phones"]?.assessments.count == 2)
            let page = try await browsers[0].get("/risks/phones")
            #expect(page.words.contains("✓ no breach Score 24: Possible with Minor."))
            let wordless: KeyValuePairs = [
                "title": "Phones", "owner": "Head", "likelihood": "possible", "impact": "minor", "day": "2021-02-09",
                "mitigation": "", "closed": "yes",
            ]
            let refused = try await browsers[0].send("/risks/phones/assessment", wordless)
            #expect(refused.status == 422)
            #expect(refused.words.contains("Why the risk is over is missing; write it."))
            let closing: KeyValuePairs = [
                "title": "Phones", "owner": "Head", "likelihood": "possible", "impact": "minor", "day": "2021-02-09",
                "mitigation": "All are examined.", "closed": "yes",
            ]
            #expect(try await browsers[0].send("/risks/phones/assessment", closing).status == 303)
            let closed = try await browsers[0].get("/risks/phones")
            #expect(closed.words.contains("Closed on 9 February 2021. Assess it again to open it."))
        }
    }

    // MARK: - What is refused

    @Test(arguments: [
        ("likelihood", "certain", "“certain” is none of the answers under “Likelihood”."),
        ("impact", "", "Nothing is chosen under “Impact”."),
        ("day", "2020-10-05", "An assessment on 2020-10-05 precedes the last one on 2020-10-06"),
        ("day", "2021-02-10", "The day lies ahead."),
        ("day", "2021-02-30", "is no day."),
        ("title", " ", "“The risk in a line” is empty."),
        ("owner", String(repeating: "x", count: 201), "is 201 characters long."),
        ("mitigation", String(repeating: "x", count: 8001), "is 8,001 characters long."),
        ("mitigation", "over\u{202E}turned", "a character that turns the direction of text"),
        ("detail", "nul\u{0}l", "held a control character"),
    ])
    func `what is wrong is said, and nothing is recorded`(field: String, value: String, says: String) async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "lee.crime") { browsers in
            let path = "/risks/phones/assessment"
            let page = try await browsers[0].get(path)
            let typed = page.hiddenFields(to: path) + Self.again.map { ($0.0, $0.0 == field ? value : $0.1) }
            let answer = try await browsers[0].post(path, typed)
            #expect(answer.status == 422)
            #expect(answer.words.contains(says), "\(answer.words.prefix(600))")
            #expect(answer.text.contains("Phones wait too long"))
        }
        #expect(office.scorecard.sequence == before)
    }

    @Test func `a risk of another command cannot be assessed, nor one added there`() async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "kim.response", "cat.dean") { browsers in
            for path in ["/risks/phones/assessment", "/risks/new/crime", "/risks/new/essex", "/risks/new/sussex"] {
                for browser in browsers {
                    #expect(try await browser.get(path).status == 403, "\(path)")
                    #expect(try await browser.post(path, Self.again.map { ($0.0, $0.1) }).status == 403, "\(path)")
                }
            }
            #expect(try await browsers[0].get("/risks/new/nowhere").status == 404)
            #expect(try await browsers[0].get("/risks/none/assessment").status == 404)
            let words = try await browsers[0].get("/risks/phones/assessment").words
            #expect(words.contains("Your roles do not allow you to assess risks for Crime Command."))
            // Whoever may assess none is not told of one that is spelt alike.
            let unknown = try await browsers[1].get("/risks/phone/assessment")
            #expect(unknown.status == 403 && !unknown.text.contains("Phones"))
        }
        #expect(office.scorecard.sequence == before)
    }

    @Test func `a second editor sees what stands meanwhile`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime", "ann.bell") { browsers in
            let path = "/risks/phones/assessment"
            let opened = try await browsers[1].get(path).hiddenFields(to: path)
            #expect(try await browsers[0].send(path, Self.again).status == 303)
            let late = try await browsers[1].post(
                path,
                opened + Self.again.map { ($0.0, $0.0 == "likelihood" ? "likely" : $0.1) }
            )
            #expect(late.status == 409)
            #expect(late.words.contains("Holder of lee.crime changed this while you were typing"))
            #expect(late.words.contains("Likelihood Stands now: Possible You typed: Likely"))
            #expect(office.scorecard.risks["phones"]?.assessments.count == 2)
        }
    }

    // MARK: - Work

    @Test func `a risk that is not looked at for three months waits for its command lead`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime", "kim.response", "ann.bell") { browsers in
            let work = try await browsers[0].get("/work")
            #expect(
                work.words.contains("Assess the risk “Phones wait too long” again Last assessed on 6 October 2020.")
            )
            #expect(work.words.contains("Was due Wednesday 6 January 2021, 34 days ago."))
            for browser in browsers.dropFirst() {
                #expect(try await !browser.get("/work").words.contains("Phones wait too long"))
            }
        }
    }
}
