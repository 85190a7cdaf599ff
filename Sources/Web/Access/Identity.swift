import AccountStore
import Hummingbird
import Scorecards

/// The person who asks, as the accounts know them.
struct Identity: Hashable, Sendable {
    /// The account's identifier, which entries name as their author.
    let id: String
    let name: String
    let office: String
    let holdings: [Holding]
    /// The session's token, from which the tickets of forms are made.
    let session: String

    init(_ account: Account, session: String) {
        id = account.id
        name = account.name
        office = account.office
        holdings = account.holdings
        self.session = session
    }

    /// Whether the person may do something for an organisation, or for any where none is named.
    func may(_ deed: Deed, for organisation: Organisation.ID? = nil, in scorecard: Scorecard) -> Bool {
        scorecard.allows(deed, for: organisation, with: holdings)
    }
}

/// The cookie that carries a session.
enum SessionCookie {
    static let name = "__Host-quadrant"

    /// The cookie of a session; it ends with the browser, the session itself sooner.
    static func holding(_ token: String) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    /// The cookie that takes the place of one and ends at once.
    static let none = Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
}

/// Finds out who asks, from the session's cookie.
struct Identification: RouterMiddleware {
    typealias Context = AppContext

    let site: Site

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let people = site.participation, let token = request.cookies[SessionCookie.name]?.value, !token.isEmpty
        else { return try await next(request, context) }
        var context = context
        let now = people.now()
        let account = try await Offload.run { try people.accounts.account(ofSession: token, at: now) }
        context.identity = account.map { Identity($0, session: token) }
        return try await next(request, context)
    }
}
