import Hummingbird

/// Sets the headers that keep a browser from doing what no page asks for.
///
/// The pages load their style sheet and icon from here and nothing else from anywhere; a document with other needs
/// brings its own policy.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = AppContext

    /// The policy of every answer that brings none: only our own style sheet, icon and forms.
    static let policy = policy(style: "'self'", images: "'self'")

    /// A policy that allows styles and images from the sources given, and nothing else.
    static func policy(style: String, images: String) -> String {
        "default-src 'none'; style-src \(style); img-src \(images); form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
    }

    private let fields: [HTTPFields.Element] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ].compactMap { name, value in HTTPFields.Element.Name(name).map { HTTPFields.Element(name: $0, value: value) } }

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
        return response
    }
}
