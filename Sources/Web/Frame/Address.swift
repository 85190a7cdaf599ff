import Scorecards

/// The addresses of the pages, written in one place.
enum Address {
    static let overview = "/"
    static let history = "/history"

    static func cycle(_ cycle: Int) -> String { "/cycles/\(cycle)" }

    static func paper(_ cycle: Int) -> String { "/cycles/\(cycle)/paper" }

    static func quadrant(_ quadrant: Quadrant.ID, in cycle: Int) -> String { "/cycles/\(cycle)/quadrants/\(quadrant)" }

    static func measure(_ measure: Measure.ID, in cycle: Int, of organisation: Organisation.ID? = nil) -> String {
        "/cycles/\(cycle)/measures/\(measure)" + (organisation.map { "?organisation=\($0)" } ?? "")
    }
}
