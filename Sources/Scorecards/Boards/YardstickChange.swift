/// A change that a board decides in what performance is held against, from a month on.
public struct YardstickChange: Hashable, Codable, Sendable {
    /// The quadrant concerned.
    public var quadrant: Quadrant.ID
    /// The first month of the first review period it holds for.
    public var from: Month
    /// What changes.
    public var kind: Kind

    /// Creates a change.
    public init(quadrant: Quadrant.ID, from: Month, kind: Kind) {
        self.quadrant = quadrant
        self.from = from
        self.kind = kind
    }

    /// What changes in a quadrant.
    public enum Kind: Hashable, Codable, Sendable {
        /// One measure takes another's part; the old one stays as an indicator.
        case replace(measure: Measure.ID, by: Measure.ID)
        /// A redline's target becomes another.
        case target(measure: Measure.ID, target: Quantity)
        /// A measure is judged beside another for a time, on trial, without deciding anything.
        case trial(measure: Measure.ID, beside: Measure.ID)
    }

    /// The measures concerned.
    public var measures: [Measure.ID] {
        switch kind {
        case .replace(let old, let new): [old, new]
        case .target(let measure, _): [measure]
        case .trial(let new, let old): [old, new]
        }
    }
}

extension Framework {
    /// The next version of the framework with a change made, or why it cannot be made.
    public func changed(by change: YardstickChange, because reason: String) -> Result<Framework, Refusal> {
        guard let place = quadrants.firstIndex(where: { $0.id == change.quadrant }) else {
            return .failure(
                Refusal("there is no quadrant “\(change.quadrant)”", remedy: "name one of the framework's quadrants")
            )
        }
        var next = self
        next.version += 1
        next.from = change.from
        next.reason = reason
        return quadrants[place].changed(by: change.kind).map { quadrant in
            next.quadrants[place] = quadrant
            return next
        }
    }
}

extension Quadrant {
    fileprivate func changed(by change: YardstickChange.Kind) -> Result<Quadrant, Refusal> {
        func place(of measure: Measure.ID) -> Result<Int, Refusal> {
            roles.firstIndex { $0.measure == measure }.map { .success($0) }
                ?? .failure(
                    Refusal("“\(measure)” plays no part in “\(name)”", remedy: "name one of the quadrant's measures")
                )
        }
        switch change {
        case .replace(let old, let new):
            return place(of: old).flatMap { place in
                guard new != old else {
                    return .failure(
                        Refusal("“\(old)” cannot replace itself", remedy: "name the measure that takes its part")
                    )
                }
                var quadrant = self
                let former = quadrant.roles[place]
                quadrant.roles.removeAll { $0.measure == new }
                guard let place = quadrant.roles.firstIndex(where: { $0.measure == old }) else { return .success(self) }
                var replacement = former
                replacement.measure = new
                quadrant.roles[place] = replacement
                quadrant.roles.append(
                    MeasureRole(
                        measure: old,
                        role: .kpi,
                        window: former.window,
                        comparisons: former.comparisons
                    )
                )
                return .success(quadrant)
            }
        case .target(let measure, let target):
            return place(of: measure).flatMap { place in
                guard roles[place].redline?.against == .target else {
                    return .failure(
                        Refusal("“\(measure)” is not held against a target", remedy: "replace the redline instead")
                    )
                }
                var quadrant = self
                quadrant.roles[place].redline?.target = target
                return .success(quadrant)
            }
        case .trial(let new, let old):
            return place(of: old).flatMap { place in
                guard !roles.contains(where: { $0.measure == new }), let redline = roles[place].redline else {
                    return .failure(
                        Refusal(
                            "“\(new)” cannot be tried beside “\(old)”",
                            remedy: "try a measure that plays no part yet, beside a redline"
                        )
                    )
                }
                var quadrant = self
                let trial = MeasureRole(
                    measure: new,
                    role: .trial,
                    window: roles[place].window,
                    redline: redline,
                    comparisons: roles[place].comparisons
                )
                quadrant.roles.insert(trial, at: place + 1)
                return .success(quadrant)
            }
        }
    }
}
