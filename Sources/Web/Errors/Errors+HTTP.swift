import Hummingbird
import Logging
import Scorecards

/// Something asked for is not there.
struct NothingFound: Error {
    /// What is not there, as a sentence.
    let problem: String
    /// A page about the nearest thing that is there.
    let nearest: Link?

    /// Says what is not there.
    init(_ problem: String, nearest: Link?) {
        self.problem = problem
        self.nearest = nearest
    }

    /// Says that a name is not known, and links to the nearest that is.
    init(_ what: String, called name: String, among known: [String], link: (String) -> Link) {
        self.init("There is no \(what) “\(name)”.", nearest: Spelling.nearest(to: name, among: known).map(link))
    }
}

/// Turns errors into pages that say in words what is wrong and where to go; the only place with HTTP statuses of errors.
struct ErrorPages: RouterMiddleware {
    typealias Context = BasicRequestContext

    let site: Site

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let response = try answer(error, to: request, logger: context.logger)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func answer(_ error: any Error, to request: Request, logger: Logger) throws -> Response {
        switch error {
        case let error as NothingFound:
            return try page(.notFound, ErrorPage(error))
        case let error as HTTPError where error.status == .notFound && !request.isReading:
            var response = try page(.methodNotAllowed, .readOnly)
            response.headers[.allow] = "GET, HEAD"
            return response
        case let error as HTTPError:
            return try page(error.status, error.status == .notFound ? .noSuchPage : .notUnderstood)
        case _:
            logger.error("request failed", metadata: ["error": "\(error)"])
            return try page(.internalServerError, .broken)
        }
    }

    private func page(_ status: HTTPResponse.Status, _ page: ErrorPage) throws -> Response {
        let html = try site.html(page, in: site.chronicle())
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }
}

extension Request {
    /// Whether the request only asks to see something.
    fileprivate var isReading: Bool { method == .get || method == .head }
}
