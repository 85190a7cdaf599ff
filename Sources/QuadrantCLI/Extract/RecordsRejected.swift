import Extraction
import Intake

/// More records cannot be used than the user allows.
struct RecordsRejected: Error {
    /// How many there are.
    let count: Int
    /// The first of each file.
    let first: Rejected

    /// Throws where files hold more records that cannot be used than are allowed.
    static func check(_ files: [TabulatedRecords.FileAccount], allowing allowance: Int) throws {
        let count = files.reduce(0) { $0 + $1.rejected }
        guard count > allowance else { return }
        let findings = Findings()
        for file in files {
            for rejection in file.rejections {
                findings.error(
                    Place(file: file.name, line: rejection.line),
                    rejection.problem,
                    remedy: rejection.remedy
                )
            }
        }
        throw RecordsRejected(count: count, first: findings.rejection)
    }
}
