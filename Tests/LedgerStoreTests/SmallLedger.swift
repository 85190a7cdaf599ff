import Foundation
import GRDB
import LedgerStore
import Scorecards

/// A ledger of a small force in a file of its own, which goes when the last test that holds it has ended.
final class SmallLedger: Sendable {
    let folder: URL
    var path: String { folder.appending(path: "small.ledger").path() }

    /// Makes the folder; the ledger itself is made by whoever opens it first.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "quadrant-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path()) is left behind: \(error)")
        }
    }

    /// Entries 1 to 7: a force, two measures, a framework, three figures, a cycle and a grade.
    static let contents: [any EntryContent] = [
        OrganisationDefined(Organisation(id: "essex", name: "Essex Police", kind: .force)),
        measure("solved", "Solved offences"), measure("arrests", "Arrests"), FrameworkAdopted(framework),
        FiguresRecorded(origin: "september.csv", rows: [row(2020, 9, 679), row(2020, 6, 640), row(2019, 9, 511)]),
        CycleOpened(cycle: 7, series: 7, reviewPeriod: quarter(2020, 9), framework: "scorecard", frameworkVersion: 1),
        grade("requires-improvement", "Fewer were solved."),
    ]

    /// The ledger with ``contents``, recorded at noon on 12 January 2021.
    func filled() throws -> Ledger {
        let ledger = try Ledger(path: path, creating: true)
        try ledger.record(by: "analyst", at: Self.noon) { _ in Self.contents }
        return ledger
    }

    static let noon = Instant(milliseconds: 1_610_452_800_000)

    static func measure(_ id: Measure.ID, _ name: String) -> MeasureDefined {
        MeasureDefined(
            Measure(
                id: id,
                name: name,
                unit: .count(one: "offence", many: "offences"),
                aggregation: .sum,
                polarity: .higher
            )
        )
    }

    static func quarter(_ year: Int, _ month: Int) -> Window {
        Window(months: 3, to: Month(year: year, month: month) ?? Month(index: 0))
    }

    static func row(_ year: Int, _ month: Int, _ value: Int, of measure: Measure.ID = "solved") -> Observation {
        Observation(
            measure: measure,
            organisation: "essex",
            window: quarter(year, month),
            cell: Cell(reading: .exactly(Quantity(value)), source: "paper 5.1")
        )
    }

    static func grade(_ grade: GradeLevel.ID, _ reason: String) -> GradeGiven {
        GradeGiven(
            cycle: 7,
            opinion: GradeOpinion(
                organisation: "essex",
                quadrant: "safety",
                stage: .agreed,
                grade: grade,
                author: "Board",
                day: Day("2021-01-11"),
                reason: reason,
                code: .performance
            )
        )
    }

    private static let framework = Framework(
        id: "scorecard",
        version: 1,
        name: "Scorecard",
        force: "essex",
        from: Month(year: 2020, month: 7) ?? Month(index: 0),
        scale: [
            GradeLevel(id: "good", name: "Good", short: "G"),
            GradeLevel(id: "requires-improvement", name: "Requires Improvement", short: "RI"),
        ],
        quadrants: [
            Quadrant(
                id: "safety",
                name: "Safety",
                roles: [
                    MeasureRole(
                        measure: "solved",
                        role: .primaryRedline,
                        window: .quarter,
                        redline: RedlineRule(against: .previousYear)
                    )
                ]
            )
        ],
        grading: []
    )

    // MARK: - By other hands

    /// Runs SQL on the file as somebody could who has it, with the guards of the ledger in force.
    func run(_ statements: String...) throws {
        try onFile { database in
            for statement in statements { try database.execute(sql: statement) }
        }
    }

    /// Runs SQL on the file as somebody would who sets out to change it.
    func tamper(_ statements: [String]) throws {
        try onFile { database in
            let guards = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
            for statement in statements { try database.execute(sql: statement) }
        }
    }

    /// The values of a query's only row.
    func values(_ query: String) throws -> [DatabaseValue] {
        try onFile { try Row.fetchOne($0, sql: query).map { Array($0.databaseValues) } ?? [] }
    }

    /// The first column of a query as text.
    func texts(_ query: String) throws -> [String] {
        try onFile { try String.fetchAll($0, sql: query) }
    }

    private func onFile<Value>(_ work: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let file = try DatabaseQueue(path: path, configuration: configuration)
        let outcome = try file.write(work)
        try file.close()
        return outcome
    }
}

extension Scorecard {
    /// The number held for the force's solved offences in a quarter.
    func solved(_ year: Int, _ month: Int) -> Int? {
        (evidence["solved", "essex"][SmallLedger.quarter(year, month)]?.cell.reading?.exact).map { Int($0.double) }
    }
}
