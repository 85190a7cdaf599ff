import Hummingbird
import Papers
import Scorecards

/// What a chief officer does with a return besides moderating it.
enum ReturnStepKind: String, CaseIterable, Sendable {
    case accept = "acceptance"
    case release
    case sendBack = "sending-back"

    func address(_ place: ReturnPlace) -> String { "\(place.address)/\(rawValue)" }

    var verb: ReturnProgress.Verb {
        switch self {
        case .accept: .accept
        case .release: .release
        case .sendBack: .sendBack
        }
    }

    var title: String {
        switch self {
        case .accept: "Accept the return"
        case .release: "Release the return"
        case .sendBack: "Send the return back"
        }
    }

    /// What it does and what comes next.
    var about: String {
        switch self {
        case .accept:
            "Accepting locks the return: the command cannot change it while you moderate its grades. Until then you can "
                + "release it or send it back."
        case .release:
            "Releasing lets go of the return: it stands as submitted, and another chief officer can accept it. Grades "
                + "moderated so far stay on record."
        case .sendBack:
            "Sending back unlocks the return for the command, which changes it and submits it again. What was submitted stays "
                + "on record; its moderated grades count no more once the command submits again."
        }
    }

    var notice: String {
        switch self {
        case .accept: "The return is accepted and locked. Next moderate its grades."
        case .release: "The return is released. It waits to be accepted."
        case .sendBack: "The return is sent back. The command sees your reason and changes it."
        }
    }

    var fields: [Field] {
        switch self {
        case .accept, .release: []
        case .sendBack:
            [
                .text(
                    "reason",
                    "What the command should change",
                    hint: "It stands on top of the command’s form, and stays in the ledger.",
                    limit: 20_000,
                    rows: 5
                )
            ]
        }
    }

    func entry(_ input: FormInput, _ place: ReturnPlace) -> any EntryContent {
        switch self {
        case .accept: ReturnAccepted(cycle: place.cycle, organisation: place.organisation)
        case .release: ReturnReleased(cycle: place.cycle, organisation: place.organisation)
        case .sendBack:
            ReturnSentBack(cycle: place.cycle, organisation: place.organisation, reason: input["reason"])
        }
    }
}

/// Accepting a return, releasing it and sending it back.
struct ReturnStepController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        for kind in ReturnStepKind.allCases {
            let path = "/cycles/:cycle/returns/:organisation/\(kind.rawValue)"
            routes.get(path, .moderate, of: .parameter("organisation")) { try show(kind, $0, $1) }
            routes.post(path, .moderate, of: .parameter("organisation")) { try await record(kind, $0, $1) }
        }
    }

    private func show(_ kind: ReturnStepKind, _ request: Request, _ context: AppContext) throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try site.form(
            request,
            context,
            form: { try form(kind, place, $0) },
            page: { ReturnStepPage(kind, try ReturnDesk(place, in: $0), form: $1) }
        )
    }

    private func record(_ kind: ReturnStepKind, _ request: Request, _ context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try await site.change(
            request,
            context,
            form: { try form(kind, place, $0) },
            page: { ReturnStepPage(kind, try ReturnDesk(place, in: $0), form: $1) },
            plan: { input, _ in [kind.entry(input, place)] },
            then: { _ in kind == .accept ? Address.moderation(of: place.organisation, in: place.cycle) : place.address
            },
            notice: kind.notice
        )
    }

    private func form(_ kind: ReturnStepKind, _ place: ReturnPlace, _ scorecard: Scorecard) throws -> Form {
        Form(
            action: kind.address(place),
            submit: kind.title,
            fields: kind.fields,
            isGrave: kind == .sendBack
        )
    }
}

/// One step of a chief officer: what it does, what later figures changed, and the form or what stands against it.
struct ReturnStepPage: Page {
    static let template = Template.returnStep

    let title: String
    let under: String
    let about: String
    let changes: [ChangesPanel]
    let obstacle: String
    let isObstructed: Bool
    let returnHref: String
    let forms: [FormView]
    let trail: [Link]

    init(_ kind: ReturnStepKind, _ desk: ReturnDesk, form: FormView) {
        title = "\(kind.title) of \(desk.name)"
        under = desk.under
        about = kind.about
        changes = kind == .release ? [] : ChangesPanel.all(of: desk)
        obstacle = desk.obstacle(to: kind.verb)
        isObstructed = !obstacle.isEmpty
        returnHref = desk.place.address
        // What somebody typed is shown even where it comes too late.
        forms = obstacle.isEmpty || form.hasErrors && !form.fields.isEmpty ? [form] : []
        trail = desk.place.trail + [Link(href: desk.place.address, text: desk.name)]
    }
}
