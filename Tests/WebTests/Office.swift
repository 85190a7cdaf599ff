import AccountStore
import Foundation
import Hummingbird
import HummingbirdTesting
import LedgerStore
import Logging
import Scorecards
import Synchronization
import Testing

@testable import Web

/// A force with a ledger and accounts in a folder of their own, where people sit at browsers.
final class Office: Sendable {
    let ledger: Ledger
    let accounts: Accounts
    let log = LogBook()
    private let folder: URL
    private let clock: Mutex<Instant>
    private let trouble = Mutex<LedgerError?>(nil)
    private let additions: @Sendable (Site, inout RouteTable) -> Void

    /// Opens an office with a ledger of these entries, else of the fixture's scorecard and two commands of the force, and
    /// with further pages where any are tested.
    init(
        holding entries: [any EntryContent] = Fixture.entries + Fixture.followUp + Office.commands,
        adding additions: @escaping @Sendable (Site, inout RouteTable) -> Void = { _, _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "quadrant-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "a.ledger").path()
        ledger = try Ledger(path: path, creating: true)
        accounts = try Accounts(path: Accounts.path(besides: path), creating: true)
        clock = Mutex(Instant(startOf: "2021-02-09"))
        self.additions = additions
        try ledger.record(by: "tests", at: now) { _ in entries }
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path()) is left behind: \(error)")
        }
    }

    static let commands: [any EntryContent] = [
        OrganisationDefined(Organisation(id: "crime", name: "Crime Command", kind: .command, parent: "essex")),
        OrganisationDefined(Organisation(id: "response", name: "Response Command", kind: .command, parent: "essex")),
        PaperPublished(cycle: 6, edition: 1, day: "2020-12-01"),
    ]

    var chronicle: Chronicle { ledger.chronicle }

    var now: Instant { clock.withLock { $0 } }

    func wait(minutes: Int) {
        clock.withLock { $0 = Instant(milliseconds: $0.milliseconds + Int64(minutes) * 60_000) }
    }

    /// Lets every recording fail from now on, as where the disk is full, or none any more.
    func `break`(with error: LedgerError?) {
        trouble.withLock { $0 = error }
    }

    /// Gives somebody an account.
    @discardableResult
    func hire(
        _ id: String,
        as role: Role? = nil,
        for organisation: Organisation.ID = "essex",
        password: String? = nil
    ) async throws -> Account {
        let holdings = role.map { [Holding($0, for: organisation)] } ?? []
        let account = try accounts.add(
            id: id,
            name: "Holder of \(id)",
            office: "Office of \(id)",
            holdings: holdings,
            by: .tests
        )
        if let password { try await accounts.setPassword(password, of: id) }
        return account
    }

    func site() throws -> Site {
        try Site(
            chronicle: { [ledger] in ledger.chronicle },
            participation: Participation(
                accounts: accounts,
                record: { [self] author, plan in
                    try await Offload.run { [self] in
                        if let error = trouble.withLock({ $0 }) { throw error }
                        do {
                            return try ledger.record(by: author, at: Instant(startOf: "2021-02-09"), plan: plan).first
                        } catch let refused as Refused {
                            throw NotRecorded(refusals: refused.items.map(\.refusal))
                        }
                    }
                },
                now: { [self] in now }
            )
        )
    }

    func table(of site: Site) -> RouteTable {
        var table = RouteTable(of: site) { cycle, _ in "<h1>Cycle \(cycle)</h1>" }
        additions(site, &table)
        return table
    }

    /// Lets browsers of people ask the pages; nobody's where the name is empty.
    func browse<Value: Sendable>(
        as people: String...,
        work: @Sendable ([Browser]) async throws -> Value
    ) async throws -> Value {
        let site = try site()
        let log = log
        let app = Application(router: buildRouter(site, table(of: site)), logger: Logger(label: "tests") { _ in log })
        let sessions = try people.map { $0.isEmpty ? nil : try accounts.signInWithoutPassword($0, at: now) }
        return try await app.test(.router) { client in
            try await work(sessions.map { Browser(client: client, session: $0) })
        }
    }
}

extension Hand {
    /// Whoever keeps the accounts of a test.
    static let tests = Hand("tests", at: Instant(startOf: "2021-02-09"))
}

/// Somebody's browser: it keeps the session's cookie and fills in forms.
final class Browser: Sendable {
    private let client: any TestClientProtocol
    private let cookie: Mutex<String?>

    init(client: any TestClientProtocol, session: String?) {
        self.client = client
        cookie = Mutex(session.map { "\(SessionCookie.name)=\($0)" })
    }

    func get(_ path: String, method: HTTPRequest.Method = .get) async throws -> Answer {
        try await ask(path, method: method)
    }

    /// Opens a page, fills in the form on it that is sent to an address, and sends it.
    @discardableResult
    func send(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        to action: String? = nil
    ) async throws -> Answer {
        let page = try await get(path)
        return try await post(
            action ?? path,
            page.hiddenFields(to: action ?? path) + Array(fields).map { ($0.0, $0.1) }
        )
    }

    /// Sends fields as they are.
    func post(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Answer {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await post(path, body: Array(body.utf8), headers: headers)
    }

    /// Sends any bytes as a form.
    func post(_ path: String, body: [UInt8], headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        headers[.contentType] = headers[.contentType] ?? "application/x-www-form-urlencoded"
        return try await ask(path, method: .post, headers: headers, body: ByteBuffer(bytes: body))
    }

    private func ask(
        _ path: String,
        method: HTTPRequest.Method,
        headers: HTTPFields = [:],
        body: ByteBuffer? = nil
    ) async throws -> Answer {
        var headers = headers
        headers[.cookie] = cookie.withLock { $0 }
        let answer = try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Answer(
                status: Int(response.status.code),
                headers: response.headers,
                text: String(buffer: response.body)
            )
        }
        if let set = answer.header("Set-Cookie") {
            cookie.withLock { $0 = set.contains("Max-Age=0") ? nil : String(set.prefix { $0 != ";" }) }
        }
        return answer
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Answer {
    /// The hidden fields of the form that is sent to an address.
    func hiddenFields(to action: String) -> [(String, String)] {
        text.between("action=\"\(action)\">", and: "</form>").components(
            after: "<input type=\"hidden\" name=\"",
            upTo: ">"
        )
        .map { field in
            let parts = field.split(separator: "\" value=\"", omittingEmptySubsequences: false)
            return (String(parts[0]), String(parts[1].dropLast()))
        }
    }

    /// The text of a field as it would be typed on.
    func typed(in name: String) -> String {
        text.between("<textarea", and: "</main>").between("name=\"\(name)\"", and: "</textarea>")
            .split(separator: ">\n", maxSplits: 1, omittingEmptySubsequences: false).last.map { String($0) } ?? ""
    }
}
