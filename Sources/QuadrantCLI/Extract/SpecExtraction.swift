import Extraction
import Foundation
import Intake
import Scorecards

/// One run of a spec over records: the figures and what is to be known of them.
struct SpecExtraction {
    let spec: ExtractionSpec
    let asAt: Day?
    let observations: [Observation]
    private let found: Components

    /// Finds the figures of a spec.
    ///
    /// - Parameters:
    ///   - spec: The spec.
    ///   - engine: Where the records are.
    ///   - asAt: The day the records were released or downloaded.
    ///   - allowance: How many records that cannot be used are let pass.
    /// - Throws: ``Rejected`` with the records that cannot be used, where there are more, and what the engine throws.
    init(_ spec: ExtractionSpec, on engine: some ExtractionEngine, asAt: Day?, allowing allowance: Int) throws {
        self.spec = spec
        self.asAt = asAt
        found = try engine.components(of: spec)
        try RecordsRejected.check(found.files, allowing: allowance)
        do throws(SharedOrganisation) {
            observations = try spec.observations(from: found, asAt: asAt)
        } catch {
            let findings = Findings()
            findings.error(
                Place(file: spec.id),
                "“\(error.organisation)” is an organisation of the level “\(error.levels[0])” and of “\(error.levels[1])”",
                remedy: "list the value under ids: with an identifier of its own"
            )
            throw findings.rejection
        }
    }

    /// What is to be known of the figures, held against what a ledger has where there is one.
    func checks(against scorecard: Scorecard? = nil) -> SenseChecks {
        SenseChecks(of: spec, found: found, observations: observations, against: scorecard)
    }

    /// What the ledger names as the origin of the figures.
    var origin: String { "\(spec.id) version \(spec.version)" + (asAt.map { ", as at \($0)" } ?? "") }
}
