import AccountStore
import ArgumentParser

/// `quadrant user reset`: a new invitation for somebody who has lost the password, or may have lost it to others.
struct UserResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Takes a person's password away, ends the sessions, and prints a new invitation."
    )

    @OptionGroup var person: PersonOptions

    func run() throws {
        try Exit.reporting {
            let token = try person.accounts().reset(person.id, days: Invitation.days, by: .program("user"))
            print("The password of \(person.id) is gone and the sessions have ended.")
            print(Invitation.text(token))
        }
    }
}
