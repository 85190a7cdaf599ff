import Foundation
import Intake
import Scorecards

/// A scorecard folder of a small force, sound as it stands, which tests spoil in one place or another.
struct SmallFolder {
    var files: [String: Data] = Self.sound.mapValues { Data($0.utf8) }

    /// The folder with a passage of one file replaced wherever it stands.
    func replacing(_ passage: String, with other: String, in name: String) -> SmallFolder {
        var folder = self
        let text = String(decoding: files[name] ?? Data(), as: UTF8.self)
        folder.files[name] = Data(
            text.split(separator: passage, omittingEmptySubsequences: false).joined(separator: other).utf8
        )
        return folder
    }

    /// The folder with a file of this text.
    func with(_ text: String, as name: String) -> SmallFolder { with(Data(text.utf8), as: name) }

    /// The folder with a file of these bytes.
    func with(_ bytes: Data, as name: String) -> SmallFolder {
        var folder = self
        folder.files[name] = bytes
        return folder
    }

    /// The folder with these rows in place of its figures.
    func withFigures(_ rows: String...) -> SmallFolder {
        with(([Self.header] + rows).map { $0 + "\n" }.joined(), as: "observations.csv")
    }

    /// The folder's files of these names and no others.
    func only(_ names: String...) -> SmallFolder {
        SmallFolder(files: files.filter { names.contains($0.key) })
    }

    // MARK: - Importing

    /// What importing the folder would record; it is written to the disk for this and removed again.
    func plan(into scorecard: Scorecard = Scorecard()) throws -> ImportPlan {
        try written { try ImportPlan(ScorecardFolder($0), into: scorecard) }
    }

    /// The scorecard that importing the folder leads to.
    func scorecard(after scorecard: Scorecard = Scorecard()) throws -> Scorecard {
        try scorecard.recording(plan(into: scorecard))
    }

    /// What is said against importing the folder, line by line as it is printed.
    func complaints(against scorecard: Scorecard = Scorecard()) throws -> [String] {
        try written { path in
            do {
                let plan = try ImportPlan(ScorecardFolder(path), into: scorecard)
                return plan.warnings.map(\.description)
            } catch let rejected as Rejected {
                return rejected.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    if diagnostic.place.file == path { diagnostic.place.file = "FOLDER" }
                    return diagnostic.description
                }
            }
        }
    }

    private func written<Value>(_ work: (String) throws -> Value) throws -> Value {
        try inTemporaryFolder { folder in
            for (name, bytes) in files {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try bytes.write(to: file)
            }
            return try work(folder.path())
        }
    }
}

/// Does something in a folder that is there only meanwhile.
func inTemporaryFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quadrant-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = Result { try work(folder) }
    try FileManager.default.removeItem(at: folder)
    return try outcome.get()
}

extension Scorecard {
    /// The scorecard after everything a plan would record.
    func recording(_ plan: ImportPlan) -> Scorecard {
        var scorecard = self
        for step in plan.steps {
            let stamp = Stamp(sequence: scorecard.sequence + 1, time: Instant(milliseconds: 0), author: "test")
            scorecard.apply(Entry(stamp: stamp, content: step.content))
        }
        return scorecard
    }
}

// MARK: - The files
extension SmallFolder {
    static let header = "measure,organisation,from,to,value,numerator,denominator,sample,status,source,released"

    static let sound = [
        "organisations.yaml": """
        organisations:
          - {id: essex, name: Essex Police, kind: force}
          - {id: south, name: Local Policing South, kind: command, parent: essex, aliases: [LPA South]}
          - {id: msg, name: Most Similar Group, kind: peer-group}

        """,
        "measures.yaml": """
        measures:
          - id: vwi-solved
            name: Solved Violence with Injury offences
            aliases: [VWI solved]
            unit: {kind: count, one: solved offence, many: solved offences}
            adds-up: sum
            better: higher
          - id: emergency-response
            name: Emergency response
            unit: {kind: percent}
            adds-up: ratio
            better: higher
            decimals: 1
          - id: outturn
            name: Forecast outturn
            unit: {kind: pounds, above: overspend, below: underspend}
            nature: stock
            adds-up: last
            better: lower
          - id: inspection
            name: Inspection grading
            unit: {kind: scale, labels: [Inadequate, Requires Improvement, Good, Outstanding]}
            nature: stock
            adds-up: last
            better: higher

        """,
        "framework.yaml": """
        id: scorecard
        version: 1
        name: Scorecard
        force: essex
        from: 2020-07
        cycles-before: 13
        scale:
          - {id: good, name: Good, short: G}
          - {id: requires-improvement, name: Requires Improvement, short: RI}
        quadrants:
          - id: safety
            name: Keeping People Safe
            measures:
              - measure: vwi-solved
                role: primary-redline
                window: 12m
                redline: {against: previous-year, tie: not-met}
              - measure: emergency-response
                role: redline
                window: 12m
                redline: {against: target, target: 80%}
        grading:
          - grade: requires-improvement
            when: [{roles: [primary-redline], result: not-met, how-many: any}]
          - grade: good
            when: [{roles: [primary-redline], result: met, how-many: all}]
        timetable:
          - {id: board, name: Force Performance Board, owner: Deputy Chief Constable, due: 56}

        """,
        "observations.csv": """
        \(header)
        vwi-solved,essex,2019-10,2020-09,"2,460",,,,,paper 5.1,
        vwi-solved,essex,2018-10,2019-09,2530,,,,implied,paper 5.1,
        emergency-response,essex,2019-10,2020-09,77.8%,,,,,paper 5.1,

        """,
        "cycles.yaml": """
        cycles:
          - cycle: 7
            series: 20
            from: 2020-07
            to: 2020-09
            framework: 1
            milestones:
              - {stage: board, day: 2021-01-11}
            grades:
              - quadrant: safety
                stage: agreed
                grade: requires-improvement
                by: Force Performance Board
                day: 2021-01-11
                reason: Fewer were solved.

        """,
        "narrative/cycle-7/safety.md": """
        Over the year there were {vwi-solved.12m}.

        - That is {vwi-solved.12m.change.previous-year}.

        """,
    ]
}
