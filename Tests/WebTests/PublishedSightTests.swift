import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// The commissioner's office sees of a published cycle what its paper prints, and nothing that lay beside it at its closing.
struct PublishedSightTests {
    private static let january = Window(months: 1, to: LivedForce.period.last + 1)

    /// An office that published cycle 1, with figures, opinions and organisations that its paper does not print.
    private static func office() async throws -> Office {
        let office = try await BoardRoom.office()
        let figures = [
            LivedForce.figure("solved", "force", january, "711"),
            LivedForce.figure("solved", "sussex", LivedForce.period, "99"),
            LivedForce.figure("solved", "sussex", january, "712"),
            LivedForce.figure("solved", "kent", january, "713"),
            LivedForce.figure("reviewed", "force", LivedForce.period, "55"),
        ].compactMap { $0 }
        let priority = PriorityGrade(priority: "victims", grade: "good", author: "Unit", reason: "Kept for the unit.")
        try office.ledger.record(by: "tests", at: office.now) { _ in
            [
                OrganisationDefined(Organisation(id: "sussex", name: "Sussex", kind: .peer)),
                OrganisationDefined(Organisation(id: "kent", name: "Kent", kind: .peer)),
                FiguresRecorded(origin: "later.csv", rows: figures),
                LivedForce.opinion(
                    .recommended,
                    "safety",
                    "force",
                    "requires-improvement",
                    reason: "Advice to the board.",
                    code: .judgement
                ),
                PriorityGraded(cycle: 1, grade: priority),
                LivedForce.contradiction,
                BoardMet(cycle: 1, meeting: LivedForce.meeting),
                LivedForce.opinion(.agreed, "safety", "force", "good", reason: "A first thought."),
            ] + Office.closing.dropFirst() + [PaperPublished(cycle: 1, edition: 1, day: "2021-03-02")]
        }
        return office
    }

    @Test func `figures after the review period are shown to the force alone`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "pat", "member") { browsers async throws in
            let (pat, member) = (browsers[0], browsers[1])
            for path in ["/cycles/1/measures/solved", "/cycles/1/measures/solved?organisation=sussex"] {
                let published = try await pat.get(path)
                #expect(published.status == 200)
                #expect(!published.text.contains("711") && !published.text.contains("712"), "\(path)")
                #expect(try await member.get(path).words.contains("71"), "\(path)")
            }
            let page = try await pat.get("/cycles/1/measures/solved")
            #expect(page.words.contains("120") && page.words.contains("Sussex peer force 99"))
            #expect(!page.words.contains("Kent") && !page.words.contains("Crime command"))
            let whole = try await member.get("/cycles/1/measures/solved").words
            #expect(whole.contains("711") && whole.contains("Kent") && whole.contains("Crime command"))
        }
    }

    @Test func `a measure without a part in the framework is as unknown as one that is not there`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "pat", "member") { browsers async throws in
            for name in ["reviewed", "reviewd"] {
                let answer = try await browsers[0].get("/cycles/1/measures/\(name)")
                #expect(answer.status == 404 && answer.words.contains("There is no measure “\(name)”."))
                #expect(!answer.text.contains("Files reviewed"))
            }
            #expect(try await browsers[1].get("/cycles/1/measures/reviewed").words.contains("55"))
        }
    }

    @Test(arguments: ["crime", "north", "Crime"])
    func `a command's figures are refused with a sentence`(organisation: String) async throws {
        let office = try await Self.office()
        try await office.browse(as: "pat", "member") { browsers async throws in
            let path = "/cycles/1/measures/solved?organisation=\(organisation)"
            let answer = try await browsers[0].get(path)
            #expect(answer.status == 403 && answer.title.hasPrefix("Not published"))
            #expect(
                answer.words.contains(
                    "are not published: a paper prints those of the force and of those it is held against."
                )
            )
            #expect(try await browsers[1].get(path).status == 200)
            let misspelt = try await browsers[0].get("/cycles/1/measures/solved?organisation=crim")
            #expect(misspelt.status == 404 && !misspelt.text.contains("organisation=crime"))
        }
    }

    @Test func `opinions that no paper prints are shown to the force alone`() async throws {
        let office = try await Self.office()
        let hidden = [
            "Advice to the board.", "Kept for the unit.", "Recommended by analysts", "A first thought.",
            "Not recommended", "Moderated by chief officer",
        ]
        let paths = ["/", "/cycles/1", "/cycles/1/quadrants/safety", "/cycles/1/priorities", "/history"]
        try await office.browse(as: "pat", "member") { browsers async throws in
            for path in paths {
                let page = try await browsers[0].get(path)
                #expect(page.status == 200)
                for text in hidden { #expect(!page.words.contains(text), "\(path): \(text)") }
            }
            #expect(try await browsers[0].get("/cycles/1").words.contains("More offences are solved."))
            #expect(try await browsers[0].get("/cycles/1/priorities").words.contains("Offences solved"))
            #expect(try await browsers[1].get("/cycles/1").words.contains("Advice to the board."))
            #expect(try await browsers[1].get("/cycles/1/priorities").words.contains("Kept for the unit."))
        }
    }

    @Test func `a contradiction leads only to measures that can be opened`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "pat", "member") { browsers async throws in
            let published = try await browsers[0].get("/cycles/1").text
            #expect(published.contains("/cycles/1/measures/solved"))
            #expect(!published.contains("/cycles/1/measures/reviewed"))
            #expect(try await browsers[1].get("/cycles/1").text.contains("/cycles/1/measures/reviewed"))
        }
    }
}

extension LivedForce {
    /// A contradiction about a measure of the framework and one beside it.
    fileprivate static let contradiction = ContradictionNoted(
        cycle: 1,
        contradiction: Contradiction(
            id: "files",
            title: "Two counts",
            measures: ["solved", "reviewed"],
            statements: [.init(place: "one", says: "ten"), .init(place: "two", says: "twelve")],
            treatment: "The first is taken."
        )
    )
}
