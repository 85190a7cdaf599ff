extension XmRChart {
    /// What a reader must know before relying on a stretch's limits.
    public enum Remark: Hashable, Sendable {
        /// There are no limits.
        case noLimits(Gap)
        /// The limits rest on few values.
        case limited(Standing, count: Int)
        /// The values do not vary.
        case noVariation
        /// Screening was set aside, and runs on one side of the mean are not judged.
        case screeningSetAside

        /// The remark as a phrase for a table or a caption.
        public var text: String {
            switch self {
            case .noLimits(.noValues): "no limits: no values"
            case .noLimits(.tooFewValues(let have, let need)): "no limits: \(have) of at least \(need) values"
            case .noLimits(.noMovingRange): "no limits: no two neighbouring values"
            case .limited(.indicative, let count): "indicative limits from \(count) values"
            case .limited(.provisional, let count): "provisional limits from \(count) values"
            case .limited(.settled, let count): "limits from \(count) values"
            case .noVariation: "no variation"
            case .screeningSetAside:
                "mostly constant: screening set aside and shifts not judged; consider a rare-event chart"
            }
        }
    }
}

extension XmRChart.Segment {
    /// The remarks that apply to the stretch, gravest first; empty where the limits are settled and ordinary.
    public var remarks: [XmRChart.Remark] {
        var remarks: [XmRChart.Remark] = []
        switch outcome {
        case .noLimits(let gap): remarks.append(.noLimits(gap))
        case .limits(let limits):
            if limits.hasNoVariation { remarks.append(.noVariation) }
            if standing != .settled { remarks.append(.limited(standing, count: count)) }
        }
        if screening == .setAside { remarks.append(.screeningSetAside) }
        return remarks
    }
}
