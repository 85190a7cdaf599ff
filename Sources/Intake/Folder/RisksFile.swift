import Scorecards

/// `risks.yaml`: the risk register with the assessments of each risk.
struct RisksFile {
    var risks: [DeclaredRisk] = []

    init() {}

    init(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: ["risks"], findings: findings) else { return }
        let keys = ["id", "title", "detail", "organisation", "owner", "assessments"]
        risks = top.maps("risks", keys: keys).compactMap { DeclaredRisk($0) }
    }
}

/// One risk as its file declares it.
struct DeclaredRisk {
    let risk: Risk
    let place: Place
    /// The assessments in the order of their days.
    let assessments: [Declared<RiskAssessment>]

    init?(_ map: YAMLMap) {
        place = map.place
        let keys = ["day", "likelihood", "impact", "mitigation", "closed"]
        let assessed = map.maps("assessments", keys: keys)
        assessments = assessed.compactMap(Self.assessment).sorted { $0.value.day < $1.value.day }
        guard let id = map.text("id"), let title = map.text("title"), let organisation = map.text("organisation"),
            let owner = map.text("owner")
        else { return nil }
        if assessed.isEmpty {
            map.error(
                at: "assessments",
                "the risk “\(id)” is not assessed",
                remedy: "give assessments: with at least one"
            )
        }
        risk = Risk(
            id: Risk.ID(id),
            title: title,
            detail: map.prose("detail") ?? "",
            organisation: Organisation.ID(organisation),
            owner: owner
        )
    }

    private static func assessment(_ map: YAMLMap) -> Declared<RiskAssessment>? {
        guard let day = map.day("day"), let likelihood = map.text("likelihood"), let impact = map.text("impact") else {
            return nil
        }
        let assessment = RiskAssessment(
            day: day,
            likelihood: Identifier(likelihood),
            impact: Identifier(impact),
            mitigation: map.prose("mitigation") ?? "",
            isClosed: map.flag("closed")
        )
        return Declared(value: assessment, place: map.place)
    }
}
