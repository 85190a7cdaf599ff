import AccountStore
import Foundation
import Scorecards
import Testing

struct DraftTests {
    private let office: SmallOffice
    private let accounts: Accounts
    private let key = DraftKey(cycle: 7, organisation: "north", form: "return")

    init() throws {
        office = try SmallOffice()
        accounts = try office.open()
    }

    @discardableResult
    private func save(_ text: String, over version: Int, by author: String = "ann") async throws -> Draft {
        try await accounts.save(["narrative": text], as: key, over: version, by: author, at: SmallOffice.morning)
    }

    @Test func `a draft is what was saved last, also after reopening`() async throws {
        #expect(try accounts.draft(key) == nil)
        #expect(try await save("first", over: 0).version == 1)
        let second = try await save("“second”\n\u{1F600}", over: 1, by: "bob")
        #expect(
            second
                == Draft(
                    fields: ["narrative": "“second”\n\u{1F600}"],
                    version: 2,
                    author: "bob",
                    time: SmallOffice.morning
                )
        )
        #expect(try office.open().draft(key) == second)
        #expect(try accounts.draft(DraftKey(cycle: 8, organisation: "north", form: "return")) == nil)
    }

    @Test func `saving over another's version changes nothing and shows theirs`() async throws {
        let theirs = try await save("theirs", over: 0)
        for version in [0, 2, 7] {
            let conflict = await #expect(throws: DraftConflict.self) {
                try await save("mine", over: version, by: "bob")
            }
            #expect(conflict?.theirs == theirs)
        }
        #expect(try accounts.draft(key) == theirs)
        #expect(try await save("mine", over: theirs.version, by: "bob").version == 2)
    }

    @Test func `saving the same again after a lost answer is no conflict`() async throws {
        let saved = try await save("mine", over: 0)
        #expect(try await save("mine", over: 0) == saved)
        await #expect(throws: DraftConflict.self) { try await save("mine", over: 0, by: "bob") }
    }

    @Test func `an old page does not bring a dropped draft back`() async throws {
        let old = try await save("submitted", over: 0)
        try accounts.drop(key, version: old.version)
        #expect(try accounts.draft(key) == nil)
        let conflict = await #expect(throws: DraftConflict.self) { try await save("more", over: old.version) }
        #expect(conflict?.theirs.fields == [:])
        let anew = try await save("anew", over: 0)
        #expect(anew.version > old.version)
        await #expect(throws: DraftConflict.self) { try await save("more", over: old.version) }
        #expect(try accounts.draft(key) == anew)
    }

    @Test func `what was saved while a version was submitted stays`() async throws {
        let submitted = try await save("submitted", over: 0)
        let meanwhile = try await save("meanwhile", over: submitted.version, by: "bob")
        try accounts.drop(key, version: submitted.version)
        #expect(try accounts.draft(key) == meanwhile)
    }

    @Test func `two hundred people save at once, and everything is there`() async throws {
        let other = try office.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                let accounts = number.isMultiple(of: 8) ? other : accounts
                group.addTask {
                    let key = DraftKey(cycle: 7, organisation: Organisation.ID("area-\(number)"), form: "return")
                    for version in 0..<3 {
                        let fields = ["narrative": "\(number) \(version)"]
                        _ = try await accounts.save(fields, as: key, over: version, by: "a", at: SmallOffice.morning)
                    }
                }
            }
            try await group.waitForAll()
        }
        let reopened = try office.open()
        for number in 0..<200 {
            let draft = try reopened.draft(
                DraftKey(cycle: 7, organisation: Organisation.ID("area-\(number)"), form: "return")
            )
            #expect(draft?.fields == ["narrative": "\(number) 2"] && draft?.version == 3)
        }
    }

    @Test func `of many who save over one version one does`() async throws {
        try await save("before", over: 0)
        let saved = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask { (try? await save("mine", over: 1, by: "p-\(number)")) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(saved == 1)
        #expect(try accounts.draft(key)?.version == 2)
    }

    // MARK: - Tickets

    @Test func `a ticket is used once, also in another process`() async throws {
        let other = try office.open()
        let until = SmallOffice.minute(720)
        let uses = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                let accounts = number.isMultiple(of: 2) ? other : accounts
                group.addTask { try await accounts.use(ticket: "one", until: until) }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(uses == 1)
        #expect(try await accounts.use(ticket: "two", until: until))
        #expect(try await !office.open().use(ticket: "two", until: until))
        try await accounts.release(ticket: "two")
        #expect(try await office.open().use(ticket: "two", until: until))
        // One that ends a day later clears away what is over, and keeps what may not be.
        #expect(try await accounts.use(ticket: "three", until: SmallOffice.minute(720 + 1440)))
        #expect(try await !accounts.use(ticket: "two", until: until))
    }
}
