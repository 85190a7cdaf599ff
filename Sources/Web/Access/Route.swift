import Hummingbird
import Scorecards

/// One address with its method, and who may use it.
struct Route: Sendable {
    /// Answers a request that was let through.
    typealias Handler = @Sendable (Request, AppContext) async throws -> Response

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    let scope: Scope
    let handler: Handler

    /// Who may use an address.
    enum Access: Hashable, Sendable {
        case everyone
        case signedIn
        case deed(Deed)
    }

    /// The organisation for which the deed must be allowed.
    enum Scope: Hashable, Sendable {
        /// Any at all: a fitting role is enough, whatever it is held for.
        case any
        /// The force whose scorecard it is.
        case force
        /// The one that a part of the address names.
        case parameter(String)
        /// The one that answers for the risk that the address names.
        case risk
        /// The one that does the action that the address names.
        case action
    }

    /// Whether a path has the shape of this one's.
    func matches(_ path: String) -> Bool {
        let pattern = self.path.split(separator: "/")
        let parts = path.split(separator: "/")
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
