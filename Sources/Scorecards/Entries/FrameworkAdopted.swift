/// A version of a framework was adopted.
public struct FrameworkAdopted: EntryContent {
    /// The name of the kind.
    public static let kind = "framework-adopted"
    /// The second version knows returns, risks, computed measures, and stages that are tasks.
    public static let version = 2

    /// The whole version.
    public let framework: Framework

    /// Adopts a version.
    public init(_ framework: Framework) {
        self.framework = framework
    }

    /// What was recorded, in a line.
    public var summary: String { "version \(framework.version) of “\(framework.name)” adopted" }

    /// Refuses unknown measures, redlines that state nothing, repeated identifiers, and changes to a version in use.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        identity(scorecard) + framework.refusalsOfScale + framework.quadrants.flatMap { roles(of: $0, scorecard) }
            + framework.refusalsOfProcess(scorecard)
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.frameworks.last { $0.id == framework.id }
        return Particulars(
            subject: "framework \(framework.id)",
            from: before.map { "version \($0.version)" } ?? "",
            to: "version \(framework.version)",
            why: framework.reason
        )
    }

    private func identity(_ scorecard: Scorecard) -> [Refusal] {
        let judged = scorecard.cycles.all.first {
            $0.cycle.framework == framework.id && $0.cycle.frameworkVersion == framework.version
        }
        return [
            framework.id.refusalIfMalformed("framework"),
            scorecard.refusalIfUnknown(organisation: framework.force),
            framework.version < 1
                ? Refusal("framework version \(framework.version) does not exist", remedy: "count from 1") : nil,
            judged.map {
                Refusal(
                    "version \(framework.version) of “\(framework.id)” already judges cycle \($0.id)",
                    remedy: "adopt the change as version \(framework.version + 1)"
                )
            },
        ].compactMap { $0 }
    }

    private func roles(of quadrant: Quadrant, _ scorecard: Scorecard) -> [Refusal] {
        let repeated = Dictionary(grouping: quadrant.roles, by: \.measure).filter { $0.value.count > 1 }.keys.sorted()
        return quadrant.roles.flatMap { role in
            let measure = scorecard.measures[role.measure]
            return [
                scorecard.refusalIfUnknown(measure: role.measure).map {
                    Refusal("quadrant “\(quadrant.id)”: \($0.problem)", remedy: $0.remedy)
                },
                role.refusalOfRedline(measure: measure),
            ].compactMap { $0 } + role.comparators.compactMap { $0.refusal(against: scorecard) }
        }
            + repeated.map {
                Refusal(
                    "quadrant “\(quadrant.id)” lists “\($0)” twice",
                    remedy: "give a measure one role in a quadrant"
                )
            }
    }

    /// Adds the version, or replaces it while no cycle is judged by it.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.frameworks.removeAll { $0.id == framework.id && $0.version == framework.version }
        scorecard.frameworks.append(framework)
    }
}

extension Framework {
    fileprivate var refusalsOfScale: [Refusal] {
        let quadrantIDs = quadrants.map(\.id.text)
        let sectionIDs = allSections.map(\.id.text)
        return [
            scale.count < 2 ? Refusal("the scale has fewer than two grades", remedy: "list them, the best first") : nil,
            Framework.repeated(scale.map(\.id.text), "grade"),
            quadrants.isEmpty ? Refusal("the framework has no quadrants", remedy: "list at least one") : nil,
            Framework.repeated(quadrantIDs, "quadrant"),
            Framework.repeated(timetable.map(\.id.text), "stage of the timetable"),
            Framework.repeated(sectionIDs + quadrantIDs, "section or quadrant"),
        ].compactMap { $0 }
            + grading.filter { grade($0.grade) == nil }.map {
                Refusal(
                    "the grading rule suggests “\($0.grade)”, which is not on the scale",
                    remedy: "use one of \(Spelling.list(scale.map(\.id.text)))"
                )
            }
            + grading.filter { $0.conditions.isEmpty || $0.conditions.contains { $0.roles.isEmpty } }.map {
                Refusal(
                    "the grading rule for “\($0.grade)” has a condition on nothing",
                    remedy: "say which roles must have which result"
                )
            }
    }

    private static func repeated(_ ids: [String], _ what: String) -> Refusal? {
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        return twice.first.map {
            Refusal("the \(what) “\($0)” is listed twice", remedy: "give each its own identifier")
        }
    }
}

extension MeasureRole {
    fileprivate var comparators: [ComparatorKind] { comparisons + [redline?.against].compactMap { $0 } }

    fileprivate func refusalOfRedline(measure: Measure?) -> Refusal? {
        switch (role, redline) {
        case (.kpi, .some):
            return Refusal(
                "“\(measure?.id.text ?? self.measure.text)” is a KPI with a redline",
                remedy: "make it a redline, or leave the redline out"
            )
        case (.primaryRedline, nil), (.redline, nil), (.trial, nil):
            return Refusal(
                "redline “\(self.measure)” states nothing to be held against",
                remedy: "give a redline, if only {against: unstated}"
            )
        case (.kpi, nil):
            return nil
        case (_, .some(let rule)):
            if rule.against == .target, rule.target == nil {
                return Refusal(
                    "redline “\(self.measure)” is held against a target that is not given",
                    remedy: "add target:"
                )
            }
            if rule.against != nil, measure?.polarity == .neither {
                return Refusal(
                    "redline “\(self.measure)” is on a measure of which neither way is better",
                    remedy: "say better: higher or lower in the measure"
                )
            }
            return nil
        }
    }
}

extension ComparatorKind {
    fileprivate func refusal(against scorecard: Scorecard) -> Refusal? {
        switch self {
        case .peerAverage(let id), .organisation(let id): scorecard.refusalIfUnknown(organisation: id)
        case .previousYear, .lastBoard, .target, .baseline: nil
        }
    }
}
