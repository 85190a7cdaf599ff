extension XmRChart {
    /// Every point with its limits and signals, in the order of time.
    public var points: [Point] {
        segments.indices.flatMap { number in segments[number].range.map { point(at: $0, segment: number) } }
    }

    /// The rule and side a place is labelled with, `nil` for usual variation; cheaper than a whole ``Point``.
    public func label(at place: Int) -> (signal: Signal, side: Signal.Side)? { marks[place].label }

    /// The latest point that has a value: the one that speaks for the present.
    public var latest: Point {
        let place = values.lastIndex { $0 != nil } ?? 0
        return point(at: place, segment: segments.lastIndex { $0.range.lowerBound <= place } ?? 0)
    }

    /// What the latest point says, for a measure that improves in the given direction.
    public func variation(improvement: Improvement) -> Variation { latest.variation(improvement: improvement) }

    /// Whether the process, under its latest limits, can be expected to meet a target.
    ///
    /// Only the limits of the last stretch count, so a rebase changes the answer at once.
    public func assurance(target: Double?, improvement: Improvement) -> Assurance {
        guard let target, target.isFinite else { return .notApplicable(.noTarget) }
        guard improvement != .neither else { return .notApplicable(.noDirection) }
        guard let limits = latest.limits else { return .notApplicable(.noLimits) }
        return Assurance(target: target, limits: limits, improvement: improvement)
    }

    private func point(at place: Int, segment number: Int) -> Point {
        let mark = marks[place]
        let segment = segments[number]
        let label = mark.label
        return Point(
            value: values[place],
            segment: number,
            limits: segment.limits,
            mean: segment.mean,
            position: values[place] == nil || segment.mean == nil ? nil : Int(mark.position),
            isNearLimit: mark.isNear,
            signals: mark.signals,
            signal: label?.signal,
            side: label?.side
        )
    }
}
