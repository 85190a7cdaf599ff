import AccountStore
import ArgumentParser
import Foundation
import Scorecards

extension Hand {
    /// Whoever runs a program on the machine that keeps the accounts.
    static func program(_ name: String) -> Hand { Hand("quadrant \(name)", at: Terminal.now()) }
}

/// The ledger whose accounts a command keeps.
struct PeopleOptions: ParsableArguments {
    @OptionGroup var ledger: LedgerOption

    /// The accounts beside the ledger, which must be there.
    func accounts() throws -> Accounts { try Accounts(path: path) }

    /// The accounts beside the ledger, which are made where they are not there.
    func accountsOrNew() throws -> Accounts { try Accounts(path: path, creating: true) }

    /// Whether there are accounts beside the ledger.
    var haveBegun: Bool { FileManager.default.fileExists(atPath: path) }

    private var path: String { Accounts.path(besides: ledger.ledger) }
}

/// The account of a person, by its id.
struct PersonOptions: ParsableArguments {
    @Argument(help: "The id of the account.")
    var id: String

    @OptionGroup var people: PeopleOptions

    /// The accounts, which must hold that of the person.
    func accounts() throws -> Accounts {
        let accounts = try people.accounts()
        guard try accounts.account(id) == nil else { return accounts }
        let nearest = Spelling.nearest(to: id, among: try accounts.accounts().map(\.id))
        throw NotFound(
            refusal: Refusal(
                "there is no account “\(id)”",
                remedy: nearest.map { "did you mean “\($0)”?" } ?? "quadrant user list shows those there are"
            )
        )
    }
}
