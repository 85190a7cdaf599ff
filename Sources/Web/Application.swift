public import Hummingbird
public import Logging
public import Scorecards
public import ServiceLifecycle

/// Where the pages are served.
public struct WebConfiguration: Sendable {
    /// The host name or address to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose one.
    public var port: Int

    /// Listens on this machine alone unless told otherwise.
    public init(host: String = "127.0.0.1", port: Int = 8080) {
        self.host = host
        self.port = port
    }
}

/// Builds the web application over whatever the newest chronicle is when a request comes in.
///
/// The application is a service: it stops accepting and finishes what it began when its service group shuts down.
/// A template that cannot be read is thrown here, not found by a reader.
///
/// - Parameters:
///   - chronicle: Returns the newest chronicle; called once for each request.
///   - configuration: Where to listen.
///   - logger: Takes one line for each request and every failure.
///   - services: Runs beside the server, such as one that follows the ledger.
///   - participation: The accounts of those who may sign in and the ledger's pen; without it everybody may read
///     everything and nobody may change anything.
///   - paper: Returns a cycle's paper as a whole HTML page, or `nil` where there is none.
///   - whenListening: Called once, with the port, when requests are accepted.
/// - Returns: The application, ready to run in a service group.
/// - Throws: What is wrong with a template.
public func buildApplication(
    chronicle: @escaping @Sendable () -> Chronicle,
    configuration: WebConfiguration,
    logger: Logger,
    services: [any Service] = [],
    participation: Participation? = nil,
    paper: @escaping @Sendable (Int, Scorecard) -> String? = { _, _ in nil },
    whenListening: @escaping @Sendable (Int) -> Void = { _ in }
) throws -> some ApplicationProtocol {
    Application(
        router: try buildRouter(chronicle: chronicle, participation: participation, paper: paper),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            serverName: "Quadrant"
        ),
        services: services,
        onServerRunning: { channel in whenListening(channel.localAddress?.port ?? configuration.port) },
        logger: logger
    )
}
