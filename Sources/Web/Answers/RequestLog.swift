import Hummingbird
import Logging

/// Writes one line for each request: what was asked for, what came of it and how long it took.
///
/// The query is left out, since it may name what a reader is looking into, and so is a token in the address, which would
/// let whoever reads the log in.
struct RequestLog: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let level: Logger.Level = response.status.code >= 500 ? .error : .info
        guard context.logger.logLevel <= level else { return response }
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        context.logger.log(
            level: level,
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(path(of: request, context))",
                "status": "\(response.status.code)", "milliseconds": "\((took * 1000).rounded() / 1000)",
            ]
        )
        return response
    }

    private func path(of request: Request, _ context: Context) -> String {
        guard let pattern = context.endpointPath, pattern.contains(":token") || pattern.contains("{token}") else {
            return request.uri.path
        }
        return pattern
    }
}
