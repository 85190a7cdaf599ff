import Hummingbird
import Scorecards
import Testing

@testable import Web

/// The meeting of the whole force on what must improve, in the browser.
struct SynergyTests {
    @Test func `a closed cycle says what must improve and for what nothing is done`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean") { browsers in
            let page = try await browsers[0].get("/cycles/7/synergy")
            #expect(page.status == 200)
            #expect(
                page.words.contains(
                    "2 of 4 quadrants were graded below their standard. No action is open for Efficiency & Effectiveness."
                )
            )
            #expect(
                page.words.contains("Solved Violence with Injury offences (primary redline) : 70 fewer solved offences")
            )
            #expect(page.words.contains("Open actions: Check files in pairs"))
            #expect(page.words.contains("✗ No action is open for this quadrant."))
        }
    }

    @Test func `an open cycle harvests the returns and waits for the board`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean", "lee.crime") { browsers in
            let page = try await browsers[0].get("/cycles/8/synergy")
            #expect(page.words.contains("The board has not agreed grades for this cycle yet."))
            #expect(
                page.words.contains("Acting sergeants 2 returns Crime Command, Response Command Vacancies 1 return")
            )
            #expect(page.words.contains("Demand at night 2 returns"))
            let reading = try await browsers[1].get("/cycles/8/synergy")
            #expect(reading.words.contains("Only these roles may put questions and form groups for Essex Police:"))
            #expect(try await browsers[0].get("/cycles/9/synergy").status == 404)
        }
    }

    @Test func `a question is put, a group talks it over, and its idea becomes an action`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean", "lee.crime") { browsers in
            let question: KeyValuePairs = [
                "text": "How do we help new sergeants?", "quadrants": "keeping-people-safe", "quadrants": "our-people",
                "themes": "Acting sergeants",
            ]
            let put = try await browsers[0].send("/cycles/8/synergy/new", question)
            #expect(put.status == 303)
            #expect(put.header("Location") == "/cycles/8/synergy")
            let id: SynergyQuestion.ID = "how-do-we-help-new-sergeants"
            let recorded = office.scorecard.cycles[8]?.question(id)?.question.value
            #expect(recorded?.quadrants == ["keeping-people-safe", "our-people"])
            #expect(recorded?.themes == ["Acting sergeants"])

            let groups = "/cycles/8/synergy/\(id)/groups/new"
            let group: KeyValuePairs = ["name": "Red", "facilitator": "A chief officer"]
            #expect(try await browsers[0].send(groups, group).status == 303)
            let ideas = "/cycles/8/synergy/\(id)/ideas/new"
            let idea: KeyValuePairs = ["group": "red", "text": "Pair them with an <b>experienced</b> one."]
            #expect(try await browsers[1].send(ideas, idea).status == 303)

            let page = try await browsers[0].get("/cycles/8/synergy")
            #expect(page.text.contains("Pair them with an &lt;b&gt;experienced&lt;/b&gt; one."))
            #expect(page.words.contains("Red led by A chief officer"))
            let link = page.text.between("/cycles/8/actions/new?idea=", and: "\"")
            let address = "/cycles/8/actions/new?idea=" + link.replacing("&amp;", with: "&")
            let form = try await browsers[0].get(address)
            #expect(form.status == 200)
            #expect(form.text.contains("value=\"Pair them with an &lt;b&gt;experienced&lt;/b&gt; one.\""))
            #expect(form.text.contains("<option value=\"keeping-people-safe\" selected>"))
            #expect(try await !browsers[1].get("/cycles/8/synergy").text.contains("actions/new?idea="))
            #expect(try await browsers[0].get("/cycles/8/actions/new?idea=1&question=\(id)").status == 404)
        }
    }

    @Test func `a question from nothing, a group without a leader, an idea without a group are refused`() async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "cat.dean") { browsers in
            let nothing = try await browsers[0].send("/cycles/8/synergy/new", ["text": "Why?"])
            #expect(nothing.status == 422)
            #expect(
                nothing.words.contains(
                    "The question comes from no quadrant and no theme; name the quadrant that must improve, or a theme"
                )
            )
            let strange = try await browsers[0].send("/cycles/8/synergy/new", ["text": "Why?", "quadrants": "finance"])
            #expect(strange.words.contains("An answer under “Quadrants it comes from” is none of those offered."))
            let long = String(repeating: "x", count: 1001)
            let lengthy = try await browsers[0].send(
                "/cycles/8/synergy/new",
                ["text": "\(long)", "quadrants": "our-people"]
            )
            #expect(lengthy.status == 422 && lengthy.text.contains(long))
            let group = try await browsers[0].send(
                "/cycles/6/synergy/files/groups/new",
                ["name": "Blue", "facilitator": " "]
            )
            #expect(group.words.contains("“Who leads the talk” is empty."))
            let idea = try await browsers[0].send(
                "/cycles/6/synergy/files/ideas/new",
                ["group": "blue", "text": "So."]
            )
            #expect(idea.words.contains("“blue” is none of the answers under “Group”."))
            #expect(try await browsers[0].get("/cycles/6/synergy/nothing/ideas/new").status == 404)
        }
        #expect(office.scorecard.sequence == before)
    }
}
