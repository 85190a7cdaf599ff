import AccountStore
import ArgumentParser

/// `quadrant user disable`: an account that is kept but may not be used.
struct UserDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Disables an account and ends its sessions, within a second also in pages being served."
    )

    @OptionGroup var person: PersonOptions

    func run() throws {
        try Exit.reporting {
            try person.accounts().setDisabled(true, person.id, by: .program("user"))
            print("Disabled \(person.id); the sessions have ended.")
        }
    }
}
