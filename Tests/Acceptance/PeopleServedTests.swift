import Foundation
import Testing

/// The pages as people with accounts meet them, served by the program itself.
struct PeopleServedTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    private static func cookie(in answer: String) -> String {
        answer.firstMatch(of: #/\r\n[Ss]et-[Cc]ookie: (__Host-quadrant=[A-Za-z0-9_-]+); /#).map { String($0.1) } ?? ""
    }

    @Test func `a ledger without accounts is not served, and the way to the first is told`() throws {
        let ledger = try place.ledger()
        let outcome = try Program.run("serve", "--ledger", ledger, "--port", "0")
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                quadrant: nobody has an account for \(ledger) yet; make the first administrator with: quadrant user add ID \
                --ledger \(ledger) --name "NAME" --office "OFFICE" --role administrator@FORCE, or show the pages to \
                everybody with: quadrant serve --ledger \(ledger) --open

                """
        )
    }

    @Test func `the first administrator is invited, chooses a password and adds a person`() throws {
        let ledger = try place.ledger()
        let added = try Program.succeed(
            "user",
            "add",
            "ari",
            "--ledger",
            ledger,
            "--name",
            "Ari Admin",
            "--office",
            "Office",
            "--role",
            "administrator@essex"
        )
        let invitation = try #require(added.firstMatch(of: /\/invitations\/[A-Za-z0-9_-]+/)).0
        let server = try Running("serve", "--ledger", ledger, "--port", "0")
        let port = try ServeTests.port(of: server)
        #expect(try Connection.get("/", port: port).hasPrefix("HTTP/1.1 303 See Other\r\n"))
        let accepted = try Connection.post(
            "password=three+plain+words&password-again=three+plain+words",
            to: String(invitation),
            port: port
        )
        #expect(accepted.hasPrefix("HTTP/1.1 303 See Other\r\n"))
        let cookie = Self.cookie(in: accepted)
        #expect(try Connection.get("/work", port: port, cookie: cookie).holds("Good to see you, Ari Admin"))
        let form = try Connection.get("/people/new", port: port, cookie: cookie)
        let ticket = try #require(
            form.firstMatch(of: /action="\/people\/new">\n<input type="hidden" name="ticket" value="([^"]+)"/)
        ).1
        let invited = try Connection.post(
            "ticket=\(ticket)&id=ann&name=Ann+Bell&office=&role-1=analyst&organisation-1=essex",
            to: "/people/new",
            port: port,
            cookie: cookie
        )
        #expect(invited.holds("Give this link to Ann Bell"))
        #expect(try Program.succeed("user", "list", "--ledger", ledger).holds("Ann Bell"))
        // What is disabled from the command line is shut out of the pages being served.
        try Program.succeed("user", "disable", "ari", "--ledger", ledger)
        sleep(1)
        #expect(try Connection.get("/work", port: port, cookie: cookie).hasPrefix("HTTP/1.1 303 See Other\r\n"))
        server.send(SIGTERM)
        #expect(server.outcome().code == 0)
    }

    @Test func `the demonstration prints an account for each role, and they let in`() throws {
        let demo = try Running("demo", "--folder", Program.example, "--into", place["demo"], "--port", "0")
        let port = try ServeTests.port(of: demo)
        let rows = demo.output.matches(of: /\n  ([a-z-]+)  .+  ([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})(?=\n)/)
        #expect(rows.count == 8)
        for row in rows.prefix(2) {
            let answer = try Connection.post("id=\(row.1)&password=\(row.2)", to: "/sign-in", port: port)
            let work = try Connection.get("/work", port: port, cookie: Self.cookie(in: answer))
            #expect(work.holds("Good to see you"))
            #expect(
                try Connection.get("/cycles/7", port: port, cookie: Self.cookie(in: answer)).holds(
                    "Keeping People Safe"
                )
            )
        }
        demo.send(SIGTERM)
        #expect(demo.outcome().code == 0)
    }
}
