import AccountStore
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
    typealias Context = AppContext

    let site: Site
    let table: RouteTable

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let response = try await answer(error, to: request, context)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    /// Whether an error has a page of its own, rather than that of a server in trouble.
    static func knows(_ error: any Error) -> Bool {
        switch error {
        case is NothingFound, is NotSignedIn, is NotAllowed, is NotPublished, is ReadOnly, is ForeignTicket,
            is UsedBefore, is NotTaken, is Submission.TooLarge, is Submission.TooMany, is Submission.NotAForm,
            is HTTPError:
            true
        case _: false
        }
    }

    private func answer(_ error: any Error, to request: Request, _ context: Context) async throws -> Response {
        switch error {
        case let error as NothingFound:
            return try page(.notFound, ErrorPage(error), request, context)
        case is NotSignedIn:
            return try await signIn(request, context)
        case let error as NotAllowed:
            return try await notAllowed(ErrorPage(error), request, context)
        case let error as NotPublished:
            return try page(.forbidden, ErrorPage(error), request, context)
        case is SentFromElsewhere:
            return try page(.forbidden, .sentFromElsewhere, request, context)
        case is ReadOnly:
            return try notAllowed(request, context)
        case let error as ForeignTicket:
            return try kept(.forbidden, KeptPage(error, request, site.resending(request, context)), request, context)
        case let error as UsedBefore:
            return try kept(.conflict, KeptPage(error, request), request, context)
        case let error as NotTaken:
            context.logger.error("form not taken", metadata: ["error": "\(error.cause)"])
            let page = KeptPage(error, request, site.ticket(for: request.uri.path, context))
            return try kept(.serviceUnavailable, page, request, context)
        case let error as Submission.TooLarge:
            return try page(.contentTooLarge, ErrorPage(error), request, context)
        case is Submission.TooMany:
            return try page(.contentTooLarge, .tooManyFields, request, context)
        case is Submission.NotAForm:
            return try page(.unsupportedMediaType, .notAForm, request, context)
        case let error as HTTPError where error.status == .notFound && !request.isReading:
            return try notAllowed(request, context)
        case let error as HTTPError:
            let shown: ErrorPage = error.status == .notFound ? .noSuchPage : .notUnderstood
            return try page(error.status, shown, request, context)
        case _:
            context.logger.error("request failed", metadata: ["error": "\(error)"])
            return try page(.internalServerError, .broken, request, context)
        }
    }

    /// What roles do not allow; what was typed is shown, so that it can be handed to somebody who may.
    private func notAllowed(_ shown: ErrorPage, _ request: Request, _ context: Context) async throws -> Response {
        guard !request.isReading else { return try page(.forbidden, shown, request, context) }
        let submission: Submission
        do {
            submission = try await Submission(request)
        } catch is Submission.TooLarge, is Submission.TooMany, is Submission.NotAForm {
            return try page(.forbidden, shown, request, context)
        }
        guard !submission.kept.isEmpty else { return try page(.forbidden, shown, request, context) }
        let typed = KeptPage(
            title: shown.title,
            message: shown.message,
            remedy: shown.remedy + " Nothing was changed; what you typed is shown below.",
            submission: submission,
            address: request.uri.path,
            ticket: nil
        )
        return try kept(.forbidden, typed, request, context)
    }

    /// A method that the address does not have, or the one that would change something where nobody can.
    private func notAllowed(_ request: Request, _ context: Context) throws -> Response {
        let methods = table.methods(at: request.uri.path).filter { site.participation != nil || $0 != "POST" }
        guard site.participation == nil || !methods.isEmpty else {
            return try page(.notFound, .noSuchPage, request, context)
        }
        if request.isReading { return try page(.forbidden, .nothingToSignInTo, request, context) }
        let shown: ErrorPage = site.participation == nil ? .readOnly : .notSentHere
        var response = try page(.methodNotAllowed, shown, request, context)
        response.headers[.allow] = methods.isEmpty ? "GET, HEAD" : methods.joined(separator: ", ")
        return response
    }

    /// The sign-in page, by way of its address or, for what was typed into a form, at once and with all of it.
    private func signIn(_ request: Request, _ context: Context) async throws -> Response {
        guard !request.isReading else {
            let query = request.uri.query.map { "?\($0)" } ?? ""
            return .redirect(to: Address.signIn(to: request.uri.path + query), type: .normal)
        }
        do {
            let submission = try await Submission(request)
            return try SignInController(site: site).keeping(submission, for: request, context)
        } catch {
            return try await answer(error, to: request, context)
        }
    }

    private func page(
        _ status: HTTPResponse.Status,
        _ page: ErrorPage,
        _ request: Request,
        _ context: Context
    ) throws -> Response {
        try site.fresh(request, context, status: status) { _ in page }
    }

    private func kept(
        _ status: HTTPResponse.Status,
        _ page: KeptPage,
        _ request: Request,
        _ context: Context
    ) throws -> Response {
        try site.fresh(request, context, status: status) { _ in page }
    }
}

extension Site {
    /// A ticket for sending again what came from one of this server's own pages, or `nil` where that is not certain.
    fileprivate func resending(_ request: Request, _ context: AppContext) -> String? {
        request.isFromOwnPage == true ? ticket(for: request.uri.path, context) : nil
    }
}

extension KeptPage {
    fileprivate init(_ error: ForeignTicket, _ request: Request, _ ticket: String?) {
        self.init(
            title: "Nothing was changed",
            message: "This form belongs to another sign-in, or it is more than twelve hours old.",
            remedy: ticket == nil
                ? "What it held is shown below. Open the page anew and type it there."
                : "What it held is shown below. Send it again if it is yours.",
            submission: error.submission,
            address: request.uri.path,
            ticket: ticket
        )
    }

    fileprivate init(_ error: NotTaken, _ request: Request, _ ticket: String) {
        self.init(
            title: "Nothing was changed",
            message: "The server could not do this just now, and nothing was recorded.",
            remedy: "What you typed is shown below. Send it again in a minute; if it fails again, tell whoever runs "
                + "this server: its log says why.",
            submission: error.submission,
            address: request.uri.path,
            ticket: ticket
        )
    }

    fileprivate init(_ error: UsedBefore, _ request: Request) {
        self.init(
            title: "Nothing was changed this time",
            message: "This form was sent before, and what came of it then is not done twice.",
            remedy: "What it held is shown below. Open the page anew to see what came of it or to send more.",
            submission: error.submission,
            address: request.uri.path,
            ticket: nil
        )
    }
}

extension Request {
    /// Whether the request only asks to see something.
    fileprivate var isReading: Bool { method == .get || method == .head }
}

extension HTTPResponse.Status {
    /// A form in which something must be put right.
    static var formIsWrong: Self { .unprocessableContent }
    /// A form that others overtook.
    static var formIsOvertaken: Self { .conflict }
    /// A form sent by nobody.
    static var nobodySignedIn: Self { .unauthorized }
}

extension SignInRefusal {
    /// How it is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .wrong: .formIsWrong
        case .locked, .tooMany: .tooManyRequests
        }
    }

    /// The seconds until it is worth trying again, where that is known.
    var patience: Int? {
        switch self {
        case .wrong: nil
        case .locked(let minutes), .tooMany(let minutes): minutes * 60
        }
    }
}
