import Extraction
import Scorecards

/// A slow and obvious reader of small tables, so that specs are tested apart from the reader of real files.
struct PlainReader {
    /// The files by name, each a header and lines of fields without quotes.
    var files: [String: String]

    /// The engine over the files of these names, or over all of them in the order of their names.
    func engine(_ names: [String]? = nil) -> EmbeddedEngine {
        EmbeddedEngine(files: names ?? files.keys.sorted()) { try tabulate($0, $1) }
    }

    private func tabulate(_ tabulation: Tabulation, _ names: [String]) throws -> TabulatedRecords {
        var groups: [[FieldValue]: TabulatedRecords.Group] = [:]
        var accounts: [TabulatedRecords.FileAccount] = []
        var numbers: [FieldValue: Int] = [:]
        for name in names {
            var account = TabulatedRecords.FileAccount(name: name, used: 0)
            let lines = (files[name] ?? "").split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            func field(_ column: Column, _ line: [String]) -> FieldValue {
                let place = lines.first?.firstIndex { header in
                    column.names.contains { $0.lowercased() == header.lowercased() }
                }
                return FieldValue(place.map { line[$0] } ?? "")
            }
            for (place, line) in lines.enumerated().dropFirst() {
                let meanings = tabulation.keys.map { key in
                    let value = field(key.column, line)
                    return key.meaning.map { $0(value) } ?? .value(value)
                }
                var keys: [FieldValue] = []
                var rejection: TabulatedRecords.Rejection?
                for meaning in meanings {
                    switch meaning {
                    case .value(let value): keys.append(value)
                    case .unusable(let problem, let remedy):
                        rejection = TabulatedRecords.Rejection(line: place + 1, problem: problem, remedy: remedy)
                    }
                }
                if let rejection {
                    account.rejected += 1
                    account.rejections.append(rejection)
                    continue
                }
                account.used += 1
                var group =
                    groups[keys]
                    ?? TabulatedRecords.Group(
                        keys: keys,
                        records: 0,
                        sums: tabulation.sums.map { _ in .zero },
                        distincts: tabulation.distincts.map { _ in [] }
                    )
                group.records += 1
                for (index, column) in tabulation.sums.enumerated() {
                    group.sums[index] = group.sums[index] + (Quantity(decimal: field(column, line).text) ?? .zero)
                }
                for (index, column) in tabulation.distincts.enumerated() where !field(column, line).bytes.isEmpty {
                    let number = numbers[field(column, line), default: numbers.count]
                    numbers[field(column, line)] = number
                    group.distincts[index].insert(number)
                }
                groups[keys] = group
            }
            accounts.append(account)
        }
        return TabulatedRecords(
            groups: groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value),
            files: accounts
        )
    }
}
