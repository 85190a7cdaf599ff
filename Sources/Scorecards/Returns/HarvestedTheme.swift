/// Something that returns of a cycle have in common: a theme or a pressure, and who said so.
public struct HarvestedTheme: Hashable, Sendable {
    /// The words of whoever said it first.
    public let text: String
    /// The organisations that said so, in the framework's order.
    public let organisations: [Organisation.ID]
}

extension Scorecard {
    /// The themes of the returns that count in a cycle, those that most organisations share first.
    public func themes(in cycle: Int) -> [HarvestedTheme] { harvested(\.themes, in: cycle) }

    /// The pressures of the returns that count in a cycle, those that most organisations share first.
    public func pressures(in cycle: Int) -> [HarvestedTheme] { harvested(\.pressures, in: cycle) }

    /// The themes that others than an organisation named in any version of a return to a cycle or to the one before, to be
    /// offered to it in the same words.
    public func themesOffered(to organisation: Organisation.ID, in cycle: Int) -> [String] {
        offered(\.themes, to: organisation, in: cycle)
    }

    /// The pressures that others than an organisation named in any version of a return to a cycle or to the one before.
    public func pressuresOffered(to organisation: Organisation.ID, in cycle: Int) -> [String] {
        offered(\.pressures, to: organisation, in: cycle)
    }

    private func harvested(_ part: KeyPath<CommandReturn, [String]>, in cycle: Int) -> [HarvestedTheme] {
        guard let record = cycles[cycle] else { return [] }
        let places = framework(of: record.cycle)?.returns.map(\.organisation) ?? []
        var found: [(key: String, text: String, organisations: [Organisation.ID])] = []
        for organisation in places {
            for text in record.returns[organisation]?.submitted?.value[keyPath: part] ?? [] {
                let key = text.comparableTheme
                if let index = found.firstIndex(where: { $0.key == key }) {
                    if found[index].organisations.last != organisation {
                        found[index].organisations.append(organisation)
                    }
                } else {
                    found.append((key, text, [organisation]))
                }
            }
        }
        return found.enumerated().sorted { left, right in
            let (one, other) = (left.element.organisations.count, right.element.organisations.count)
            return one == other ? left.offset < right.offset : one > other
        }
        .map { HarvestedTheme(text: $0.element.text, organisations: $0.element.organisations) }
    }

    private func offered(
        _ part: KeyPath<CommandReturn, [String]>,
        to organisation: Organisation.ID,
        in cycle: Int
    ) -> [String] {
        let accounts = [cycle, cycle - 1].flatMap { number in
            (cycles[number]?.returns ?? [:]).filter { $0.key != organisation }.sorted { $0.key < $1.key }
                .flatMap(\.value.submissions)
        }
        var seen: Set<String> = []
        return accounts.flatMap { $0.value[keyPath: part] }.filter { seen.insert($0.comparableTheme).inserted }.sorted()
    }
}

extension String {
    /// The words without capitals, blanks and a stop at the end, by which themes of several returns are found to be one.
    fileprivate var comparableTheme: String {
        let words = lowercased().split { $0.isWhitespace }.joined(separator: " ")
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}
