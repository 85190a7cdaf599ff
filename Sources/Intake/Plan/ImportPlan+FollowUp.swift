import Scorecards

// MARK: - Risks, questions and actions
extension ImportPlan {
    mutating func planRisks() {
        reportRepeats(folder.risks.risks.map { Declared(value: $0.risk.id.text, place: $0.place) }, "risk")
        for declared in folder.risks.risks {
            reportRepeats(
                declared.assessments.map { Declared(value: $0.value.day.description, place: $0.place) },
                "assessment of “\(declared.risk.id)” on"
            )
            planRisk(declared)
        }
    }

    private mutating func planRisk(_ declared: DeclaredRisk) {
        for item in declared.assessments {
            let known = scorecard.risks[declared.risk.id]?.assessments.last { $0.value.day == item.value.day }?.value
            if known != item.value {
                let assessed = RiskAssessed(risk: declared.risk, assessment: item.value)
                add(assessed, at: item.place, isChange: known != nil)
            }
        }
        // A risk that is only described otherwise keeps its latest assessment.
        if let record = scorecard.risks[declared.risk.id], record.risk != declared.risk,
            let last = record.assessments.last
        {
            add(RiskAssessed(risk: declared.risk, assessment: last.value), at: declared.place, isChange: true)
        }
    }

    mutating func planQuestions(_ declared: DeclaredCycle) {
        reportRepeats(
            declared.questions.map { Declared(value: $0.question.id.text, place: $0.place) },
            "question"
        )
        for item in declared.questions {
            let (cycle, id) = (declared.number, item.question.id)
            var known: QuestionRecord? { scorecard.cycles[cycle]?.question(id) }
            if known?.question.value != item.question {
                add(QuestionPut(cycle: cycle, question: item.question), at: item.place, isChange: known != nil)
            }
            for group in item.groups where known?.groups.contains(group.value) != true {
                let isChange = known?.groups.contains { $0.id == group.value.id } ?? false
                add(GroupFormed(cycle: cycle, question: id, group: group.value), at: group.place, isChange: isChange)
            }
            for idea in item.ideas where known?.ideas.contains(where: { $0.value == idea.value }) != true {
                add(IdeaOffered(cycle: cycle, question: id, idea: idea.value), at: idea.place)
            }
        }
    }

    mutating func planActions() {
        reportRepeats(folder.actions.actions.map { Declared(value: $0.action.id.text, place: $0.place) }, "action")
        for declared in folder.actions.actions {
            reportRepeats(
                declared.reviews.map { Declared(value: $0.value.day.description, place: $0.place) },
                "review of “\(declared.action.id)” on"
            )
            planAction(declared)
        }
    }

    private mutating func planAction(_ declared: DeclaredAction) {
        let id = declared.action.id
        let known = scorecard.actions[id]?.action.value
        if known != declared.action {
            add(ActionRaised(action: declared.action), at: declared.place, isChange: known != nil)
        }
        for item in declared.reviews {
            let known = scorecard.actions[id]?.reviews.last { $0.value.day == item.value.day }?.value
            if known != item.value {
                add(ActionReviewed(action: id, review: item.value), at: item.place, isChange: known != nil)
            }
        }
    }
}
