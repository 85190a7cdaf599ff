/// One recorded opinion of a grade: who thought what of a quadrant, when and why.
public struct GradeOpinion: Hashable, Codable, Sendable {
    /// The organisation graded.
    public var organisation: Organisation.ID
    /// The quadrant graded.
    public var quadrant: Quadrant.ID
    /// The place of the opinion in the chain.
    public var stage: GradeStage
    /// The grade.
    public var grade: GradeLevel.ID
    /// Who gave it.
    public var author: String
    /// The day it was given, or `nil` where the source does not say.
    public var day: Day?
    /// Why.
    public var reason: String
    /// What kind of reason it is, or `nil` where none was stated.
    public var code: ReasonCode?

    /// Creates an opinion.
    public init(
        organisation: Organisation.ID,
        quadrant: Quadrant.ID,
        stage: GradeStage,
        grade: GradeLevel.ID,
        author: String,
        day: Day? = nil,
        reason: String = "",
        code: ReasonCode? = nil
    ) {
        self.organisation = organisation
        self.quadrant = quadrant
        self.stage = stage
        self.grade = grade
        self.author = author
        self.day = day
        self.reason = reason
        self.code = code
    }
}

/// The stages of opinion a grade passes through after the rule has suggested one.
///
/// With the rule's own suggestion, which is computed and never typed, these make the chain of five.
public enum GradeStage: String, Codable, CaseIterable, Sendable {
    /// The Performance Analysis Unit's recommendation.
    case recommended
    /// The command's own grade.
    case own
    /// The chief officer's moderated grade.
    case moderated
    /// The Force Performance Board's agreed grade.
    case agreed
}

/// Why a grade changed or departs from the rule.
public enum ReasonCode: String, Codable, CaseIterable, Sendable {
    /// The figures moved.
    case performance
    /// The yardstick was replaced.
    case measureChanged = "measure-changed"
    /// The figures were corrected or are missing.
    case data
    /// People judged differently from the rule.
    case judgement
}
