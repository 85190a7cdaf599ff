import AccountStore
import ArgumentParser

/// `quadrant user enable`: an account that may be used again.
struct UserEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Enables an account that was disabled; its password is as it was."
    )

    @OptionGroup var person: PersonOptions

    func run() throws {
        try Exit.reporting {
            try person.accounts().setDisabled(false, person.id, by: .program("user"))
            print("Enabled \(person.id).")
        }
    }
}
