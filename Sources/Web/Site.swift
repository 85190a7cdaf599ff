import Hummingbird
import Scorecards

/// What every controller shares: the newest chronicle, the people, the templates and the pages already rendered.
struct Site: Sendable {
    let chronicle: @Sendable () -> Chronicle
    /// What lets people sign in and change something; `nil` where everybody may read and nobody write.
    let participation: Participation?
    let templates: Templates
    let notices = Notices()
    let evidence = PageCache<String, ReturnEvidence>()
    let returnRows = PageCache<String, ReturnRow.Markup>()
    let draftSections = PageCache<DraftPage.Section, DraftPage.Section.Markup>()
    private let documents = PageCache<String, CachedAnswer>()
    private let pages = PageCache<String, RenderedPage>()

    init(chronicle: @escaping @Sendable () -> Chronicle, participation: Participation? = nil) throws {
        self.chronicle = chronicle
        self.participation = participation
        self.templates = try Templates()
    }

    /// What lets people take part, or an error that says that nobody can.
    func people() throws -> Participation {
        guard let participation else { throw ReadOnly() }
        return participation
    }

    /// The present day; where nobody takes part and there is no clock, the day of the last entry.
    var today: Day { participation?.now().day ?? chronicle().current.time?.day ?? Day(number: 0) }

    /// What whoever asks may see of the newest chronicle.
    func reader(_ context: AppContext) -> Reader {
        let chronicle = chronicle()
        guard participation != nil else { return Reader(chronicle: chronicle, sight: .working, readsAudit: true) }
        func may(_ deed: Deed) -> Bool { context.identity?.may(deed, in: chronicle.current) ?? false }
        return Reader(
            chronicle: chronicle,
            sight: may(.readWorking) ? .working : .published,
            readsAudit: may(.readAudit)
        )
    }

    /// What whoever asks may do for the force.
    func deeds(of context: AppContext) -> Set<Deed> {
        let scorecard = chronicle().current
        let force = scorecard.currentFramework?.force
        return Set(Deed.allCases.filter { context.identity?.may($0, for: force, in: scorecard) ?? false })
    }

    // MARK: - Pages that only show

    /// Answers with a page whose own part is rendered now or kept from an earlier request.
    ///
    /// That part depends on what the reader's class may see, the path and what the controller puts into the key, and on
    /// nothing else; that is why it may be kept until the ledger grows. What differs from person to person belongs on a
    /// page made with ``fresh(_:_:status:_:)``.
    func page(
        _ request: Request,
        _ context: AppContext,
        key: String = "",
        _ make: (Reader) throws -> any Page
    ) throws -> Response {
        let reader = reader(context)
        let name = "\(reader.className) \(request.uri.path)?\(key)"
        func whole() throws -> CachedAnswer {
            let page = try pages.answer(for: name, sequence: reader.current.sequence) { try rendered(try make(reader)) }
            return CachedAnswer(Document(html: try html(page, in: reader, request, context), policy: nil))
        }
        guard participation == nil else { return try whole().response(to: request) }
        return try documents.answer(for: name, sequence: reader.current.sequence, make: whole).response(to: request)
    }

    /// Answers with a whole document, made now or kept from an earlier request.
    func document(
        _ request: Request,
        _ context: AppContext,
        key: String = "",
        _ make: (Reader) throws -> Document
    ) throws -> Response {
        let reader = reader(context)
        let name = "\(reader.sight.rawValue) \(request.uri.path)?\(key)"
        let answer = try documents.answer(for: name, sequence: reader.current.sequence) {
            CachedAnswer(try make(reader))
        }
        return answer.response(to: request)
    }

    /// Answers with a page made for this one request and kept nowhere, neither here nor by the browser.
    func fresh(
        _ request: Request,
        _ context: AppContext,
        status: HTTPResponse.Status = .ok,
        _ make: (Reader) throws -> any Page
    ) throws -> Response {
        let reader = reader(context)
        let html = try html(try rendered(try make(reader)), in: reader, request, context)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    // MARK: - Rendering

    private func rendered(_ page: any Page) throws -> RenderedPage {
        RenderedPage(title: page.title, trail: page.trail, path: page.path, main: try templates.render(page))
    }

    private func html(
        _ page: RenderedPage,
        in reader: Reader,
        _ request: Request,
        _ context: AppContext
    ) throws -> String {
        let notice = context.identity.flatMap { identity in
            participation.flatMap { notices.take(for: identity, at: request.uri.path, now: $0.now()) }
        }
        return try templates.render(
            Frame(
                around: page,
                in: reader,
                identity: context.identity,
                isOpen: participation == nil,
                notice: notice
            )
        )
    }
}

/// A whole HTML document, and its own content security policy where it needs another than the pages.
struct Document: Sendable {
    let html: String
    let policy: String?
}

/// A page's own part as markup, with what the frame needs to know of the page.
struct RenderedPage: Sized {
    let title: String
    let trail: [Link]
    let path: String
    let main: String

    var size: Int { main.utf8.count + 512 }
}
