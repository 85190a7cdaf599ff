import Hummingbird
import Papers
import Scorecards

/// Recording who was at a cycle's board, and when.
struct MeetingController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/meeting", .minute, of: .force, use: show)
        routes.post("/cycles/:cycle/board/meeting", .minute, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = MeetingForm(cycle: try site.cycle(context) { Address.meeting(of: $0) })
        let page = try await page(form, context)
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = MeetingForm(cycle: try site.cycle(context) { Address.meeting(of: $0) })
        let today = try site.people().now().day
        return try await site.change(
            request,
            context,
            form: form.form,
            page: try await page(form, context),
            plan: { input, _ in [BoardMet(cycle: form.cycle, meeting: try form.meeting(input, today: today))] },
            then: { _ in Address.board(form.cycle) },
            notice: "Attendance is recorded. Next, the board agrees a grade for each quadrant."
        )
    }

    private func page(_ form: MeetingForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let board = try scorecard.board(of: form.cycle)
            return BoardFormPage(
                title: "Attendance at the board",
                under: "\(board.framework.boardName), cycle \(form.cycle)",
                obstacles: scorecard.obstacles(toBoardOf: form.cycle),
                form: view,
                account: LedgerAccount(in: reader, names: names) {
                    $0.kind == BoardMet.kind && $0.particulars.cycle == form.cycle
                },
                trail: BoardFormPage.trail(to: form.cycle)
            )
        }
    }
}

/// The form for attendance at a board.
struct MeetingForm: Sendable {
    let cycle: Int

    func form(in scorecard: Scorecard) throws -> Form {
        let board = try scorecard.board(of: cycle)
        let recorded = board.record.meeting
        let meeting = recorded?.value
        let stage = board.framework.stage(.board)
        let present = meeting?.present.joined(separator: "\n") ?? ""
        let apologies = meeting?.apologies.joined(separator: "\n") ?? ""
        return Form(
            action: Address.meeting(of: cycle),
            submit: meeting == nil ? "Record attendance" : "Record attendance again",
            fields: [
                .day("day", "Day of the board", value: meeting?.day, isHalf: true),
                .line(
                    "chair",
                    "Office in the chair",
                    value: meeting?.chair ?? stage?.owner ?? "",
                    isHalf: true
                ),
                .text(
                    "present",
                    "Present",
                    value: present,
                    hint: "One office on each line. Offices, not names: the minutes outlive those who hold them.",
                    rows: 8
                ),
                .text(
                    "apologies",
                    "Apologies",
                    value: apologies,
                    hint: "One office on each line.",
                    rows: 3,
                    isRequired: false
                ),
            ],
            standing: FormStanding(
                number: recorded?.stamp.sequence ?? 0,
                author: recorded?.stamp.author ?? "",
                time: recorded?.stamp.time,
                values: [
                    "day": meeting?.day.description ?? "", "chair": meeting?.chair ?? "", "present": present,
                    "apologies": apologies,
                ]
            )
        )
    }

    /// The meeting as it was typed.
    func meeting(_ input: FormInput, today: Day) throws -> BoardMeeting {
        guard let day = input.day("day") else { throw FieldErrors("day", "Give the day of the board.") }
        try FieldErrors.check(day, in: "day", notAfter: today, "A board")
        return BoardMeeting(
            day: day,
            chair: input["chair"],
            present: Self.lines(input["present"]),
            apologies: Self.lines(input["apologies"])
        )
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            String(line.trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
        }
        .filter { !$0.isEmpty }
    }
}
