import Dispatch
import Foundation
import Synchronization

/// Record-level files: CSV files, plain or compressed, and archives of them.
public struct RecordFiles: Sendable {
    /// The files, folders searched through.
    public let paths: [String]
    /// Which files of folders and archives are read.
    let isWanted: @Sendable (String) -> Bool

    private static let endings = [".csv", ".csv.gz", ".csv.zst", ".zip"]

    /// Takes files, and folders with everything under them that is such a file, in the order of their names.
    ///
    /// - Parameters:
    ///   - sources: The files and folders.
    ///   - isWanted: Which files of folders and archives are read, by their paths inside; every one, unless told.
    /// - Throws: ``UnreadableRecords`` with every source that is not there or is nothing that can be read.
    public init(
        _ sources: [String],
        where isWanted: @escaping @Sendable (String) -> Bool = { _ in true }
    ) throws(UnreadableRecords) {
        var found: [String] = []
        var problems: [UnreadableRecords.Problem] = []
        for source in sources {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else {
                problems.append(.init(file: source, problem: "there is no such file", remedy: "check its path"))
                continue
            }
            guard isFolder.boolValue else {
                if Self.endings.contains(where: source.lowercased().hasSuffix) {
                    found.append(source)
                } else {
                    let endings = Self.endings.joined(separator: ", ")
                    problems.append(
                        .init(
                            file: source,
                            problem: "this is not a kind of file that is read",
                            remedy: "give \(endings)"
                        )
                    )
                }
                continue
            }
            let inside = Self.files(under: source).filter { $0.lowercased().hasSuffix(".zip") || isWanted($0) }
            if inside.isEmpty {
                let endings = Self.endings.joined(separator: ", ")
                problems.append(
                    .init(file: source, problem: "the folder holds no record files", remedy: "give one with \(endings)")
                )
            }
            found += inside
        }
        guard problems.isEmpty else { throw UnreadableRecords(problems) }
        (paths, self.isWanted) = (found, isWanted)
    }

    private static func files(under folder: String) -> [String] {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
        return names.compactMap { $0 as? String }
            .filter { name in
                let parts = name.split(separator: "/")
                return !parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
                    && endings.contains { name.lowercased().hasSuffix($0) }
            }
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
    }

    /// How the bytes of files are dealt with; the defaults suit every file.
    public struct Settings: Sendable {
        /// How many workers read at once.
        public var threads = ProcessInfo.processInfo.activeProcessorCount
        /// How many bytes of a plain file one worker takes at a time.
        public var stretch = 1 << 18

        /// Creates the usual settings.
        public init() {}
    }

    /// Counts what a tabulation asks for.
    ///
    /// Every header is looked at before anything is counted. `progress` is told now and then how many bytes were read, of
    /// how many; it may be called from any thread, one at a time.
    public func tabulate(
        _ tabulation: Tabulation,
        settings: Settings = Settings(),
        progress: @escaping @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> RecordTally {
        let reading = try RecordReading(self, for: tabulation, settings: settings, progress: progress)
        return try reading.run(threads: max(1, settings.threads))
    }
}
