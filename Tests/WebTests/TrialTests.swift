import Scorecards
import Testing

@testable import Web

/// Measures tried beside a redline, whose results are shown and decide nothing.
struct TrialTests {
    @Test func `a measure on trial has a table of its own, with its result`() throws {
        let page = try Templates().render(try #require(Fixture.trialQuadrantPages.first as? QuadrantPage))
        #expect(page.contains("Measures on trial"))
        #expect(page.contains("the results are shown and decide nothing"))
        let trials = try #require(page.split(separator: "id=\"trials\"").last)
        let table = try #require(trials.split(separator: "</section>").first)
        #expect(table.contains("Files reviewed") && table.contains("not met"))
        #expect(table.contains("<th scope=\"col\" role=\"columnheader\">Result</th>"))
    }
}
