import Hummingbird
import Scorecards

/// Every address there is, each with what it needs: the one way to add a page.
struct RouteTable: Sendable {
    /// The routes in the order in which they were added.
    private(set) var routes: [Route] = []

    /// Adds a page for whoever may do something.
    mutating func get(
        _ path: String,
        _ deed: Deed,
        of scope: Route.Scope = .any,
        use handler: @escaping Route.Handler
    ) {
        routes.append(Route(method: .get, path: path, access: .deed(deed), scope: scope, handler: handler))
    }

    /// Adds a page for everyone, or for everyone who is signed in.
    mutating func get(_ path: String, _ access: Route.Access, use handler: @escaping Route.Handler) {
        routes.append(Route(method: .get, path: path, access: access, scope: .any, handler: handler))
    }

    /// Adds what a form of those who may do something is sent to.
    mutating func post(
        _ path: String,
        _ deed: Deed,
        of scope: Route.Scope = .any,
        use handler: @escaping Route.Handler
    ) {
        routes.append(Route(method: .post, path: path, access: .deed(deed), scope: scope, handler: handler))
    }

    /// Adds what a form of everyone, or of everyone who is signed in, is sent to.
    mutating func post(_ path: String, _ access: Route.Access, use handler: @escaping Route.Handler) {
        routes.append(Route(method: .post, path: path, access: access, scope: .any, handler: handler))
    }

    /// The methods by which a path can be asked for, as `Allow` lists them; empty where there is no such path.
    func methods(at path: String) -> [String] {
        let methods = Set(routes.filter { $0.matches(path) }.map(\.method))
        return (methods.contains(.get) ? ["GET", "HEAD"] : []) + (methods.contains(.post) ? ["POST"] : [])
    }

    /// Adds every route to a router, each behind the gate.
    func add(to router: Router<AppContext>, gate: Gate) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try gate.admit(request, context, to: route)
                return try await route.handler(request, context)
            }
        }
    }
}
