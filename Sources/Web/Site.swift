import Hummingbird
import Scorecards

/// What every controller shares: the newest chronicle, the templates and the pages already rendered.
struct Site: Sendable {
    let chronicle: @Sendable () -> Chronicle
    let templates: Templates
    let rendered = PageCache()

    init(chronicle: @escaping @Sendable () -> Chronicle) throws {
        self.chronicle = chronicle
        self.templates = try Templates()
    }

    /// Answers with a page, rendered now or kept from an earlier request.
    ///
    /// A page depends on the chronicle, the path and what the controller puts into the key, and on nothing else; that is
    /// why it may be kept until the ledger grows.
    func page(
        _ request: Request,
        key: String = "",
        _ make: (Chronicle) throws -> any Page
    ) throws -> Response {
        try document(request, key: key) { chronicle in
            let page = try make(chronicle)
            return Document(html: try html(page, in: chronicle), policy: nil)
        }
    }

    /// Answers with a whole document, rendered now or kept from an earlier request.
    func document(
        _ request: Request,
        key: String = "",
        _ make: (Chronicle) throws -> Document
    ) throws -> Response {
        let chronicle = chronicle()
        let answer = try rendered.answer(
            for: request.uri.path + "?" + key,
            sequence: chronicle.current.sequence
        ) {
            CachedAnswer(try make(chronicle))
        }
        return answer.response(to: request)
    }

    /// The whole page: the frame around what the page's own template makes of it.
    func html(_ page: any Page, in chronicle: Chronicle) throws -> String {
        try templates.render(Frame(around: page, main: try templates.render(page), in: chronicle))
    }
}

/// A whole HTML document, and its own content security policy where it needs another than the pages.
struct Document: Sendable {
    let html: String
    let policy: String?
}
