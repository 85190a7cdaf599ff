public import Hummingbird

/// One request's surroundings: who asks, and from which address.
public struct AppContext: RequestContext {
    /// What the server itself keeps of a request.
    public var coreContext: CoreRequestContextStorage
    /// The person whose session the request carries, or `nil` where nobody is signed in.
    var identity: Identity?
    /// The address of the other end of the connection; empty where there is none.
    let peer: String

    /// Takes over what is known of a request before anything of it is read.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// The address a request comes from, as far as it can be known.
    ///
    /// A proxy on this machine says it last in `X-Forwarded-For`; whoever connects from elsewhere is not believed.
    func address(of request: Request) -> String {
        guard peer.isEmpty || peer == "::1" || peer.hasPrefix("127.") else { return peer }
        let forwarded = request.headers["X-Forwarded-For"].flatMap { $0.split(separator: ",").last }
        return forwarded.map { String($0.trimmingPrefix { $0 == " " }) } ?? peer
    }
}

extension HTTPFields {
    /// The value of a header that has no name of its own among the types.
    subscript(name: String) -> String? { HTTPFields.Element.Name(name).flatMap { self[$0] } }
}
