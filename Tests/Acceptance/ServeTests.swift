import Foundation
import Testing

struct ServeTests {
    private let place: Workplace
    private let ledger: String
    private let server: Running
    private let port: UInt16

    init() throws {
        place = try Workplace()
        ledger = try place.ledger()
        server = try Running("serve", "--ledger", ledger, "--open", "--port", "0")
        port = try Self.port(of: server)
    }

    /// The port in the address that the server prints when it listens, which it must within twenty seconds.
    static func port(of server: Running) throws -> UInt16 {
        for _ in 1...1000 {
            if let address = server.output.firstMatch(
                of: /Serving(?: essex-cycle-7.ledger)? on http:\/\/127\.0\.0\.1:(\d+)\/ \(stop with Ctrl-C\)\n/
            ) {
                return try #require(UInt16(address.1))
            }
            usleep(20_000)
        }
        server.send(SIGKILL)
        throw Connection.Failure(cause: ETIMEDOUT)
    }

    /// Asks until a page says something, for at most ten seconds.
    private func wait(for words: String, on path: String) throws -> Bool {
        for _ in 1...100 {
            if try Connection.get(path, port: port).holds(words) { return true }
            usleep(100_000)
        }
        return false
    }

    @Test func `serves pages, follows what is imported meanwhile, and ends when told to`() throws {
        let health = try Connection.get("/healthz", port: port)
        #expect(health.hasPrefix("HTTP/1.1 200 OK\r\n"))
        let overview = try Connection.get("/", port: port)
        #expect(overview.hasPrefix("HTTP/1.1 200 OK\r\n") && overview.holds("Keeping People Safe"))
        #expect(try Connection.get("/nowhere", port: port).hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        #expect(!overview.holds("October to December 2020"))
        let next = place["next"]
        try FileManager.default.createDirectory(atPath: next, withIntermediateDirectories: false)
        _ = try place.write(
            "cycles:\n  - {cycle: 8, series: 21, from: 2020-10, to: 2020-12, framework: 2}\n",
            as: "next/cycles.yaml"
        )
        try Program.succeed("import", next, "--ledger", ledger)
        #expect(try wait(for: "October to December 2020", on: "/"))
        server.send(SIGTERM)
        #expect(server.outcome().code == 0)
    }

    @Test(arguments: [
        "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "GET /healthz HTTP/1.1\r\nHost: 127", "",
    ])
    func `ends with success on a request to terminate while somebody is connected`(request: String) throws {
        let connection = try Connection(port: port)
        try connection.send(request)
        usleep(100_000)
        let duration = ContinuousClock().measure {
            server.send(SIGTERM)
            #expect(server.outcome().code == 0)
        }
        #expect(duration < .seconds(10))
        withExtendedLifetime(connection) {}
    }

    @Test func `a port that is taken is told`() throws {
        let second = try Program.run("serve", "--ledger", ledger, "--open", "--port", "\(port)")
        #expect(second.code == 1)
        #expect(
            second.errors
                == "quadrant: the port is taken by another program; choose one with --port, or 0 for any that is free\n"
        )
        server.send(SIGINT)
        #expect(server.outcome().code == 0)
    }
}
