/// Finds a spec's components in record-level files with the program's own reader.
public struct EmbeddedEngine: ExtractionEngine {
    private let files: RecordFiles
    private let settings: RecordFiles.Settings
    private let progress: @Sendable (_ read: Int, _ total: Int) -> Void

    /// Creates an engine over files; `progress` is told now and then how many of how many bytes were read.
    public init(
        _ files: RecordFiles,
        settings: RecordFiles.Settings = RecordFiles.Settings(),
        progress: @escaping @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        (self.files, self.settings, self.progress) = (files, settings, progress)
    }

    /// Reads every file once and adds up what the spec asks for.
    public func components(of spec: ExtractionSpec) throws -> Components {
        let asked = SpecTabulation(spec)
        let tally = try files.tabulate(asked.tabulation, settings: settings, progress: progress)
        var totals = ComponentTotals()
        asked.add(TabulatedRecords(tally), to: &totals)
        return totals.components
    }
}

extension ExtractionSpec {
    /// The record files that the spec reads, of these files, folders and archives.
    public func recordFiles(_ sources: [String]) throws(UnreadableRecords) -> RecordFiles {
        let patterns = files
        return try RecordFiles(sources) { path in patterns.isEmpty || patterns.contains { $0.matches(path) } }
    }
}
