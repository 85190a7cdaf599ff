import Scorecards
import Testing

@testable import Web

extension Fixture {
    static var overview: any Page { OverviewPage(cycle: 7, in: chronicle.current) ?? missing("overview") }

    static var history: any Page {
        HistoryPage(GradeHistory(for: framework, in: chronicle.current), framework: framework)
    }

    static func cyclePage(_ cycle: Int) -> any Page {
        CyclePage(cycle: cycle, in: chronicle.scorecard(for: cycle), newest: chronicle.current) ?? missing("cycle")
    }

    static func quadrantPage(_ id: Quadrant.ID) -> any Page {
        CycleEvaluation(cycle: 7, in: chronicle.current)
            .flatMap { QuadrantPage(id, of: $0, in: chronicle.current) } ?? missing("quadrant")
    }

    static func measurePage(_ id: Measure.ID) -> any Page {
        guard let evaluation = CycleEvaluation(cycle: 7, in: chronicle.current),
            let measure = chronicle.current.measures[id]
        else { return missing("measure") }
        return MeasurePage(measure, of: evaluation, in: chronicle.current, seenBy: .working)
    }

    private static func missing(_ page: String) -> any Page {
        Issue.record("the fixture makes no \(page) page")
        return EmptyPage()
    }
}
