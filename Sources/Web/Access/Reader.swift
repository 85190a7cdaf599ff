import Scorecards

/// What one class of readers may see of the chronicle: the only place that tells published from unpublished.
struct Reader: Sendable {
    /// How much a class of readers sees.
    enum Sight: String, Sendable {
        /// Cycles of which an edition was published, each as its latest published edition has it.
        case published
        /// Everything.
        case working
    }

    let chronicle: Chronicle
    let sight: Sight
    /// Whether the reader may open the entries of the ledger one by one.
    var readsAudit = false

    /// The name of the class, for what is kept for all of its readers.
    var className: String { sight.rawValue + (readsAudit ? " with audit" : "") }

    /// The world as it stands now; of its cycles only those that the reader ``sees(_:)`` may be shown, and only out of
    /// ``scorecard(for:)``.
    var current: Scorecard { chronicle.current }

    /// Whether the reader may see a cycle.
    func sees(_ cycle: Cycle) -> Bool {
        sight == .working || chronicle.publishedScorecard(for: cycle.id) != nil
    }

    /// The editions of a cycle that the reader may see, oldest first.
    func editions(of cycle: Int) -> [Edition] {
        (current.cycles[cycle]?.editions ?? []).filter { sight == .working || $0.published != nil }
    }

    /// The cycles that the reader may see, in the order in which they were opened.
    var cycles: [Cycle] { current.cycles.all.map(\.cycle).filter { sees($0) } }

    /// The latest of them by its number in the whole series.
    var latestCycle: Cycle? { cycles.max { $0.series < $1.series } }

    /// The scorecard a cycle's pages follow from: as it stood at its closing or stands now, or at the closing of its latest
    /// published edition for whoever reads only those.
    func scorecard(for cycle: Int) -> Scorecard {
        switch sight {
        case .working: chronicle.scorecard(for: cycle)
        case .published: chronicle.publishedScorecard(for: cycle) ?? Scorecard()
        }
    }

    /// The scorecard out of which all cycles together are shown.
    var overall: Scorecard { sight == .working ? current : chronicle.published }

    /// The cycle an address names and the scorecard its pages follow from; a cycle that is not there is an error that
    /// links to the same page of the nearest cycle, and one that the reader may not see yet is another.
    func cycle(named name: String, link: (Int) -> String) throws -> (number: Int, scorecard: Scorecard) {
        let number = Int(name)
        if let number, let record = current.cycles[number] {
            guard sees(record.cycle) else { throw NotPublished.cycle(number) }
            return (number, scorecard(for: number))
        }
        let nearest = number.flatMap { asked in
            cycles.map(\.id).min { abs(Double($0) - Double(asked)) < abs(Double($1) - Double(asked)) }
        }
        throw NothingFound(
            "There is no cycle “\(name)”.",
            nearest: nearest.map { Link(href: link($0), text: "Cycle \($0)") }
        )
    }
}

/// Something that whoever reads only what is published does not see.
enum NotPublished: Error {
    /// A cycle, which can be seen once its paper is published.
    case cycle(Int)
    /// A part of the force, by its name, of which no paper prints figures.
    case organisation(String)
}
