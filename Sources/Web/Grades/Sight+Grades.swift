import Scorecards

/// What of the opinions of a grade belongs to what was published: a paper prints what the board agreed.
extension Reader.Sight {
    /// The stages whose grades may be shown.
    var gradeStages: [GradeStage] {
        switch self {
        case .published: [.agreed]
        case .working: GradeStage.allCases
        }
    }

    /// Those of a stage's opinions that may be shown: the one that counts, or all that were given.
    func opinions(_ given: [Recorded<GradeOpinion>]) -> [Recorded<GradeOpinion>] {
        switch self {
        case .published: Array(given.suffix(1))
        case .working: given
        }
    }
}
