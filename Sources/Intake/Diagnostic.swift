/// Something wrong in a file: where, what, and what would be right.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether it forbids the import.
    public var severity: Severity
    /// Where it stands.
    public var place: Place
    /// What is wrong.
    public var problem: String
    /// What would be right.
    public var remedy: String

    /// How grave a diagnostic is.
    public enum Severity: String, Sendable {
        case error, warning
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as `file:line: severity: what is wrong; what would be right`.
    public var description: String { "\(place): \(severity.rawValue): \(problem); \(remedy)" }
}

/// A line of a file, or a whole file or folder where no line is to blame.
public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file as the user named it or below the folder they named.
    public var file: String
    /// The line, counted from 1, or 0 for the whole file.
    public var line: Int

    /// Creates a place in a file.
    public init(file: String, line: Int = 0) {
        self.file = file
        self.line = line
    }

    /// The place as `file:line`, or the file alone.
    public var description: String { line > 0 ? "\(file):\(line)" : file }

    /// Places are ordered by file, then by line.
    public static func < (left: Place, right: Place) -> Bool {
        left.file == right.file ? left.line < right.line : left.file < right.file
    }
}

/// Why a folder or file is not imported: everything that is wrong with it.
public struct Rejected: Error, Sendable {
    /// The diagnostics, in the order of their places.
    public let diagnostics: [Diagnostic]
}

/// Collects diagnostics while files are read, so that all are told at once.
public final class Findings {
    /// What was found so far, in the order in which it was found.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Begins with nothing found.
    public init() {}

    /// Keeps something that forbids the import.
    public func error(_ place: Place, _ problem: String, remedy: String) {
        diagnostics.append(Diagnostic(severity: .error, place: place, problem: problem, remedy: remedy))
    }

    func warning(_ place: Place, _ problem: String, remedy: String) {
        diagnostics.append(Diagnostic(severity: .warning, place: place, problem: problem, remedy: remedy))
    }

    /// Whether anything forbids the import.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Throws everything found where anything forbids the import.
    public func rejectIfNeeded() throws {
        if hasErrors { throw rejection }
    }

    /// Everything found, as the error that refuses the file.
    public var rejection: Rejected { Rejected(diagnostics: diagnostics.sorted { $0.place < $1.place }) }
}
