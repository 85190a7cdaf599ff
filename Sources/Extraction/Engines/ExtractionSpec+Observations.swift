public import Scorecards

extension ExtractionSpec {
    /// The figures that follow from what an engine found, in the order of measure, organisation and month.
    ///
    /// A month in which an organisation has any record is a month that was read: a component without a record in it is
    /// 0. A month without any record is missing and has no figure. The organisations of a level whose records are those
    /// of one organisation were read whenever that one was. A ratio of 0 to 0 is kept as its two numbers, which longer
    /// windows add up; any other number over 0 has no figure.
    ///
    /// - Parameters:
    ///   - found: The components.
    ///   - asAt: The day the records were released, or downloaded.
    /// - Returns: One observation for every measure, organisation and month.
    /// - Throws: ``SharedOrganisation`` where two levels give one identifier to different organisations.
    public func observations(from found: Components, asAt: Day?) throws(SharedOrganisation) -> [Observation] {
        try refuseSharedOrganisations(in: found)
        let components = self.components
        let zeros = [Quantity](repeating: .zero, count: components.count)
        let position = Dictionary(components.enumerated().map { ($1, $0) }) { first, _ in first }
        let places = covered(by: found).sorted {
            ($0.organisation, $0.month) < ($1.organisation, $1.month)
        }
        guard let last = places.map(\.month).max() else { return [] }
        let origin =
            asAt.map { "\(source), \(id) version \(version), as at \($0)" } ?? "\(source), \(id) version \(version)"
        return measures.sorted { $0.id < $1.id }.flatMap { measure in
            places.compactMap { place in
                let values = found.values[place] ?? zeros
                func value(_ component: Component) -> Quantity { position[component].map { values[$0] } ?? .zero }
                var cell = Cell(
                    reading: nil,
                    status: place.month > last - provisionalMonths ? .provisional : .final,
                    source: origin,
                    released: asAt
                )
                switch measure.definition {
                case .whole(let component): cell.reading = .exactly(value(component))
                case .ratio(let part, let whole):
                    guard value(whole) != .zero || value(part) == .zero else { return nil }
                    cell.numerator = value(part)
                    cell.denominator = value(whole)
                }
                return Observation(
                    measure: measure.id,
                    organisation: place.organisation,
                    window: Window(months: 1, to: place.month),
                    cell: cell
                )
            }
        }
    }

    /// Every organisation and month that was read, with or without records of its own.
    public func covered(by found: Components) -> Set<Components.Place> {
        var places = Set(found.records.keys)
        for (index, level) in organisations.enumerated() {
            guard let only = level.recordsOf else { continue }
            let months = Set(found.records.keys.filter { $0.level == 0 && $0.organisation == only }.map(\.month))
            let seen = found.records.keys.filter { $0.level == index }.map(\.organisation)
            for organisation in Set(seen + level.naming.listed) {
                for month in months { places.insert(Components.Place(level: index, organisation, month)) }
            }
        }
        return places
    }

    private func refuseSharedOrganisations(in found: Components) throws(SharedOrganisation) {
        var levels: [Organisation.ID: Int] = [:]
        for place in found.records.keys.sorted(by: { $0.level < $1.level }) {
            let first = levels[place.organisation, default: place.level]
            levels[place.organisation] = first
            if first != place.level {
                throw SharedOrganisation(
                    organisation: place.organisation,
                    levels: [organisations[first].name, organisations[place.level].name]
                )
            }
        }
    }
}

/// Two levels of a spec give one identifier to different organisations, whose figures would be mixed.
public struct SharedOrganisation: Error, Hashable, CustomStringConvertible {
    /// The identifier.
    public let organisation: Organisation.ID
    /// The names of the two levels.
    public let levels: [String]

    /// What is wrong, and what would be right.
    public var description: String {
        "“\(organisation)” is the identifier of an organisation of the level “\(levels[0])” and of one of the level "
            + "“\(levels[1])”; list the value under ids: with an identifier of its own"
    }
}
