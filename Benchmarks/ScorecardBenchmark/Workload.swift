import Foundation

/// A scorecard folder of a large force: 80 measures of 16 commands over 120 months, each a ratio with its two parts.
struct Workload {
    static let measures = 80
    static let commands = 16
    static let months = 120
    static let rows = measures * commands * months

    private static let quadrants = ["safety", "community", "efficiency", "people"]

    /// Writes the folder; the same bytes every time.
    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try organisations.write(toFile: folder + "/organisations.yaml", atomically: true, encoding: .utf8)
        try registry.write(toFile: folder + "/measures.yaml", atomically: true, encoding: .utf8)
        try framework.write(toFile: folder + "/framework.yaml", atomically: true, encoding: .utf8)
        try cycles.write(toFile: folder + "/cycles.yaml", atomically: true, encoding: .utf8)
        try observations.write(toFile: folder + "/observations.csv", atomically: true, encoding: .utf8)
    }

    private static let organisations =
        "organisations:\n  - {id: force, name: Large Force, kind: force}\n"
        + (1...commands).map { "  - {id: command-\($0), name: Command \($0), kind: command, parent: force}\n" }.joined()

    private static let registry =
        "measures:\n"
        + (1...measures).map { number in
            """
              - id: measure-\(number)
                name: Benchmark measure \(number)
                definition: A ratio made for the benchmark.
                unit: {kind: percent}
                nature: flow
                adds-up: ratio
                better: \(number % 3 == 0 ? "lower" : "higher")
                materiality: 1.0
                decimals: 1

            """
        }.joined()

    private static var framework: String {
        let perQuadrant = measures / quadrants.count
        let areas = quadrants.enumerated().map { index, name in
            let roles = (1...perQuadrant).map { place in
                let measure = index * perQuadrant + place
                let rule =
                    switch place {
                    case 1...2:
                        "role: primary-redline, window: 12m, redline: {against: previous-year}, compare: [last-board]"
                    case 3...7:
                        "role: redline, window: 12m, redline: {against: target, target: 50%}, compare: [last-board]"
                    default: "role: kpi, window: quarter, compare: [previous-year, last-board]"
                    }
                return "      - {measure: measure-\(measure), \(rule)}\n"
            }
            return "  - id: \(name)\n    name: Quadrant \(name)\n    measures:\n" + roles.joined()
        }
        return """
            id: benchmark
            version: 1
            name: Benchmark Scorecard
            force: force
            from: 2012-01
            scale:
              - {id: good, name: Good, short: G}
              - {id: requires-improvement, name: Requires Improvement, short: RI}
            quadrants:
            \(areas.joined())grading:
              - grade: requires-improvement
                when: [{roles: [primary-redline], result: not-met, how-many: any}]
              - grade: good
                when: [{roles: [primary-redline], result: met, how-many: all}]
            paper:
              - {id: summary, number: "1.0", title: Summary, content: [grades, quadrant-summaries]}
              - {id: performance, number: "2.0", title: Performance, content: [performance]}
              - {id: history, number: "", title: Grades, content: [grade-history]}

            """
    }

    private static let cycles = """
        cycles:
          - {cycle: 1, series: 1, from: 2020-07, to: 2020-09, framework: 1}
          - {cycle: 2, series: 2, from: 2020-10, to: 2020-12, framework: 1}

        """

    /// January 2011 to December 2020, figures from a fixed sequence of numbers (Knuth, MMIX).
    private static var observations: String {
        var text = "measure,organisation,from,to,value,numerator,denominator,sample,status,source,released\n"
        var state: UInt64 = 2020
        for measure in 1...measures {
            for command in 0..<commands {
                let organisation = command == 0 ? "force" : "command-\(command)"
                for index in 0..<months {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let whole = 200 + Int(state >> 33) % 800
                    let part = Int(state >> 40) % whole
                    let number = index % 12 + 1
                    let month = "\(2011 + index / 12)-\(number < 10 ? "0" : "")\(number)"
                    let tenths = (part * 2000 + whole) / (whole * 2)
                    text +=
                        "measure-\(measure),\(organisation),\(month),\(month),\(tenths / 10).\(tenths % 10),"
                        + "\(part),\(whole),\(whole),final,records system,\n"
                }
            }
        }
        return text
    }
}
