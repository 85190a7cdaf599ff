import AccountStore
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Who has done what in a cycle, seen on 9 February 2021, and the letters to those who are late.
struct ProgressTests {
    @Test func `what is late and due soon stands first, with whom to ask`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "ann") { browsers in
            let page = try await browsers[0].get("/cycles/1/progress")
            #expect(page.status == 200)
            for words in [
                "6 of 8 still to be done",
                "Returns, North Holder of nia, Office of nia Thursday 21 January 2021 ✗ 19 days late",
                "Returns, Contact Command leads (nobody’s account holds the role) Thursday 28 January 2021 ✗ 12 days late",
                "Moderation, Crime Holder of olu, Office of olu Thursday 11 February 2021 – 2 days left",
                "Moderation, Contact Holder of dee, Office of dee", "Board Holder of kay, Office of kay",
                "Chair · Days allowed: 56 (by Thursday 25 February 2021)", "Areas by Thursday 21 January 2021",
            ] {
                let known = words.hasPrefix("6 of 8") ? "3 of 8 still to be done are late; 3 are due within" : words
                #expect(page.words.contains(known), "\(known)")
            }
            let (late, soon) = (page.words.firstRange(of: "What is late"), page.words.firstRange(of: "Due within"))
            #expect(try #require(late).lowerBound < #require(soon).lowerBound)
            #expect(!page.text.contains("<textarea") && !page.text.contains("/stages/"))
        }
    }

    @Test func `the secretary finds a letter for each person and can take all as text`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "sam", "ann") { browsers in
            let page = try await browsers[0].get("/cycles/1/progress")
            #expect(page.words.contains("Text for Holder of chris, Office of chris (chris)"))
            #expect(page.text.contains("href=\"/cycles/1/stages/paper\""))
            let text = try await browsers[0].get("/cycles/1/chase.txt")
            #expect(text.header("Content-Type") == "text/plain; charset=utf-8")
            #expect(text.header("Cache-Control") == "no-store")
            let first = text.text.between("To: Holder of nia", and: "-----")
            #expect(
                first == """
                    , Office of nia (nia)
                    Subject: Scorecard, cycle 1: 1 late

                    Dear Holder of nia,

                    this waits for you in cycle 1 of the scorecard (October to December 2020).

                    Late:
                    - Returns, North: due Thursday 21 January 2021, 19 days late – being written

                    You find it at http://localhost/work

                    Holder of sam
                    Office of sam


                    """
            )
            #expect(text.text.components(after: "To: ", upTo: "\n").count == 5)
            #expect(try await browsers[1].get("/cycles/1/chase.txt").status == 403)
        }
    }

    @Test func `whoever is disabled is not asked, but the next above`() async throws {
        let office = try await Office.givingReturns()
        try office.accounts.setDisabled(true, "nia", by: .tests)
        try await office.browse(as: "sam") { browsers in
            let text = try await browsers[0].get("/cycles/1/chase.txt").text
            #expect(!text.contains("Holder of nia"))
            #expect(text.between("To: Holder of chris", and: "-----").contains("- Returns, North: due"))
        }
    }

    @Test func `a closed cycle asks only for what follows its board`() async throws {
        let office = try await Office.givingReturns(Office.closing)
        office.wait(minutes: 60 * 24 * 60)
        try await office.browse(as: "sam", "pat") { browsers in
            let page = try await browsers[0].get("/cycles/1/progress")
            #expect(page.words.contains("1 of 1 still to be done is late; none is due within five working days."))
            #expect(page.words.contains("Returns, North") == false)
            #expect(page.words.contains("North Holder of nia, Office of nia Thursday 21 January 2021 – not recorded"))
            #expect(page.text.contains("/stages/paper\"") && !page.text.contains("/stages/board\""))
            #expect(try await browsers[1].get("/cycles/1/progress").status == 403)
        }
    }

    @Test(arguments: ["/cycles/9/progress", "/cycles/x/progress", "/cycles/99999999999999999999/progress"])
    func `a cycle that is not there is said so`(path: String) async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "sam") { browsers in
            let page = try await browsers[0].get(path)
            #expect(page.status == 404 && page.words.contains("There is no cycle"))
        }
    }

    @Test func `the cycle's page says how long it took to the board`() async throws {
        let office = try await Office.givingReturns(Office.closing)
        try await office.browse(as: "ann", "pat") { browsers in
            let words = try await browsers[0].get("/cycles/1").words
            #expect(
                words.contains(
                    "The board met 60 days after the end of the review period, 4 days later than Thursday 25 February 2021, "
                        + "the last day allowed."
                )
            )
        }
    }

    @Test func `the cycle's page leads to what its reader may see`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "ann", "sam", "cat") { browsers in
            var pages: [[String]] = []
            for browser in browsers {
                let page = try await browser.get("/cycles/1").text
                let names = ["recommendations", "returns", "board", "narrative", "synergy", "actions", "progress"]
                pages.append(names.filter { page.contains("<a href=\"/cycles/1/\($0)\">") })
            }
            #expect(pages[0] == ["recommendations", "returns", "board", "narrative", "synergy", "actions", "progress"])
            #expect(pages[1] == ["returns", "board", "narrative", "synergy", "actions", "progress"])
            #expect(pages[2] == ["recommendations", "returns", "board", "synergy", "actions", "progress"])
        }
        let paper = PaperPublished(cycle: 1, edition: 1, day: LivedForce.meeting.day)
        let published = try await Office.givingReturns(Office.closing + [paper])
        try await published.browse(as: "pat") { browsers in
            let page = try await browsers[0].get("/cycles/1").text
            #expect(page.contains("<a href=\"/cycles/1/editions\">"))
            for name in ["returns", "board", "synergy", "actions", "progress"] {
                #expect(!page.contains("/cycles/1/\(name)"), "\(name)")
            }
        }
    }

    @Test func `what waits for people is on their own page`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "sam", "ann", "cat", "pat") { browsers in
            let secretary = try await browsers[0].get("/work").words
            #expect(secretary.contains("Ask after “Returns”: 3 still open, all late Cycle 1: North, Crime, Contact."))
            #expect(secretary.contains("Was due Thursday 21 January 2021, 19 days ago."))
            let analyst = try await browsers[1].get("/work").words
            #expect(analyst.contains("Recommend 2 grades for Contact Cycle 1: Safety, Service."))
            #expect(analyst.contains("Recommend grades for 1 of 1 priorities of the plan"))
            let other = try await browsers[2].get("/work").words
            #expect(other.contains("Recommend one grade for Crime") && !other.contains("for Contact"))
            #expect(try await browsers[3].get("/work").words.contains("Nothing at present."))
        }
    }
}
