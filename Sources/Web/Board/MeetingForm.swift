import Scorecards

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
