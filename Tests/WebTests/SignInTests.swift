import AccountStore
import Hummingbird
import Scorecards
import Testing

@testable import Web

/// Signing in and out, invitations and passwords, as people meet them.
struct SignInTests {
    private static let password = "three plain words"

    @Test func `signing in sets a cookie that no script and no other site gets at`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.browse(as: "") { browsers in
            let browser = browsers[0]
            let page = try await browser.get("/sign-in")
            #expect(page.status == 200)
            #expect(page.header("Cache-Control") == "no-store")
            let answer = try await browser.send("/sign-in", ["id": "Ann.Bell", "password": Self.password])
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/work")
            let cookie = try #require(answer.header("Set-Cookie"))
            #expect(cookie.hasPrefix("__Host-quadrant="))
            for attribute in ["; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/"] {
                #expect(cookie.contains(attribute), "\(attribute) in \(cookie)")
            }
            #expect(!cookie.contains("Domain") && !cookie.contains("Expires") && !cookie.contains("Max-Age"))
            let work = try await browser.get("/work")
            #expect(work.words.contains("Good to see you, Holder of ann.bell"))
            #expect(work.text.contains("Signed in as <strong>Holder of ann.bell</strong>, Office of ann.bell"))
            #expect(!office.log.lines.contains { $0.contains(Self.password) })
        }
    }

    @Test func `a wrong password, a wrong name and a disabled account read alike`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.hire("bob.cook", as: .analyst, password: Self.password)
        try office.accounts.setDisabled(true, "bob.cook", by: .tests)
        try await office.browse(as: "") { browsers in
            for (id, password) in [("ann.bell", "wrong"), ("nobody", Self.password), ("bob.cook", Self.password)] {
                let answer = try await browsers[0].send("/sign-in", ["id": id, "password": password])
                #expect(answer.status == 422)
                #expect(answer.words.contains("The name or the password is not right. Try again, or ask whoever keeps"))
                #expect(answer.text.contains("value=\"\(id)\""))
                #expect(!answer.text.contains(password))
                #expect(answer.header("Set-Cookie") == nil)
            }
        }
    }

    @Test func `five wrong passwords lock the account for a quarter of an hour`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.browse(as: "") { browsers in
            for _ in 1...5 {
                #expect(try await browsers[0].send("/sign-in", ["id": "ann.bell", "password": "wrong"]).status == 422)
            }
            let locked = try await browsers[0].send("/sign-in", ["id": "ann.bell", "password": Self.password])
            #expect(locked.status == 429)
            #expect(locked.header("Retry-After") == "900")
            #expect(
                locked.words.contains("There were too many wrong passwords for this name. Try again in 15 minutes.")
            )
            office.wait(minutes: 16)
            #expect(
                try await browsers[0].send("/sign-in", ["id": "ann.bell", "password": Self.password]).status == 303
            )
        }
    }

    @Test func `whoever is not signed in is led to the page afterwards`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.browse(as: "") { browsers in
            let path = "/cycles/7/measures/vwi-solved?organisation=sussex"
            let answer = try await browsers[0].get(path)
            #expect(answer.status == 303)
            let place = try #require(answer.header("Location"))
            #expect(place.hasPrefix("/sign-in?to=/cycles/7/measures/vwi-solved"))
            let page = try await browsers[0].get(place)
            let fields = page.hiddenFields(to: "/sign-in") + [("id", "ann.bell"), ("password", Self.password)]
            let entered = try await browsers[0].post("/sign-in", fields)
            #expect(entered.header("Location") == path)
        }
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "/%2F/evil.example", "javascript:alert(1)",
        "/a\nb",
        "/%5cevil.example", "/a%0Ab", "/a%00", "/a%C2%85b", "/a b", "/ä", "/%FF", "%2Fwork", "",
    ])
    func `nobody is led to another site`(address: String) {
        #expect(Address.ownPath(address) == "")
        #expect(Address.ownPath("/cycles/7?a=b") == "/cycles/7?a=b")
    }

    @Test(arguments: [
        "/audit?text=acting%20sergeants&author=ann.bell", "/audit?text=acting+sergeants", "/audit?text=caf%C3%A9%2F%25",
        "/cycles/7/measures/vwi-solved?organisation=Essex",
    ])
    func `whoever was on the way to a page comes there`(address: String) async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.browse(as: "") { browsers async throws in
            let place = try #require(try await browsers[0].get(address).header("Location"))
            #expect(place.hasPrefix("/sign-in?to=/"))
            let page = try await browsers[0].get(place)
            let hidden = page.hiddenFields(to: "/sign-in")
            let fields = hidden + [("id", "ann.bell"), ("password", Self.password)]
            let answer = try await browsers[0].post(
                "/sign-in",
                fields.map { ($0.0, $0.1.replacing("&amp;", with: "&")) }
            )
            #expect(answer.header("Location") == address)
        }
    }

    @Test func `signing out ends the session and the cookie`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst)
        try await office.browse(as: "ann.bell") { browsers in
            let forged = try await browsers[0].post("/sign-out", [("ticket", "forged")])
            #expect(forged.status == 403)
            #expect(try await browsers[0].get("/work").status == 200)
            let answer = try await browsers[0].send("/work", [:], to: "/sign-out")
            #expect(answer.status == 303)
            #expect(answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
            #expect(try await browsers[0].get("/work").status == 303)
            #expect(try await browsers[0].get("/sign-in?signed-out").words.contains("You are signed out."))
        }
    }

    @Test func `an invitation is accepted once and signs in`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst)
        let token = try office.accounts.invite("ann.bell", by: Hand("tests", at: office.now))
        try await office.browse(as: "") { browsers in
            let path = "/invitations/\(token)"
            let page = try await browsers[0].get(path)
            #expect(page.words.contains("Welcome, Holder of ann.bell Your account is “ann.bell”."))
            let differing = try await browsers[0].send(
                path,
                ["password": Self.password, "password-again": "another one"]
            )
            #expect(differing.words.contains("The two passwords differ. Type the same one twice."))
            let short = try await browsers[0].send(path, ["password": "short", "password-again": "short"])
            #expect(short.status == 422)
            #expect(
                short.words.contains("The password has 5 characters; use at least 12, such as three or four words.")
            )
            let taken = try await browsers[0].send(path, ["password": Self.password, "password-again": Self.password])
            #expect(taken.header("Location") == "/work")
            #expect(try await browsers[0].get("/work").status == 200)
            let again = try await browsers[0].get(path)
            #expect(again.status == 404)
            #expect(again.words.contains("This invitation was used already or has run out."))
            #expect(!office.log.lines.contains { $0.contains(token) })
        }
    }

    @Test func `a password is changed by whoever knows it`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst, password: Self.password)
        try await office.browse(as: "ann.bell", "ann.bell") { browsers in
            let next = "four quite plain words"
            let wrong = try await browsers[0].send(
                "/password",
                ["password-now": "wrong", "password": next, "password-again": next]
            )
            #expect(wrong.words.contains("This is not your present password."))
            #expect(!wrong.text.contains(next))
            let changed = try await browsers[0].send(
                "/password",
                ["password-now": Self.password, "password": next, "password-again": next]
            )
            #expect(changed.header("Location") == "/work")
            let work = try await browsers[0].get("/work")
            #expect(work.words.contains("Your password is changed."))
            #expect(try await !browsers[0].get("/work").words.contains("Your password is changed."))
            // The other browser of the same person is signed out.
            office.wait(minutes: 1)
            #expect(try await browsers[1].get("/work").status == 303)
        }
    }

    @Test func `a session ends an hour after its last use`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst)
        try await office.browse(as: "ann.bell") { browsers async throws in
            office.wait(minutes: 59)
            #expect(try await browsers[0].get("/work").status == 200)
            office.wait(minutes: 61)
            #expect(try await browsers[0].get("/work").status == 303)
        }
    }

    @Test func `without accounts there is nothing to sign in to`() async throws {
        for path in ["/sign-in", "/work", "/people", "/password", "/invitations/abc"] {
            let answer = try await get(path)
            #expect(answer.status == 403)
            #expect(answer.words.contains("This server shows its pages to everybody and has no accounts"), "\(path)")
        }
        #expect(try await get("/sign-out", method: .post).status == 405)
    }
}
