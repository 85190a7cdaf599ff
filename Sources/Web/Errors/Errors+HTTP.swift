import Hummingbird
import Logging
import Scorecards

/// Something asked for is not in the scorecard.
struct NothingFound: Error {
    /// What is not there and what would be right.
    let refusal: Refusal
    /// A page about the nearest thing that is there.
    let nearest: Link?
}

extension Scorecard {
    /// The error for a name that is not known, with a link to the nearest that is.
    func nothing(called name: String, what: String, among known: [String], link: (String) -> Link) -> NothingFound {
        NothingFound(
            refusal: unknown(what, name, among: known),
            nearest: Spelling.nearest(to: name, among: known).map(link)
        )
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
        } catch let error as NothingFound {
            return try page(.notFound, ErrorPage(error))
        } catch let error as HTTPError {
            return try answer(error, to: request)
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(error)"])
            return try page(.internalServerError, .broken)
        }
    }

    private func answer(_ error: HTTPError, to request: Request) throws -> Response {
        switch error.status {
        case .notFound where request.method != .get && request.method != .head:
            var response = try page(.methodNotAllowed, .readOnly)
            response.headers[.allow] = "GET, HEAD"
            return response
        case .notFound:
            return try page(.notFound, .noSuchPage)
        case _:
            return try page(error.status, .notUnderstood)
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
