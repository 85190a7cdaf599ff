/// A cycle was opened, with its two numbers, its review period and the framework version that judges it.
public struct CycleOpened: EntryContent {
    /// The name of the kind.
    public static let kind = "cycle-opened"

    /// The number within the framework.
    public let cycle: Int
    /// The number within the whole series.
    public let series: Int
    /// The months under review.
    public let reviewPeriod: Window
    /// The framework.
    public let framework: Identifier<Framework>
    /// The framework's version, frozen for the cycle.
    public let frameworkVersion: Int

    /// Opens a cycle.
    public init(
        cycle: Int,
        series: Int,
        reviewPeriod: Window,
        framework: Identifier<Framework>,
        frameworkVersion: Int
    ) {
        self.cycle = cycle
        self.series = series
        self.reviewPeriod = reviewPeriod
        self.framework = framework
        self.frameworkVersion = frameworkVersion
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle) (\(series) in all) opened for \(reviewPeriod)" }

    /// Refuses numbers that are taken or out of order, review periods that overlap or are longer than a year, and
    /// frameworks that are not adopted or not in force yet.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        let others = scorecard.cycles.all.map(\.cycle).filter { $0.id != cycle }
        let version = scorecard.frameworks.last { $0.id == framework && $0.version == frameworkVersion }
        return [
            scorecard.cycles[cycle].map {
                Refusal(
                    "cycle \(cycle) is already open for \($0.cycle.reviewPeriod)",
                    remedy: "a cycle's numbers and review period cannot change once it is open"
                )
            },
            cycle < 1 ? Refusal("\(cycle) cannot number a cycle", remedy: "count from 1") : nil,
            others.first { $0.series == series }.map {
                Refusal("cycle \($0.id) is already number \(series) of the series", remedy: "give the next number")
            },
            others.first { $0.reviewPeriod.overlaps(reviewPeriod) }.map {
                Refusal(
                    "the review period \(reviewPeriod) of cycle \(cycle) overlaps \($0.reviewPeriod) of cycle \($0.id)",
                    remedy: "review each month in one cycle"
                )
            },
            others.first { ($0.id < cycle) != ($0.reviewPeriod < reviewPeriod) }.map {
                Refusal(
                    "cycle \(cycle) for \(reviewPeriod) is out of order with cycle \($0.id) for \($0.reviewPeriod)",
                    remedy: "number the cycles in the order of their review periods"
                )
            },
            reviewPeriod.length > 12
                ? Refusal(
                    "the review period \(reviewPeriod) covers \(reviewPeriod.length) months",
                    remedy: "review twelve months or fewer in one cycle, as a rule a quarter"
                ) : nil,
            version.flatMap {
                $0.from <= reviewPeriod.first
                    ? nil
                    : Refusal(
                        "version \(frameworkVersion) of the framework judges review periods from \($0.from) on",
                        remedy: "name a version that was in force when the review period began"
                    )
            },
            version == nil
                ? Refusal(
                    "version \(frameworkVersion) of the framework “\(framework)” is not adopted",
                    remedy: "adopt it first, or name one that is"
                ) : nil,
            version.flatMap {
                $0.cyclesBefore + cycle == series
                    ? nil
                    : Refusal(
                        "cycle \(cycle) cannot be number \(series) of the series when \($0.cyclesBefore) came before cycle 1",
                        remedy: "write series: \($0.cyclesBefore + cycle), or mend cycles-before in the framework"
                    )
            },
        ].compactMap { $0 }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            to: "open for \(reviewPeriod), judged by version \(frameworkVersion) of “\(framework)”"
        )
    }

    /// Registers the cycle.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.cycles.register(
            CycleRecord(
                Cycle(
                    id: cycle,
                    series: series,
                    reviewPeriod: reviewPeriod,
                    framework: framework,
                    frameworkVersion: frameworkVersion
                )
            )
        )
    }
}
