import AccountStore
import Scorecards

/// The accounts as people read them in a terminal: one line each, aligned.
struct AccountTable {
    private let rows: [[String]]

    init(_ accounts: [Account]) {
        rows = [["id", "name", "office", "roles", ""]] + accounts.map(Self.cells)
    }

    /// The whole table.
    var text: String {
        let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { cells in
            var line = zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    private static func cells(_ account: Account) -> [String] {
        let roles = account.holdings.map { "\($0.role.rawValue)@\($0.organisation)" }.joined(separator: ", ")
        let state =
            account.isDisabled ? "disabled" : account.hasPassword || account.subject != nil ? "" : "no password yet"
        return [account.id, account.name, account.office, roles, state]
    }
}
