import Foundation
import Testing

struct UserTests {
    private let place: Workplace
    private let ledger: String

    init() throws {
        place = try Workplace()
        ledger = try place.ledger()
    }

    private var people: String { ledger + ".people" }

    private func user(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(Program.path, ["user"] + arguments + ["--ledger", ledger])
    }

    /// Adds a person; where something is typed, it is read as the password.
    private func add(
        _ id: String,
        name: String = "Sam West",
        office: String = "Head of Performance",
        roles: [String] = ["analyst@essex"],
        typing password: String? = nil
    ) throws -> Program.Outcome {
        var arguments = ["user", "add", id, "--ledger", ledger, "--name", name, "--office", office]
        arguments += roles.flatMap { ["--role", $0] }
        guard let password else { return try Program.run(Program.path, arguments) }
        let input = try place.write(password, as: "input")
        return try Program.run(Program.path, arguments + ["--password-from-stdin"], input: input)
    }

    private func list() throws -> [[String: Any]] {
        let text = try Program.succeed("user", "list", "--ledger", ledger, "--format", "json")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test func `adding a person prints the roles and an invitation, and makes a private file`() throws {
        let outcome = try add("s.west", roles: ["analyst@essex", "secretary@Essex Police"])
        #expect((outcome.code, outcome.errors) == (0, ""))
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(
            lines.dropLast() == [
                "Added s.west: Sam West, Head of Performance.", "  analyst for essex", "  secretary for essex",
                "Send the person this link, after the address of the pages; it is shown only now and holds for 7 days:",
            ]
        )
        #expect(lines.last?.wholeMatch(of: /\/invitations\/[A-Za-z0-9_-]{43}/) != nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: people)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try Program.succeed("verify", "--ledger", ledger).hasPrefix("Sound: "))
    }

    @Test func `everything wrong with a new account is told at once, and no file is made`() throws {
        let roles = ["analist@essex", "analyst", "analyst@esex", "analyst@sussex"]
        let outcome = try add("Sam", name: "", office: "", roles: roles, typing: "short\n")
        #expect((outcome.code, outcome.output) == (65, ""))
        #expect(
            outcome.errors == """
                error: “Sam” cannot be the id of an account; use up to 64 lower-case letters and digits, \
                with single hyphens or dots between them
                error: an account needs a name; write the name of the person
                error: there is no role “analist”; did you mean “analyst”?
                error: “analyst” does not say for which organisation the role is held; \
                write the role, “@” and the organisation, as in analyst@essex
                error: there is no organisation “esex”; did you mean “essex”?
                error: “Sussex Police” is no part of the force, so no role can be held for it; \
                name the force or one of its commands and areas
                error: the password has 5 characters; use at least 12, such as three or four words
                quadrant: nothing was changed

                """
        )
        #expect(!FileManager.default.fileExists(atPath: people))
    }

    @Test func `a password may be given on standard input, and is not printed`() throws {
        let outcome = try add("s.west", office: "", typing: "four lamps burning\n")
        #expect((outcome.code, outcome.errors) == (0, ""))
        #expect(outcome.output == "Added s.west: Sam West.\n  analyst for essex\nThe password is set.\n")
        #expect(try list().first?["hasPassword"] as? Bool == true)
    }

    @Test func `an id is given once`() throws {
        #expect(try add("s.west").code == 0)
        let outcome = try add("s.west", name: "")
        #expect(outcome.code == 65)
        #expect(
            outcome.errors == """
                error: there is or was an account “s.west”; choose another id, since the ledger's entries bear this one
                error: an account needs a name; write the name of the person
                quadrant: nothing was changed

                """
        )
    }

    @Test func `the list is a table for people and an array for programs`() throws {
        #expect(try add("s.west").code == 0)
        #expect(try add("b", name: "Bo", roles: ["administrator@essex"]).code == 0)
        try Program.succeed("user", "disable", "b", "--ledger", ledger)
        #expect(
            try Program.succeed("user", "list", "--ledger", ledger) == """
                id      name      office               roles
                b       Bo        Head of Performance  administrator@essex  disabled
                s.west  Sam West  Head of Performance  analyst@essex        no password yet

                """
        )
        let accounts = try list()
        #expect(accounts.count == 2)
        for account in accounts {
            #expect(
                Set(account.keys) == ["id", "name", "office", "roles", "disabled", "hasPassword", "subject"]
            )
        }
        #expect(accounts[0]["disabled"] as? Bool == true && accounts[1]["disabled"] as? Bool == false)
        #expect(accounts[1]["subject"] is NSNull)
        #expect(accounts[1]["roles"] as? [[String: String]] == [["role": "analyst", "organisation": "essex"]])
    }

    @Test func `an account is disabled, enabled, reset and erased`() throws {
        #expect(try add("s.west").code == 0)
        #expect(try user("disable", "s.west").output == "Disabled s.west; the sessions have ended.\n")
        let refused = try user("reset", "s.west")
        #expect((refused.code, refused.output) == (65, ""))
        #expect(refused.errors == "quadrant: the account “s.west” is disabled; enable it first\n")
        #expect(try user("enable", "s.west").output == "Enabled s.west.\n")
        let reset = try user("reset", "s.west").output
        #expect(reset.hasPrefix("The password of s.west is gone and the sessions have ended.\n"))
        #expect(reset.firstMatch(of: /\n\/invitations\/[A-Za-z0-9_-]{43}\n/) != nil)
        #expect(try user("erase", "s.west").output == "Erased s.west; the ledger keeps the id alone.\n")
        #expect(try Program.succeed("user", "list", "--ledger", ledger) == "There are no accounts.\n")
        #expect(try Data(contentsOf: URL(filePath: people)).range(of: Data("Sam West".utf8)) == nil)
        #expect(try user("erase", "s.west").code == 0)
    }

    @Test(arguments: ["disable", "enable", "reset"])
    func `an account that is not there is named with the nearest that is`(command: String) throws {
        #expect(try add("s.west").code == 0)
        let outcome = try user(command, "s.wets")
        #expect((outcome.code, outcome.output) == (65, ""))
        #expect(outcome.errors == "quadrant: there is no account “s.wets”; did you mean “s.west”?\n")
    }

    @Test(arguments: [["list"], ["disable", "a"], ["enable", "a"], ["reset", "a"], ["erase", "a"]])
    func `without accounts it is said how to begin`(arguments: [String]) throws {
        let outcome = try Program.run(Program.path, ["user"] + arguments + ["--ledger", ledger])
        #expect((outcome.code, outcome.output) == (1, ""))
        #expect(
            outcome.errors == "quadrant: there are no accounts at \(people); add the first with: quadrant user add\n"
        )
        #expect(!FileManager.default.fileExists(atPath: people))
    }

    @Test func `a file of something else in the place of the accounts stays as it is`() throws {
        try Data("Dear board,\n".utf8).write(to: URL(filePath: people))
        let outcome = try add("a")
        #expect((outcome.code, outcome.output) == (1, ""))
        #expect(
            outcome.errors == "quadrant: \(people) is not a file of accounts and stays as it is; "
                + "move it away, or name another ledger\n"
        )
        #expect(try String(contentsOfFile: people, encoding: .utf8) == "Dear board,\n")
    }

    @Test(arguments: [
        ("add", ["<id>", "--ledger", "--name", "--office", "--role", "--password-from-stdin"]),
        ("list", ["--ledger", "--format"]), ("reset", ["<id>", "--ledger"]), ("disable", ["<id>", "--ledger"]),
        ("enable", ["<id>", "--ledger"]), ("erase", ["<id>", "--ledger"]),
    ])
    func `help names every option`(command: String, options: [String]) throws {
        let help = try Program.succeed("user", command, "--help")
        for option in options { #expect(help.holds(option), "\(option) in \(help)") }
    }
}
