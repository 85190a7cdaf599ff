import AccountStore
import LedgerStore
import Papers
import Scorecards

/// The people of a demonstration: one for each role, with a password made by chance.
struct DemoPeople {
    let ledger: Ledger

    /// Makes the accounts beside the ledger and prints how to sign in with each.
    func accounts() async throws -> Accounts {
        let accounts = try Accounts(path: Accounts.path(besides: ledger.path), creating: true)
        let scorecard = ledger.chronicle.current
        guard let force = scorecard.currentFramework?.force else { return accounts }
        let commands = scorecard.currentFramework?.returns.map(\.organisation) ?? []
        let command = commands.first { Self.isDue($0, in: scorecard) } ?? commands.first ?? force
        var rows: [[String]] = []
        for role in Role.allCases {
            let organisations =
                switch role {
                case .commandLead: [command]
                case .chiefOfficer: commands.isEmpty ? [force] : commands
                case .analyst, .chair, .boardMember, .secretary, .commissioner, .administrator: [force]
                }
            let account = try accounts.add(
                id: role.rawValue,
                name: Self.names[role] ?? role.inWords,
                office: "\(role.inWords.prefix(1).uppercased())\(role.inWords.dropFirst()) (demonstration)",
                holdings: organisations.map { Holding(role, for: $0) },
                by: .program("demo")
            )
            let password = Passwords.random()
            try await accounts.setPassword(password, of: account.id)
            let names = organisations.map { scorecard.organisations[$0]?.name ?? $0.text }
            let held = names.count > 2 ? "\(names.count) commands and areas" : names.joined(separator: ", ")
            rows.append([account.id, role.inWords, held, password])
        }
        printTable([["account", "role", "for", "password"]] + rows)
        return accounts
    }

    /// Whether an organisation's return still waits to be written in the latest cycle.
    private static func isDue(_ organisation: Organisation.ID, in scorecard: Scorecard) -> Bool {
        scorecard.latestCycle.flatMap { scorecard.returnProgress(of: organisation, in: $0.id) }?.state == .drafting
    }

    private static let names: [Role: String] = [
        .analyst: "Alex Analyst", .commandLead: "Chris Command", .chiefOfficer: "Olu Officer", .chair: "Charlie Chair",
        .boardMember: "Bo Member", .secretary: "Sam Secretary", .commissioner: "Pat Commissioner",
        .administrator: "Ari Admin",
    ]

    private func printTable(_ rows: [[String]]) {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        print("Sign in with one of these accounts; they and their passwords are new each time.")
        for row in rows {
            let cells = zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }
            print("  " + cells.joined(separator: "  ").trimmed)
        }
    }
}

extension String {
    /// The text without the blanks at its end.
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
