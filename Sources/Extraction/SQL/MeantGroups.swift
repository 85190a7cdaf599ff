import PostgreSQL
import Scorecards

/// Groups as an engine gives them, brought together by what their fields mean.
struct MeantGroups {
    private let tabulation: Tabulation
    private var groups: [[FieldValue]: TabulatedRecords.Group] = [:]
    private var account: TabulatedRecords.FileAccount
    private var values: [String: Int] = [:]

    init(_ tabulation: Tabulation, table: String) {
        self.tabulation = tabulation
        account = TabulatedRecords.FileAccount(name: table, used: 0)
    }

    /// The refusal of a row that is no answer to what was asked.
    private static func misunderstood(_ row: [String?]) -> ServerError {
        let fields = row.map { $0 ?? "null" }.joined(separator: ", ")
        return ServerError(message: "the engine answered with a row that was not asked for (\(fields))")
    }

    /// Takes a row: the keys, whether its amounts are no numbers, the different values, the records and the sums.
    mutating func add(_ row: [String?]) throws {
        let hasFitness = tabulation.sums.isEmpty ? 0 : 1
        let firstValue = tabulation.keys.count + hasFitness
        let count = firstValue + tabulation.distincts.count
        guard row.count == count + 1 + tabulation.sums.count, let records = row[count].flatMap({ Int($0) }) else {
            throw Self.misunderstood(row)
        }
        var keys: [FieldValue] = []
        for (key, text) in zip(tabulation.keys, row) {
            let field = FieldValue(text ?? "")
            switch key.meaning?(field) ?? .value(field) {
            case .value(let value): keys.append(value)
            case .unusable(let problem, let remedy): return reject(records, problem, remedy)
            }
        }
        if hasFitness == 1, row[firstValue - 1] == "1" {
            let columns = tabulation.sums.map { "“\($0.names.first ?? "")”" }.joined(separator: " or ")
            return reject(
                records,
                "what stands in \(columns) is not a number",
                "write it with a point and without commas"
            )
        }
        var group = groups.removeValue(forKey: keys) ?? emptyGroup(keys)
        group.records += records
        for place in tabulation.sums.indices {
            guard let text = row[count + 1 + place] else { continue }
            guard let sum = Quantity(decimal: text) else { throw Self.misunderstood(row) }
            group.sums[place] = group.sums[place] + sum
        }
        for place in tabulation.distincts.indices {
            guard let value = row[firstValue + place], !value.isEmpty else { continue }
            let number = values[value, default: values.count]
            values[value] = number
            group.distincts[place].insert(number)
        }
        groups[keys] = group
        account.used += records
    }

    private func emptyGroup(_ keys: [FieldValue]) -> TabulatedRecords.Group {
        TabulatedRecords.Group(
            keys: keys,
            records: 0,
            sums: tabulation.sums.map { _ in .zero },
            distincts: tabulation.distincts.map { _ in [] }
        )
    }

    /// Counts records that cannot be used; a table has no lines to name them by.
    private mutating func reject(_ records: Int, _ problem: String, _ remedy: String) {
        account.rejected += records
        guard account.rejections.count < ScannedRows.mostRejections else { return }
        account.rejections.append(TabulatedRecords.Rejection(line: 0, problem: problem, remedy: remedy))
    }

    /// Everything taken so far.
    var records: TabulatedRecords {
        TabulatedRecords(
            groups: groups.values.sorted { $0.keys.lexicographicallyPrecedes($1.keys) },
            files: [account]
        )
    }
}
