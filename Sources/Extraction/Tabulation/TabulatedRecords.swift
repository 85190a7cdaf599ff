public import Scorecards

/// What a tabulation found: its groups, and an account of every file read.
public struct TabulatedRecords: Sendable {
    /// The groups that have records, in the order of their keys' bytes.
    public var groups: [Group]
    /// An account of every file or archive member, in the order they were named.
    public var files: [FileAccount]

    /// Creates the answer to a tabulation.
    public init(groups: [Group], files: [FileAccount]) {
        self.groups = groups
        self.files = files
    }

    /// The records that share their keys.
    public struct Group: Hashable, Sendable {
        /// What the records share, one for each key asked for.
        public var keys: [FieldValue]
        /// How many records there are.
        public var records: Int
        /// The sums asked for, in their order.
        public var sums: [Quantity]
        /// The different values asked for, in their order, as numbers that stand for a value throughout the answer.
        public var distincts: [Set<Int>]

        /// Creates a group.
        public init(keys: [FieldValue], records: Int, sums: [Quantity] = [], distincts: [Set<Int>] = []) {
            self.keys = keys
            self.records = records
            self.sums = sums
            self.distincts = distincts
        }
    }

    /// What became of one file's records.
    public struct FileAccount: Hashable, Sendable {
        /// The file, and the member where it is an archive (“2020-09.zip/essex-street.csv”).
        public var name: String
        /// The records that were counted.
        public var used: Int
        /// The records that could not be used.
        public var rejected: Int
        /// The first of the records that could not be used, a hundred at most.
        public var rejections: [Rejection]

        /// Creates an account of a file.
        public init(name: String, used: Int, rejected: Int = 0, rejections: [Rejection] = []) {
            self.name = name
            self.used = used
            self.rejected = rejected
            self.rejections = rejections
        }
    }

    /// A record that could not be used, and why.
    public struct Rejection: Hashable, Sendable {
        /// The line its record begins on, counted from 1.
        public var line: Int
        /// What is wrong.
        public var problem: String
        /// What would be right.
        public var remedy: String

        /// Creates an account of a record that could not be used.
        public init(line: Int, problem: String, remedy: String) {
            self.line = line
            self.problem = problem
            self.remedy = remedy
        }
    }
}
