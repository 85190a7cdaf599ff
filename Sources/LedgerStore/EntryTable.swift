import Foundation
import GRDB
public import Scorecards

/// The table of entries: appending to it and replaying it.
public enum EntryTable {
    /// How far a replay goes.
    public enum Limit: Hashable, Sendable {
        /// Up to and including an entry.
        case entry(Int)
        /// Up to and including the last entry recorded by an instant.
        case instant(Instant)
    }

    /// Applies every entry after the chronicle's last one.
    static func replay(_ database: Database, into chronicle: inout Chronicle, until limit: Limit? = nil) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sequence, time, author, kind, version, payload FROM entries WHERE sequence > ? ORDER BY sequence
                """,
            arguments: [chronicle.current.sequence]
        )
        while let row = try rows.next() {
            let sequence: Int = row[0]
            guard let time = Instant(row[1] as String) else {
                throw LedgerError.damaged("entry \(sequence) has no time")
            }
            switch limit {
            case .entry(let last) where sequence > last: return
            case .instant(let last) where time > last: return
            case .entry, .instant, nil: break
            }
            let stamp = Stamp(sequence: sequence, time: time, author: row[2])
            guard let payload: String = row[5] else { continue }
            var content = try EntryCatalogue.decode(Data(payload.utf8), kind: row[3], version: row[4])
            if var figures = content as? FiguresRecorded {
                figures.rows = try ObservationTable.rows(of: sequence, count: figures.count, in: database)
                content = figures
            }
            chronicle.apply(Entry(stamp: stamp, content: content))
        }
    }

    /// Appends entries that have been checked, with their rows and the new head.
    static func append(_ entries: [Entry], to database: Database) throws {
        var previous = try String.fetchOne(database, sql: "SELECT hash FROM head") ?? ""
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO entries (sequence, time, author, kind, version, payload, digest, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for entry in entries {
            let (kind, version) = (type(of: entry.content).kind, type(of: entry.content).version)
            let payload = try EntryCatalogue.encode(entry.content)
            let digest = HashChain.digest(of: payload)
            let hash = HashChain.hash(entry.stamp, kind: kind, version: version, digest: digest, after: previous)
            try insert.execute(
                arguments: [
                    entry.stamp.sequence, entry.stamp.time.description, entry.stamp.author, kind, version,
                    String(decoding: payload, as: UTF8.self), digest, hash,
                ]
            )
            if let figures = entry.content as? FiguresRecorded {
                try ObservationTable.insert(figures.rows, entry: entry.stamp.sequence, into: database)
            }
            previous = hash
        }
        guard let last = entries.last else { return }
        try database.execute(
            sql: "UPDATE head SET sequence = ?, hash = ?",
            arguments: [last.stamp.sequence, previous]
        )
    }
}
