/// Somebody gave an opinion of a grade at one stage of the chain.
public struct GradeGiven: EntryContent {
    /// The name of the kind.
    public static let kind = "grade-given"

    /// The cycle's number.
    public let cycle: Int
    /// The opinion.
    public let opinion: GradeOpinion

    /// Records an opinion of a grade.
    public init(cycle: Int, opinion: GradeOpinion) {
        self.cycle = cycle
        self.opinion = opinion
    }

    /// What was recorded, in a line.
    public var summary: String {
        // A board agrees the grades of one force only.
        let what = "“\(opinion.quadrant)”" + (opinion.stage == .agreed ? "" : " of “\(opinion.organisation)”")
        return "cycle \(cycle): \(what) \(opinion.stage.rawValue) \(opinion.grade) by \(opinion.author)"
    }

    /// Refuses grades off the scale, unknown quadrants, a missing author, and an agreed grade without a reason.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let framework = scorecard.framework(of: record.cycle)
            let scale = framework?.scale.map(\.id) ?? []
            let quadrants = framework?.quadrants.map(\.id) ?? []
            return [
                scorecard.refusalIfUnknown(organisation: opinion.organisation),
                quadrants.contains(opinion.quadrant)
                    ? nil : scorecard.unknown("quadrant", opinion.quadrant.text, among: quadrants.map(\.text)),
                scale.contains(opinion.grade)
                    ? nil : scorecard.unknown("grade", opinion.grade.text, among: scale.map(\.text)),
                opinion.author.isEmpty
                    ? Refusal("the \(opinion.stage.rawValue) grade has no author", remedy: "say by: whom it was given")
                    : nil,
                opinion.stage == .agreed && opinion.reason.isEmpty
                    ? Refusal(
                        "the agreed grade of “\(opinion.quadrant)” has no reason",
                        remedy: "say why, since the paper prints it"
                    ) : nil,
                opinion.day.flatMap { day in
                    day <= record.cycle.periodEnd
                        ? Refusal(
                            "a grade given on \(day) precedes the end of the review period on \(record.cycle.periodEnd)",
                            remedy: "check the year"
                        ) : nil
                },
            ] + TextCheck.refusals(opinion.author, "the office that gives the grade", upTo: 500, isRequired: false)
                + TextCheck.refusals(
                    opinion.reason,
                    "the reason for the grade",
                    upTo: TextCheck.prose,
                    isRequired: false
                )
                + scorecard.refusalsOfPlace(of: opinion, in: record)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.opinion(opinion.stage, opinion.quadrant, of: opinion.organisation)?.value
        return Particulars(
            cycle: cycle,
            organisation: opinion.organisation,
            quadrant: opinion.quadrant,
            subject: "\(opinion.stage.rawValue) grade",
            from: before?.grade.text ?? "",
            to: opinion.grade.text,
            why: opinion.reason
        )
    }

    /// Adds the opinion; the latest of a stage counts.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.opinions.append(Recorded(value: opinion, stamp: stamp)) }
    }
}
