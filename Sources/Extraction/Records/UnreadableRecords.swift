/// Why record-level files cannot be read: everything that is wrong, file by file.
public struct UnreadableRecords: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in the order in which the files were named.
    public let problems: [Problem]

    /// Collects what is wrong.
    public init(_ problems: [Problem]) { self.problems = problems }

    /// One thing that is wrong with a file, and what would be right.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The file, and the member where it is an archive.
        public let file: String
        /// The line, counted from 1, or `nil` where the file as a whole is meant.
        public let line: Int?
        /// What is wrong.
        public let problem: String
        /// What would be right.
        public let remedy: String

        /// Creates an account of one thing that is wrong.
        public init(file: String, line: Int? = nil, problem: String, remedy: String) {
            (self.file, self.line, self.problem, self.remedy) = (file, line, problem, remedy)
        }

        /// The problem as the line that people read.
        public var description: String {
            "\(file)\(line.map { ":\($0)" } ?? ""): error: \(problem); \(remedy)"
        }
    }

    /// The problems, one a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
