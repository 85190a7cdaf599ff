import Extraction

/// The counting of records by the values of columns.
struct CountExtraction {
    /// The columns, as they were named.
    let columns: [String]
    /// The columns whose fields are taken without their last word, as they were named.
    let shortened: [String]

    /// Takes the columns of the command line; what is not among them cannot be shortened.
    init(_ list: String, droppingLastWordOf shortened: [String]) throws(Misnamed) {
        columns = list.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        self.shortened = shortened
        guard !columns.isEmpty else {
            throw Misnamed(problem: "--count-by names no column; name them with commas between: “Month,Crime type”")
        }
        for name in shortened where !columns.contains(where: { Column($0).isSame(as: Column(name)) }) {
            throw Misnamed(problem: "--drop-last-word names “\(name)”, which is not among the columns of --count-by")
        }
    }

    struct Misnamed: Error {
        let problem: String
    }

    /// What is counted.
    var tabulation: Tabulation {
        Tabulation(
            keys: columns.map { name in
                guard shortened.contains(where: { Column($0).isSame(as: Column(name)) }) else {
                    return Tabulation.Key(Column(name))
                }
                return Tabulation.Key(Column(name), essence: .withoutLastWord(trimmed: false)) {
                    .value($0.withoutLastWord)
                }
            }
        )
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
