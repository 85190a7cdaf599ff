import Hummingbird
import HummingbirdTesting
import Logging
import Scorecards
import Synchronization
import Testing

@testable import Web

/// What surrounds the pages: headers, entity tags, errors, logs and the cache.
struct AnswerTests {
    static let hardened = [
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    ]

    @Test(arguments: ["/", "/cycles/7", "/history", "/healthz", "/style.css", "/icon.svg", "/nope", "/cycles/9"])
    func `every answer carries the security headers`(path: String) async throws {
        let answer = try await get(path)
        for (name, value) in Self.hardened { #expect(answer.header(name) == value, "\(name)") }
    }

    @Test func `pages need no script and no style of their own`() async throws {
        for path in PageTests.pages.map(\.0) {
            let text = try await get(path).text
            for forbidden in ["<script", "<style", " style=", " onclick=", "http://", "javascript:"] {
                let found = text.replacing("http://www.w3.org/2000/svg", with: "").contains(forbidden)
                #expect(!found, "\(forbidden) in \(path)")
            }
        }
    }

    @Test func `the style's rules for narrow screens and paper end before the next part begins`() async throws {
        var depth = 0
        for line in try await get("/style.css").text.split(separator: "\n") {
            if line.hasPrefix("/*") { #expect(depth == 0, "\(line)") }
            depth += line.count { $0 == "{" } - line.count { $0 == "}" }
            #expect((0...2).contains(depth), "\(line)")
        }
        #expect(depth == 0)
    }

    @Test(arguments: [
        ("/style.css", "text/css; charset=utf-8"), ("/icon.svg", "image/svg+xml"), ("/", "text/html; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"), ("/nope", "text/html; charset=utf-8"),
    ])
    func `each answer says what it is`(path: String, type: String) async throws {
        #expect(try await get(path).header("Content-Type") == type)
    }

    @Test func `health is the ledger's sequence number`() async throws {
        #expect(try await get("/healthz").text == "ok\nledger entry 31\n")
        #expect(try await get("/healthz", from: Chronicle()).text == "ok\nledger entry 0\n")
        #expect(try await get("/healthz").header("Cache-Control") == "no-store")
    }

    // MARK: - Entity tags

    @Test func `a reader's good copy is not sent again`() async throws {
        let first = try await get("/")
        let tag = try #require(first.header("ETag"))
        for known in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
            let again = try await get("/", headers: [.ifNoneMatch: known])
            #expect(again.status == 304)
            #expect(again.text.isEmpty)
            #expect(again.header("ETag") == tag)
        }
        #expect(try await get("/", headers: [.ifNoneMatch: "\"other\""]).status == 200)
    }

    @Test func `a page that changes has another tag`() async throws {
        var chronicle = Fixture.chronicle
        let before = try await get("/", from: chronicle).header("ETag")
        chronicle.record(
            FiguresRecorded(origin: "revision", rows: [Fixture.figure("vwi-solved", 12, "2020-09", "2531")])
        )
        #expect(try await get("/", from: chronicle).header("ETag") != before)
    }

    @Test(arguments: ["/", "/cycles/7/measures/vwi-solved", "/style.css", "/healthz"])
    func `HEAD answers as GET does, without the body`(path: String) async throws {
        let whole = try await get(path)
        let head = try await get(path, method: .head)
        #expect(head.status == 200)
        #expect(head.text.isEmpty)
        #expect(head.headers == whole.headers)
        #expect(head.header("Content-Length") == String(whole.text.utf8.count))
    }

    // MARK: - Errors

    @Test(arguments: [
        ("/nope", "Page not found", "There is no page at this address. Check the address"),
        ("/cycles/8", "Not found", "There is no cycle “8”. Perhaps this was meant: Cycle 7"),
        ("/cycles/1/measures/ksi", "Not found", "There is no cycle “1”. Perhaps this was meant: Cycle 6"),
        ("/cycles/-9223372036854775808", "Not found", "Perhaps this was meant: Cycle 6"),
        ("/cycles/99999999999999999999", "Not found", "There is no cycle “99999999999999999999”. Check the address"),
        (
            "/cycles/7/quadrants/keeping-people-save", "Not found",
            "There is no quadrant “keeping-people-save”. Perhaps this was meant: Keeping People Safe"
        ),
        (
            "/cycles/7/measures/vwi-solvd", "Not found",
            "There is no measure “vwi-solvd”. Perhaps this was meant: Solved Violence with Injury offences"
        ),
        (
            "/cycles/7/measures/vwi-solved?organisation=susex", "Not found",
            "There is no organisation “susex”. Perhaps this was meant: Sussex Police"
        ),
        ("/cycles/7/paper", "Not found", "There is no paper of cycle 7. Perhaps this was meant: Cycle 7"),
        ("/cycles/7/measures/%3Cscript%3E", "Not found", "There is no measure “"),
    ])
    func `what is not there is named with the nearest that is`(path: String, title: String, text: String) async throws {
        let answer = try await get(path)
        #expect(answer.status == 404)
        #expect(answer.title.hasPrefix(title + " –"))
        #expect(answer.words.contains(text), "\(answer.words)")
        #expect(answer.words.contains("Overview of the latest cycle"))
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(!answer.text.contains("<script"))
    }

    @Test func `an address of an empty ledger is not found in words`() async throws {
        let answer = try await get("/cycles/7", from: Chronicle())
        #expect(answer.status == 404)
        #expect(answer.words.contains("There is no cycle “7”. Check the address"))
    }

    @Test func `HEAD of what is not there has no body`() async throws {
        for path in ["/nope", "/cycles/9"] {
            let answer = try await get(path, method: .head)
            #expect(answer.status == 404)
            #expect(answer.text.isEmpty)
        }
    }

    @Test func `writing is not possible`() async throws {
        let answer = try await get("/", method: .post)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
        #expect(answer.words.contains("These pages can be read, not written to."))
    }

    @Test func `a failure is a page, and its cause is in the log alone`() async throws {
        struct Broken: Error {}
        let log = LogBook()
        let site = try Site { Fixture.chronicle }
        var table = RouteTable()
        table.get("/broken", .everyone) { _, _ in throw Broken() }
        let router = buildRouter(site, table)
        let app = Application(router: router, logger: Logger(label: "tests") { _ in log })
        let answer = try await app.test(.router) { try await $0.ask("/broken") }
        #expect(answer.status == 500)
        #expect(answer.title.hasPrefix("Something went wrong –"))
        #expect(!answer.text.contains("Broken"))
        #expect(log.lines.contains { $0.contains("error=Broken()") })
    }

    // MARK: - The paper

    @Test func `the paper is served as it is, with a policy for its own styles`() async throws {
        let html = "<!doctype html><style>h1{color:#111}</style><h1>Cycle 7</h1>"
        let answer = try await get("/cycles/7/paper") { cycle, scorecard in
            cycle == 7 && scorecard.sequence == 31 ? html : nil
        }
        #expect(answer.status == 200)
        #expect(answer.text == html)
        // SHA-256 of h1{color:#111}, in base 64.
        let digest = "sha256-omF5HXULTPs9zuQJtpvscj3A9gbQDQQKRLbAZiOolZU="
        #expect(
            answer.header("Content-Security-Policy")?.contains("style-src '\(digest)'; img-src 'self' data:;") == true
        )
    }

    @Test func `a closed cycle's paper is made from the ledger as it was at the closing`() async throws {
        let answer = try await get("/cycles/6/paper") { _, scorecard in "entry \(scorecard.sequence)" }
        #expect(answer.text == "entry 19")
    }

    // MARK: - The log and the cache

    @Test func `a request leaves one line without its query`() async throws {
        let log = LogBook()
        let app = try buildApplication(
            chronicle: { Fixture.chronicle },
            configuration: WebConfiguration(),
            logger: Logger(label: "tests") { _ in log }
        )
        _ = try await app.test(.router) { try await $0.ask("/cycles/7/measures/vwi-solved?organisation=sussex") }
        #expect(log.lines.count == 1)
        let line = try #require(log.lines.first)
        #expect(line.hasPrefix("info request method=GET milliseconds="))
        #expect(line.hasSuffix(" path=/cycles/7/measures/vwi-solved status=200"))
    }

    @Test func `a page is made once until the ledger grows`() async throws {
        let made = Mutex(0)
        let newest = Mutex(Fixture.chronicle)
        let router = try buildRouter(chronicle: { newest.withLock { $0 } }) { _, _ in
            "made \(made.withLock { $0 += 1; return $0 })"
        }
        try await Application(router: router).test(.router) { client in
            for expected in ["made 1", "made 1", "made 2"] {
                if expected == "made 2" { newest.withLock { $0.record(CycleClosed(cycle: 7)) } }
                let text = try await client.ask("/cycles/7/paper").text
                #expect(text == expected)
            }
        }
    }

    @Test func `the cache stays within its bounds`() throws {
        let cache = PageCache<String, CachedAnswer>(limit: 4000)
        for index in 0..<100 {
            _ = cache.answer(for: "\(index)", sequence: 1) { CachedAnswer(body: "page \(index)", type: "text/plain") }
            #expect(cache.count <= 7)
        }
        _ = cache.answer(for: "large", sequence: 1) {
            CachedAnswer(body: String(repeating: "a", count: 5000), type: "text/plain")
        }
        #expect(cache.count == 0)
        _ = cache.answer(for: "next", sequence: 2) { CachedAnswer(body: "b", type: "text/plain") }
        #expect(cache.count == 1)
    }
}

/// Keeps the lines that are logged.
final class LogBook: LogHandler, Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .info }
        set {}
    }

    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        kept.withLock { $0.append(([event.level.rawValue, "\(event.message)"] + fields).joined(separator: " ")) }
    }
}
