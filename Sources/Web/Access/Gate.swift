import Hummingbird
import Scorecards

/// Lets a request through to a route, or says why not.
struct Gate: Sendable {
    let site: Site

    /// Throws ``NotSignedIn``, ``NotAllowed``, ``ReadOnly``, ``SentFromElsewhere`` or ``NothingFound`` where the request
    /// may not go on.
    func admit(_ request: Request, _ context: AppContext, to route: Route) throws {
        if route.method == .post, request.isFromOwnPage == false { throw SentFromElsewhere() }
        switch route.access {
        case .everyone: return
        case .signedIn:
            _ = try site.people()
            guard context.identity != nil else { throw NotSignedIn() }
        case .deed(let deed):
            guard site.participation != nil else {
                guard route.method == .get, deed.isReading else { throw ReadOnly() }
                return
            }
            guard let identity = context.identity else { throw NotSignedIn() }
            let scorecard = site.chronicle().current
            // Whoever may do it for nobody is not told which risks and actions there are.
            guard route.scope.isOpen || identity.may(deed, in: scorecard) else {
                throw NotAllowed(deed: deed, organisation: nil)
            }
            let organisation = try organisation(route, context, in: scorecard)
            guard identity.may(deed, for: organisation, in: scorecard) else {
                throw NotAllowed(deed: deed, organisation: organisation.flatMap { scorecard.organisations[$0]?.name })
            }
        }
    }

    private func organisation(
        _ route: Route,
        _ context: AppContext,
        in scorecard: Scorecard
    ) throws -> Organisation.ID? {
        switch route.scope {
        case .any: return nil
        case .force: return scorecard.currentFramework?.force
        case .risk: return try scorecard.risk(in: context).risk.organisation
        case .action: return try scorecard.action(in: context).action.value.organisation
        case .parameter(let name):
            let id = Organisation.ID(try context.parameters.require(name))
            guard scorecard.organisations[id] == nil else { return id }
            throw NothingFound("organisation", called: id.text, among: scorecard.organisations.ids.map(\.text)) {
                Link(
                    href: route.path(naming: $0, as: name, context),
                    text: scorecard.organisations[Organisation.ID($0)]?.name ?? $0
                )
            }
        }
    }
}

extension Route.Scope {
    /// Whether the organisation is found without looking into what only some may read.
    fileprivate var isOpen: Bool {
        switch self {
        case .any, .force, .parameter: true
        case .risk, .action: false
        }
    }
}

extension Route {
    /// The address with another value for one of its parameters.
    fileprivate func path(naming value: String, as name: String, _ context: AppContext) -> String {
        path.split(separator: "/").map { part in
            guard part.hasPrefix(":") else { return "/\(part)" }
            let parameter = String(part.dropFirst())
            return "/" + (parameter == name ? value : context.parameters.get(parameter) ?? "")
        }
        .joined()
    }
}

extension Deed {
    /// Whether it only looks at something.
    var isReading: Bool { [.readPublished, .readWorking, .readAudit].contains(self) }
}

/// Nobody is signed in, and somebody must be.
struct NotSignedIn: Error {}

/// The roles of the person who is signed in do not allow something.
struct NotAllowed: Error {
    let deed: Deed
    /// The name of the organisation it was asked for, where one was named.
    let organisation: String?
}

/// Something would be changed on a server that only shows.
struct ReadOnly: Error {}

/// A form was sent from a page that is not this server's.
struct SentFromElsewhere: Error {}

extension Request {
    /// Whether the browser says that one of this server's pages sent the request; `nil` where it says nothing.
    var isFromOwnPage: Bool? {
        if let place = headers["Sec-Fetch-Site"] { return place == "same-origin" || place == "none" }
        guard let origin = headers["Origin"] else { return nil }
        guard let host = origin.split(separator: "/").last, origin.hasPrefix("http") else { return false }
        return host == head.authority ?? "" || host == headers["X-Forwarded-Host"] ?? ""
    }
}
