import ArgumentParser

/// `quadrant user`: the people who may sign in to a ledger's pages.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Keeps the accounts of those who may sign in to the pages of a ledger.",
        discussion: """
            The accounts are in a file beside the ledger, LEDGER.people, and not in the ledger, so that a person can be \
            erased. What is changed here holds in the pages within a second.
            """,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserResetCommand.self, UserDisableCommand.self,
            UserEnableCommand.self, UserEraseCommand.self,
        ]
    )
}
