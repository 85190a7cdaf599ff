import GRDB
public import Scorecards

extension Accounts {
    /// Adds an account, which cannot be used until it has a password.
    ///
    /// Throws ``AccountsError`` with everything that is wrong. The id of an account that was erased stays taken.
    @discardableResult
    public func add(id: String, name: String, office: String, holdings: [Holding], by hand: Hand) throws -> Account {
        let faults = Account.faults(id: id, name: name, office: office, holdings: holdings)
        guard faults.isEmpty else { throw AccountsError.refused(faults) }
        return try write { database in
            guard try !Self.exists(id, in: database) else { throw AccountsError.taken(id) }
            try database.execute(
                sql: "INSERT INTO accounts (id, name, office) VALUES (?, ?, ?)",
                arguments: [id, name, office]
            )
            try Self.replaceHoldings(of: id, by: holdings, in: database)
            try Self.note(.added, id, to: holdings, by: hand, in: database)
            return try Self.require(id, in: database)
        }
    }

    /// Everybody who was not erased, in the order of their names.
    public func accounts() throws -> [Account] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT \(Self.columns) FROM accounts WHERE is_erased = 0 ORDER BY name, id"
            )
            let held = try Row.fetchAll(
                database,
                sql: "SELECT account, role, organisation FROM holdings ORDER BY rowid"
            )
            let holdings = try Dictionary(grouping: held) { $0[0] as String }
                .mapValues { try $0.map(Self.holding) }
            return rows.map { Account($0, holdings: holdings[$0[0]] ?? []) }
        }
    }

    /// The account with an id, unless there is none or it was erased.
    public func account(_ id: String) throws -> Account? {
        try read { try Self.account(id, in: $0) }
    }

    /// Whether an id is or was that of an account, and so cannot be given.
    public func isTaken(_ id: String) throws -> Bool {
        try read { try Self.exists(id, in: $0) }
    }

    /// Replaces an account's name, office and holdings, as far as they differ.
    @discardableResult
    public func update(
        _ id: String,
        name: String,
        office: String,
        holdings: [Holding],
        by hand: Hand
    ) throws -> Account {
        let faults = Account.faults(name: name, office: office, holdings: holdings)
        guard faults.isEmpty else { throw AccountsError.refused(faults) }
        return try write { database in
            let before = try Self.require(id, in: database)
            if (name, office) != (before.name, before.office) {
                try database.execute(
                    sql: "UPDATE accounts SET name = ?, office = ? WHERE id = ?",
                    arguments: [name, office, id]
                )
                try Self.note(.particulars, id, by: hand, in: database)
            }
            if holdings != before.holdings {
                try Self.replaceHoldings(of: id, by: holdings, in: database)
                try Self.note(.roles, id, from: before.holdings, to: holdings, by: hand, in: database)
            }
            return try Self.require(id, in: database)
        }
    }

    /// Disables an account and ends its sessions, or enables it again.
    public func setDisabled(_ isDisabled: Bool, _ id: String, by hand: Hand) throws {
        try write { database in
            guard try Self.require(id, in: database).isDisabled != isDisabled else { return }
            try Self.note(isDisabled ? .disabled : .enabled, id, by: hand, in: database)
            try database.execute(
                sql: "UPDATE accounts SET is_disabled = ? WHERE id = ?",
                arguments: [isDisabled, id]
            )
            if isDisabled { try Self.endSessions(of: id, in: database) }
        }
    }

    /// Notes what an identity provider calls a person, or that none vouches for the person any more.
    public func setSubject(_ subject: String?, of id: String) throws {
        try write { database in
            try Self.require(id, in: database)
            if let subject {
                let other = try String.fetchOne(
                    database,
                    sql: "SELECT id FROM accounts WHERE subject = ? AND id <> ?",
                    arguments: [subject, id]
                )
                if let other { throw AccountsError.subjectTaken(by: other) }
            }
            try database.execute(sql: "UPDATE accounts SET subject = ? WHERE id = ?", arguments: [subject, id])
        }
    }

    /// The account of a person whom an identity provider vouches for, unless there is none or it is disabled.
    public func account(ofSubject subject: String) throws -> Account? {
        try read { database in
            let id = try String.fetchOne(
                database,
                sql: "SELECT id FROM accounts WHERE subject = ? AND is_disabled = 0",
                arguments: [subject]
            )
            return try id.flatMap { try Self.account($0, in: database) }
        }
    }

    // MARK: - Database

    static func account(_ id: String, in database: Database) throws -> Account? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT \(columns) FROM accounts WHERE id = ? AND is_erased = 0",
            arguments: [id]
        )
        guard let row else { return nil }
        let held = try Row.fetchAll(
            database,
            sql: "SELECT account, role, organisation FROM holdings WHERE account = ? ORDER BY rowid",
            arguments: [id]
        )
        return Account(row, holdings: try held.map(holding))
    }

    /// What an account is read from, in the order in which it is.
    private static let columns = "id, name, office, is_disabled, password IS NOT NULL, subject"

    @discardableResult
    static func require(_ id: String, in database: Database) throws -> Account {
        guard let account = try account(id, in: database) else { throw AccountsError.unknown(id) }
        return account
    }

    private static func exists(_ id: String, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE id = ?)",
            arguments: [id]
        ) == true
    }

    private static func holding(_ row: Row) throws -> Holding {
        guard let role = Role(rawValue: row[1]) else {
            throw AccountsError.damaged(
                "the account “\(row[0] as String)” holds the role “\(row[1] as String)”, which is none"
            )
        }
        return Holding(role, for: Organisation.ID(row[2]))
    }

    private static func replaceHoldings(of id: String, by holdings: [Holding], in database: Database) throws {
        try database.execute(sql: "DELETE FROM holdings WHERE account = ?", arguments: [id])
        for holding in holdings {
            try database.execute(
                sql: "INSERT INTO holdings (account, role, organisation) VALUES (?, ?, ?)",
                arguments: [id, holding.role.rawValue, holding.organisation.text]
            )
        }
    }
}

extension Account {
    fileprivate init(_ row: Row, holdings: [Holding]) {
        self.init(
            id: row[0],
            name: row[1],
            office: row[2],
            holdings: holdings,
            isDisabled: row[3],
            hasPassword: row[4],
            subject: row[5]
        )
    }
}
