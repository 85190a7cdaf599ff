import Scorecards

/// What a worker found in one stretch of a file, before it is known to have begun where a record does.
struct ScannedRows {
    /// The numbers of the records' keys and distinct values, so many for each record.
    var numbers: [UInt32] = []
    /// The records' amounts, so many for each record; `nil` where a field is blank.
    var amounts: [Quantity?] = []
    /// How many records can be used.
    var used = 0
    /// How many records cannot be used.
    var rejected = 0
    /// The first of those, with lines counted from 0 at the stretch's beginning.
    var rejections: [TabulatedRecords.Rejection] = []
    /// How many lines the stretch has.
    var lines = 0

    /// How many rejected records are described.
    static let mostRejections = 100

    mutating func reject(_ problem: String, _ remedy: String, line: Int) {
        rejected += 1
        guard rejections.count < Self.mostRejections else { return }
        rejections.append(TabulatedRecords.Rejection(line: line, problem: problem, remedy: remedy))
    }

    mutating func clear() {
        numbers.removeAll(keepingCapacity: true)
        amounts.removeAll(keepingCapacity: true)
        rejections.removeAll()
        (used, rejected, lines) = (0, 0, 0)
    }
}
