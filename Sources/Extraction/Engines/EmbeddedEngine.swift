import Scorecards

/// Finds a spec's components in record-level files with the program's own reader.
public struct EmbeddedEngine: ExtractionEngine {
    /// The files, as they were named or found in folders.
    public var files: [String]
    /// Reads files; injected so that the reader can be watched or replaced.
    public var tabulate: (Tabulation, [String]) throws -> TabulatedRecords

    /// Creates an engine over files with a reader.
    public init(files: [String], tabulate: @escaping (Tabulation, [String]) throws -> TabulatedRecords) {
        self.files = files
        self.tabulate = tabulate
    }

    /// Reads every file once and adds up what the spec asks for.
    public func components(of spec: ExtractionSpec) throws -> Components {
        let asked = SpecTabulation(spec)
        var totals = ComponentTotals()
        for batch in batches(of: spec) {
            asked.add(try tabulate(asked.tabulation, batch.files), fileNames: batch.names, to: &totals)
        }
        return totals.components
    }

    /// The files, those of one organisation together where the name of a file tells whose records it has.
    private func batches(of spec: ExtractionSpec) -> [(names: [Int: String], files: [String])] {
        var batches: [(names: [Int: String], files: [String])] = []
        for file in files {
            var names: [Int: String] = [:]
            for (place, level) in spec.organisations.enumerated() {
                if case .fileName(let pattern) = level.clue { names[place] = pattern.run(in: file) ?? "" }
            }
            if let place = batches.firstIndex(where: { $0.names == names }) {
                batches[place].files.append(file)
            } else {
                batches.append((names, [file]))
            }
        }
        return batches
    }
}
