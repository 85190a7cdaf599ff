import Scorecards

// MARK: - The scorecard explained
extension BoardPaper {
    /// What a Balanced Scorecard is, its quadrants, its scale, the rule and how a grade comes about.
    var scorecardExplained: [Block] {
        [
            .paragraph(
                "A Balanced Scorecard judges a force in several areas side by side, so that a good result in one cannot hide "
                    + "a poor one in another. \(force)’s \(framework.name) has \(English.number(framework.quadrants.count)) "
                    + "such areas, its quadrants:"
            ),
            .bullets(
                framework.quadrants.map { quadrant in
                    Bullet([
                        .strong(quadrant.name + "."),
                        .text(quadrant.about.isEmpty ? "" : " " + English.full(quadrant.about)),
                    ])
                }
            ),
            .paragraph(
                "The scale has \(English.number(framework.scale.count)) grades, the best first: "
                    + "\(English.list(framework.scale.map(\.name)))."
            ),
            .paragraph(
                "Each quadrant has measures. A redline is a minimum standard: it is met, it is not met, or it cannot be "
                    + "assessed, and then the reason is given. Primary redlines weigh most. A key performance indicator (KPI) "
                    + "shows how things stand and has no result. A result marked as reported was published by the force "
                    + "without the figures that would show it."
            ),
        ] + rule + chain
    }

    private var rule: [Block] {
        guard !framework.grading.isEmpty else {
            return [.paragraph("The framework has no rule that suggests a grade; the grades rest on judgement alone.")]
        }
        return [
            .paragraph(
                "A rule suggests a grade from the redlines. It asks in this order, and the first that holds decides:"
            ),
            .bullets(
                framework.grading.map { rule in
                    Bullet([.strong(wording.name(of: rule.grade)), .text(" if \(wording.condition(rule)).")])
                }
            ),
            .paragraph(
                "Where none holds, or where a redline that matters cannot be assessed, the rule suggests no grade."
            ),
        ]
    }

    private var chain: [Block] {
        [
            .paragraph("A grade comes about in five stages:"),
            .bullets([
                Bullet("The rule suggests it."),
                Bullet("Analysts recommend it."),
                Bullet("A command gives its own."),
                Bullet("A chief officer moderates it."),
                Bullet("The board agrees it."),
            ]),
            .paragraph(
                "At every stage people may depart from the rule. They say why, and this paper prints both the rule’s "
                    + "suggestion and their reason."
            ),
        ]
    }
}
