extension Scorecard {
    /// The figures of a measure of an organisation: those recorded and, where the framework computes the measure from the
    /// process itself, those computed; a recorded figure is taken before a computed one of the same window.
    public func series(of measure: Measure.ID, for organisation: Organisation.ID) -> Series {
        var series = evidence[measure, organisation]
        guard let framework = currentFramework,
            let computed = framework.computed.first(where: { $0.measure == measure })
        else { return series }
        for point in points(computed.from, of: organisation, by: framework) where series[point.window] == nil {
            series.record(point.cell, for: point.window, entry: point.entry)
        }
        return series
    }

    private typealias Computed = (window: Window, cell: Cell, entry: Int)

    private func points(
        _ origin: ComputedMeasure.Origin,
        of organisation: Organisation.ID,
        by framework: Framework
    ) -> [Computed] {
        switch origin {
        case .risksInBreach: framework.risks.map { risksInBreach(of: organisation, by: $0) } ?? []
        case .daysToBoard: organisation == framework.force ? daysToBoard : []
        }
    }

    /// How many risks of an organisation and those below it breach the standard at each month's end, from the month of the
    /// register's first assessment on.
    private func risksInBreach(of organisation: Organisation.ID, by matrix: RiskMatrix) -> [Computed] {
        let stamped = risks.all.flatMap(\.assessments)
        guard let first = stamped.map(\.value.day).min(), let last = stamped.map(\.value.day).max() else { return [] }
        let end = max(last.month, latestCycle?.reviewPeriod.last ?? last.month)
        return (Window(first.month, end)?.months ?? []).map { month in
            let open = openRisks(of: organisation, on: month.lastDay, by: matrix)
            let entry = stamped.filter { $0.value.day <= month.lastDay }.map(\.stamp.sequence).max() ?? 0
            return (
                Window(months: 1, to: month),
                Cell(reading: .exactly(Quantity(open.count(where: \.judgement.isBreach))), source: "Risk register"),
                entry
            )
        }
    }

    /// The days from the period's end to the board of each cycle whose board has met.
    private var daysToBoard: [Computed] {
        cycles.all.compactMap { record in
            let stage = framework(of: record.cycle).flatMap { $0.stage(.board) ?? $0.stage(called: "board") }
            guard let milestone = stage.flatMap({ record.milestone($0.id) }) else { return nil }
            let days = record.cycle.periodEnd.days(to: milestone.day)
            return (
                record.cycle.reviewPeriod, Cell(reading: .exactly(Quantity(days)), source: "Timetable of the cycle"),
                record.meeting?.stamp.sequence ?? 0
            )
        }
    }
}

extension Framework {
    /// The stage with an identifier, or `nil` where the timetable has none.
    public func stage(called id: Stage.ID) -> Stage? { timetable.first { $0.id == id } }
}
