import AccountStore
import ArgumentParser
import LedgerStore
import Scorecards

/// `quadrant user add`: an account for a person, with a password or an invitation to choose one.
struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds an account, and prints an invitation by which the person chooses a password.",
        discussion: """
            The id stands under everything the person records and stays in the ledger for ever: use a number or a \
            short name of your own making. The roles are \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
            """
    )

    @Argument(help: "The id of the account: lower-case letters and digits, with hyphens or dots between them.")
    var id: String

    @OptionGroup var people: PeopleOptions

    @Option(name: .long, help: "The person's name.")
    var name: String

    @Option(name: .long, help: "The person's office, as it is to stand under a decision.")
    var office: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A role, “@” and the organisation it is held for, as in analyst@essex; may be repeated.",
            valueName: "role@organisation"
        )
    )
    var role: [String]

    @Flag(name: .customLong("password-from-stdin"), help: "Read the password from standard input, and invite nobody.")
    var readsPassword = false

    func run() async throws {
        try await Exit.reporting {
            let password = readsPassword ? readLine() ?? "" : nil
            let account = try add(password: password)
            let accounts = try people.accounts()
            print("Added \(account.id): \(account.name)\(account.office.isEmpty ? "" : ", \(account.office)").")
            for holding in account.holdings { print("  \(holding.role.rawValue) for \(holding.organisation)") }
            if let password {
                try await accounts.setPassword(password, of: id)
                print("The password is set.")
            } else {
                print(Invitation.text(try accounts.invite(id, days: Invitation.days, by: .program("user"))))
            }
        }
    }

    private func add(password: String?) throws -> Account {
        let words = RoleWords(role, in: try Ledger(reading: people.ledger.ledger).chronicle.current)
        let faults = Account.faults(id: id, name: name, office: office, holdings: words.holdings).map(\.description)
        let refusals = words.refusals + [password.flatMap { Passwords.refusal(of: $0, for: id) }].compactMap { $0 }
        let taken = try people.haveBegun && people.accounts().isTaken(id) ? [AccountsError.taken(id).description] : []
        let sentences = taken + faults + refusals.map(\.description)
        guard sentences.isEmpty else { throw Faults(sentences: sentences) }
        return try people.accountsOrNew()
            .add(id: id, name: name, office: office, holdings: words.holdings, by: .program("user"))
    }
}
