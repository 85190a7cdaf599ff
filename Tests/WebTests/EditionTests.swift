import Scorecards
import Testing

@testable import Web

/// The public reads what was published, as it was published, whatever is corrected meanwhile.
struct EditionTests {
    @Test func `the commissioner's office sees a cycle once its paper is published, and then that edition`()
        async throws
    {
        let office = try await BoardRoom.office()
        try await office.browse(as: "secretary", "chair", "pat", "member") { browsers in
            let (secretary, chair, pat, member) = (browsers[0], browsers[1], browsers[2], browsers[3])
            func isHidden() async throws -> Bool {
                let paths = ["/cycles/1", "/cycles/1/paper", "/cycles/1/editions", "/cycles/1/editions/1/paper"]
                var statuses: [Int] = []
                for path in paths { statuses.append(try await pat.get(path).status) }
                return Set(statuses) == [403]
            }
            #expect(try await isHidden())
            try await BoardRoom.hold(secretary, chair)
            #expect(try await isHidden())
            #expect(try await !pat.get("/history").text.contains("/cycles/1"))
            #expect(try await pat.get("/cycles/1/board").status == 403)

            #expect(try await secretary.send("/cycles/1/publication", ["day": "2021-02-09"]).status == 303)
            #expect(try await pat.get("/cycles/1/paper").status == 200)
            #expect(try await pat.get("/cycles/1/editions").words.contains("9 February 2021"))
            #expect(try await secretary.get("/cycles/1/publication").words.contains("was published at entry"))
            #expect(try await !secretary.get("/cycles/1/board").text.contains("/cycles/1/publication"))

            let reason: KeyValuePairs = ["reason": "A figure was counted twice."]
            #expect(try await chair.send("/cycles/1/board/reopening", reason).status == 303)
            let working = try await member.get("/cycles/1")
            #expect(working.words.contains("Open for a correction. A figure was counted twice."))
            #expect(working.text.contains("<a href=\"/cycles/1/editions\">editions</a>"))
            let correction: KeyValuePairs = ["grade": "requires-improvement", "reason": "Fewer.", "code": "data"]
            try await chair.send("/cycles/1/board/safety/grade", correction)
            for path in ["/cycles/1", "/", "/cycles/1/quadrants/safety"] {
                let page = try await pat.get(path)
                #expect(page.words.contains("More offences are solved.") || path == "/", "\(path)")
                #expect(!page.words.contains("Fewer.") && !page.words.contains("correction"), "\(path)")
            }
            #expect(try await !pat.get("/cycles/1/editions").words.contains("counted twice"))
            #expect(try await pat.get("/history").text.contains("Good"))

            try await chair.send("/cycles/1/board/closing", [:])
            #expect(try await pat.get("/cycles/1/quadrants/safety").words.contains("More offences are solved."))
            #expect(try await pat.get("/cycles/1/editions/2/paper").status == 404)
            #expect(try await member.get("/cycles/1/editions/2/paper").status == 200)
            #expect(try await secretary.send("/cycles/1/publication", ["day": "2021-02-09"]).status == 303)
            #expect(try await pat.get("/cycles/1/quadrants/safety").words.contains("Fewer."))
            #expect(try await pat.get("/cycles/1/editions/1/paper").status == 200)
            #expect(try await pat.get("/cycles/1/editions").words.contains("A figure was counted twice."))
        }
    }

    @Test func `nothing is published too early, twice or on a day that cannot be`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/publication"
        try await office.browse(as: "secretary", "chair") { browsers in
            let early = try await browsers[0].get(path)
            #expect(early.words.contains("Cycle 1 is open, so that its paper can still change; close the board first."))
            #expect(!early.text.contains("<form class=\"form\""))
            try await BoardRoom.hold(browsers[0], browsers[1])
            let cases = [
                ("2021-02-10", "A publication on 2021-02-10 is still to come."),
                ("2021-02-01", "A paper published on 2021-02-01 precedes its board on 2021-02-08; check the year."),
                ("soon", "“soon” under “Day of publication” is no day."),
            ]
            for (day, sentence) in cases {
                let answer = try await browsers[0].send(path, ["day": day])
                #expect(answer.status == 422 && answer.words.contains(sentence), "\(answer.words)")
            }
            let stale = try await browsers[0].get(path).hiddenFields(to: path)
            try await browsers[1].send("/cycles/1/board/reopening", ["reason": "A slip."])
            try await browsers[1].send("/cycles/1/board/closing", [:])
            let older = try await browsers[0].post(path, stale + [("day", "2021-02-09")])
            #expect(older.words.contains("Edition 1 of cycle 1 is not the latest; publish edition 2."))
            #expect(office.chronicle.current.cycles[1]?.editions.allSatisfy { $0.published == nil } == true)
        }
    }

    @Test func `only what is closed can be opened again, and only with a reason`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/reopening"
        try await office.browse(as: "secretary", "chair") { browsers in
            #expect(try await browsers[1].get(path).words.contains("Cycle 1 is open already"))
            try await BoardRoom.hold(browsers[0], browsers[1])
            let answer = try await browsers[1].send(path, ["reason": " "])
            #expect(answer.status == 422 && answer.words.contains("“What must be corrected” is empty."))
            #expect(try await browsers[0].get(path).status == 403)
        }
    }
}
