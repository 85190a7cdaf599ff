import AccountStore
import ArgumentParser

/// `quadrant user erase`: a person who is to be forgotten.
struct UserEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases a person: name, office, roles, password, and the drafts the person saved last.",
        discussion: """
            The id stays under what the person recorded and is not given again. The file is rewritten, so that nothing of \
            the person is left in it; copies of it are yours to erase. Erasing an id again rewrites the file again.
            """
    )

    @Argument(help: "The id of the account.")
    var id: String

    @OptionGroup var people: PeopleOptions

    func run() throws {
        try Exit.reporting {
            try people.accounts().erase(id, by: .program("user"))
            print("Erased \(id); the ledger keeps the id alone.")
        }
    }
}
