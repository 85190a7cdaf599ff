import ArgumentParser
import Extraction
import Foundation
import Intake
import LedgerStore
import Scorecards

/// `quadrant extract`: record-level files to figures, or to counts of records.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Turns record-level files into the figures that a spec states, or counts their records.",
        usage: """
            quadrant extract SPEC FILE|FOLDER … [-o observations.csv | --ledger L] [--as-at DATE]
            quadrant extract --count-by COLUMN,COLUMN FILE|FOLDER … [-o counts.csv]
            quadrant extract SPEC|--count-by … --engine postgresql://… --table T [--explain]
            quadrant extract --list-specs | --show-spec NAME
            """,
        discussion: """
            Reads .csv, .csv.gz, .csv.zst and the CSV files in .zip archives; a folder stands for all of them below it. \
            SPEC is a file, or the name of a spec that comes with the program.
            """
    )

    @Argument(help: "The spec, then the files and folders; with --count-by, the files and folders alone.")
    var sources: [String] = []

    @Option(name: .customLong("count-by"), help: "Count the records by these columns, commas between them.")
    var countBy: String?

    @Option(
        name: .customLong("drop-last-word"),
        help: "Take a column of --count-by without its last word: a district from “LSOA name”. May be repeated."
    )
    var shortened: [String] = []

    @Option(
        name: .shortAndLong,
        help: "The file to write. (default: standard output, where nothing is recorded)"
    )
    var output: String?

    @Option(name: .long, help: "The ledger that the figures are recorded in: what is new, and what differs.")
    var ledger: String?

    @OptionGroup var author: AuthorOption

    @Option(
        name: .customLong("as-at"),
        help: "The day the files were downloaded or released, as 2020-11-30.",
        transform: { text in
            guard let day = Day(text) else { throw ValidationError("“\(text)” is no day; write it as 2020-11-30") }
            return day
        }
    )
    var asAt: Day?

    @Flag(name: .customLong("defined-only"), help: "Leave out what the ledger does not define.")
    var definedOnly = false

    @Flag(name: .customLong("dry-run"), help: "Show what would be recorded, and record nothing.")
    var isDryRun = false

    @Option(name: .customLong("allow-rejects"), help: "How many records that cannot be used are let pass.")
    var allowance = 0

    @Option(name: .long, help: "How many workers read at once. (default: one for each processor)")
    var threads: Int?

    @OptionGroup var place: RecordsPlace

    @Option(name: .long, help: "How the sense checks are told: text or json.")
    var format = Format.text

    @Flag(name: .customLong("list-specs"), help: "List the specs that come with the program.")
    var listsSpecs = false

    @Option(name: .customLong("show-spec"), help: "Print a spec that comes with the program, to copy and edit.")
    var shownSpec: String?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        if listsSpecs || shownSpec != nil { return }
        if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
        if allowance < 0 { throw ValidationError("--allow-rejects takes a number from 0 on.") }
        if countBy != nil {
            try place.validate(files: sources)
            guard ledger == nil, asAt == nil else {
                throw ValidationError("Counts of records are no figures of a measure; a spec makes those.")
            }
        } else {
            guard !sources.isEmpty else {
                throw ValidationError("Name a spec and the files or folders, or count records with --count-by.")
            }
            try place.validate(files: Array(sources.dropFirst()))
            guard shortened.isEmpty else { throw ValidationError("--drop-last-word belongs to --count-by.") }
        }
        if output != nil, ledger != nil { throw ValidationError("Give either --output or --ledger.") }
        if isDryRun, ledger == nil { throw ValidationError("--dry-run belongs to --ledger.") }
    }

    func run() throws {
        if listsSpecs {
            for ready in ReadySpec.allCases { print("\(ready.rawValue)  \(try ready.spec().title)") }
        } else if let shownSpec {
            guard let ready = ReadySpec(rawValue: shownSpec) else {
                let names = ReadySpec.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("No spec “\(shownSpec)” comes with the program; these do: \(names).")
            }
            print(ready.text, terminator: "")
        } else if let countBy {
            try Exit.reporting("extracted") { try count(by: countBy) }
        } else {
            try Exit.reporting("extracted") { try extract() }
        }
    }

    private var settings: RecordFiles.Settings {
        var settings = RecordFiles.Settings()
        if let threads { settings.threads = threads }
        return settings
    }

    // MARK: - Counts

    private func count(by list: String) throws {
        let counting: CountExtraction
        do throws(CountExtraction.Misnamed) {
            counting = try CountExtraction(list, droppingLastWordOf: shortened)
        } catch {
            throw ValidationError(error.problem)
        }
        if let engine = place.database {
            if place.explains { return print(try engine.explanation(of: counting.tabulation)) }
            let found = try engine.tabulate(counting.tabulation)
            return try write(RecordTally(found, columns: counting.columns.count), counting)
        }
        let progress = ReadingProgress()
        defer { progress.end() }
        let files = try RecordFiles(sources)
        try write(files.tabulate(counting.tabulation, settings: settings) { progress.tell($0, of: $1) }, counting)
    }

    private func write(_ tally: RecordTally, _ counting: CountExtraction) throws {
        try RecordsRejected.check(tally.files, allowing: allowance)
        let file = OutputFile(output)
        try file.write { try CountsFile(tally, columns: counting.columns).write($0) }
        guard let path = file.path else { return }
        let used = tally.files.reduce(0) { $0 + $1.used }
        let rejected = tally.files.reduce(0) { $0 + $1.rejected }
        print(
            "Counted \(SenseCheckText.count(used, "record")) of \(SenseCheckText.count(tally.files.count, place.database == nil ? "file" : "table"))"
                + (rejected > 0 ? ", leaving out \(SenseCheckText.number(rejected)) that cannot be used," : "")
                + " into \(path)."
        )
    }

    // MARK: - Figures

    private func extract() throws {
        let spec = try ExtractionSpec(named: sources[0])
        if let engine = place.database, place.explains { return print(try engine.explanation(of: spec)) }
        let extraction = try extraction(spec)
        if let ledger {
            try record(extraction, in: ledger)
        } else {
            try tell(extraction, extraction.checks(), toErrors: OutputFile(output).path == nil)
            try write(extraction)
        }
    }

    private func extraction(_ spec: ExtractionSpec) throws -> SpecExtraction {
        if let engine = place.database {
            return try SpecExtraction(spec, on: engine, asAt: asAt, allowing: allowance)
        }
        let progress = ReadingProgress()
        defer { progress.end() }
        let files = try spec.recordFiles(Array(sources.dropFirst()))
        let engine = EmbeddedEngine(files, settings: settings) { progress.tell($0, of: $1) }
        return try SpecExtraction(spec, on: engine, asAt: asAt, allowing: allowance)
    }

    private func write(_ extraction: SpecExtraction) throws {
        let file = OutputFile(output)
        let text = ObservationsText.csv(extraction.observations)
        try file.write { sink in try Data(text.utf8).withUnsafeBytes(sink) }
        guard let path = file.path, format == .text else { return }
        print("Wrote \(SenseCheckText.count(extraction.observations.count, "figure")) to \(path).")
    }

    private func record(_ extraction: SpecExtraction, in path: String) throws {
        var made: LedgerExtraction?
        var checks: SenseChecks?
        let store = try Ledger(path: path, creating: false)
        let receipt = try store.record(by: author.author, at: Terminal.now(), isRehearsal: isDryRun) { scorecard in
            let planned = try LedgerExtraction(extraction, into: scorecard, definedOnly: definedOnly)
            made = planned
            checks = extraction.checks(against: scorecard)
            return planned.plan.steps.map(\.content)
        }
        guard let made, let checks else { return }
        try tell(extraction, checks, toErrors: false)
        guard format == .text else { return }
        for remark in made.remarks { print(remark) }
        print(isDryRun ? ImportCommand.preview(made.plan) : ImportCommand.account(made.plan, receipt))
    }

    /// Tells what is to be known of the figures; apart from them where they go to standard output.
    private func tell(_ extraction: SpecExtraction, _ checks: SenseChecks, toErrors: Bool) throws {
        let text: String
        switch format {
        case .text: text = SenseCheckText(spec: extraction.spec, checks: checks).text
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let report = ExtractionReport(
                checks,
                of: extraction.spec,
                figures: extraction.observations.count,
                asAt: extraction.asAt
            )
            text = String(decoding: try encoder.encode(report), as: UTF8.self)
        }
        if toErrors { Terminal.error(text) } else { print(text) }
    }
}
