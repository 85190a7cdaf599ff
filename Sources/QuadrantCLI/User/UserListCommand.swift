import AccountStore
import ArgumentParser
import Foundation

/// `quadrant user list`: the accounts with their roles.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the accounts with their roles."
    )

    @OptionGroup var people: PeopleOptions

    @Option(name: .long, help: "table for people, json for programs.")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    func run() throws {
        try Exit.reporting {
            let accounts = try people.accounts().accounts()
            switch format {
            case .table:
                print(accounts.isEmpty ? "There are no accounts." : AccountTable(accounts).text)
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try encoder.encode(accounts.map(AccountReport.init)), as: UTF8.self))
            }
        }
    }
}
