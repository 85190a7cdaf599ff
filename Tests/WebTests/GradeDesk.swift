import Hummingbird
import Scorecards

@testable import Web

/// A page with a form, as any page of the process has one: it recommends a grade for a quadrant.
struct GradeDesk: Sendable {
    let site: Site

    static let path = "/desk/our-people"

    static func add(_ site: Site, _ table: inout RouteTable) {
        let desk = GradeDesk(site: site)
        table.get("/desk/:quadrant", .recommend, of: .force, use: desk.show)
        table.post("/desk/:quadrant", .recommend, of: .force, use: desk.record)
        table.get("/organisations/:organisation/desk", .giveReturn, of: .parameter("organisation"), use: desk.show)
    }

    /// An office with the desk, two analysts and a secretary.
    static func office() async throws -> Office {
        let office = try Office(adding: add)
        try await office.hire("ann.bell", as: .analyst)
        try await office.hire("bob.cook", as: .analyst)
        try await office.hire("cat.dean", as: .secretary)
        return office
    }

    /// What was recorded by way of it: the author, the grade and the reason.
    static func recommended(in office: Office) -> [String] {
        office.chronicle.current.cycles[7]?.opinions
            .filter { $0.value.quadrant == "our-people" && $0.value.stage == .recommended }
            .map { "\($0.stamp.author): \($0.value.grade) \($0.value.reason)" } ?? []
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let quadrant = Quadrant.ID(context.parameters.get("quadrant") ?? "our-people")
        return try site.form(request, context, form: { Self.form(quadrant, in: $0) }, page: Self.page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return try await site.change(
            request,
            context,
            form: { Self.form(quadrant, in: $0) },
            page: Self.page,
            plan: { input, _ in
                [
                    GradeGiven(
                        cycle: 7,
                        opinion: GradeOpinion(
                            organisation: "essex",
                            quadrant: quadrant,
                            stage: .recommended,
                            grade: GradeLevel.ID(input["grade"]),
                            author: "Performance Analysis Unit",
                            day: input.day("day"),
                            reason: input["reason"],
                            code: .judgement
                        )
                    )
                ]
            },
            then: { _ in Address.quadrant(quadrant, in: 7) },
            notice: "The grade is recommended."
        )
    }

    private static func form(_ quadrant: Quadrant.ID, in scorecard: Scorecard) -> Form {
        let last = scorecard.cycles[7]?.opinions.last {
            $0.value.quadrant == quadrant && $0.value.stage == .recommended
        }
        return Form(
            action: "/desk/\(quadrant)",
            submit: "Recommend",
            fields: [
                .line("grade", "Grade", value: last?.value.grade.text ?? ""), .day("day", "Day", isRequired: false),
                .text("reason", "Reason", value: last?.value.reason ?? "", limit: 4000),
            ],
            standing: FormStanding(
                number: last?.stamp.sequence ?? 0,
                author: last?.stamp.author ?? "",
                time: last?.stamp.time,
                values: ["grade": last?.value.grade.text ?? "", "reason": last?.value.reason ?? ""]
            )
        )
    }

    private static func page(_: Scorecard, form: FormView) -> any Page { FormPage(title: "Desk", form: form) }
}
