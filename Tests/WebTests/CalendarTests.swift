import AccountStore
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// The calendars of people's due days, held against RFC 5545.
struct CalendarTests {
    /// A stream of content lines, read as the RFC has it.
    struct Stream {
        let lines: [(name: String, parameters: [String], value: String)]
        /// What is wrong with the stream itself.
        let faults: [String]

        init(_ text: String) {
            var faults: [String] = []
            if !text.hasSuffix("\r\n") { faults.append("the last line has no end") }
            let bytes = Array(text.utf8)
            for index in bytes.indices {
                let isEnd = bytes[index] == 10
                if isEnd, index == 0 || bytes[index - 1] != 13 { faults.append("a bare line feed at \(index)") }
                if bytes[index] == 13, index + 1 == bytes.count || bytes[index + 1] != 10 {
                    faults.append("a bare carriage return at \(index)")
                }
            }
            let physical = bytes.split(separator: 10, omittingEmptySubsequences: true).map { $0.dropLast() }
            faults += physical.filter { $0.count > 75 }.map { "\($0.count) octets in a line" }
            faults += physical.filter { String(validating: $0, as: UTF8.self) == nil }.map { _ in "a character is cut" }
            var unfolded: [[UInt8]] = []
            for line in physical {
                if line.first == 32, let last = unfolded.indices.last {
                    unfolded[last] += line.dropFirst()
                } else {
                    unfolded.append(Array(line))
                }
            }
            lines = unfolded.map { String(decoding: $0, as: UTF8.self) }.map { line in
                let head = line.prefix { $0 != ":" }
                let parts = head.split(separator: ";").map { String($0) }
                return (parts.first ?? "", Array(parts.dropFirst()), String(line.dropFirst(head.count + 1)))
            }
            self.faults = faults
        }

        /// The events, each by the names of its properties.
        var events: [[String: String]] {
            var events: [[String: String]] = []
            var isInside = false
            for line in lines {
                switch (line.name, line.value) {
                case ("BEGIN", "VEVENT"): (isInside, events) = (true, events + [[:]])
                case ("END", "VEVENT"): isInside = false
                case _ where isInside: events[events.count - 1][line.name] = line.value
                case _: continue
                }
            }
            return events
        }

        /// Begins and ends in their order, to see that they nest.
        var isNested: Bool {
            var open: [String] = []
            for line in lines {
                if line.name == "BEGIN" { open.append(line.value) }
                if line.name == "END", open.popLast() != line.value { return false }
            }
            return open.isEmpty
        }
    }

    private static func feed(of id: String, in office: Office) async throws -> Answer {
        let token = try office.accounts.calendarToken(of: id)
        return try await office.browse(as: "") { try await $0[0].get("/calendars/\(token).ics") }
    }

    @Test(arguments: ["sam", "ann", "chris", "nia", "olu", "dee", "kay", "pat"])
    func `every feed is a sound calendar`(id: String) async throws {
        let office = try await Office.givingReturns()
        let answer = try await Self.feed(of: id, in: office)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/calendar; charset=utf-8")
        let stream = Stream(answer.text)
        #expect(stream.faults == [])
        #expect(stream.isNested)
        #expect(stream.lines.first?.value == "VCALENDAR" && stream.lines.last?.value == "VCALENDAR")
        #expect(stream.lines.filter { $0.name == "VERSION" }.map(\.value) == ["2.0"])
        #expect(stream.lines.filter { $0.name == "PRODID" }.count == 1)
        #expect(stream.lines.contains { $0.name == "BEGIN" && $0.value != "VCALENDAR" })
        let events = stream.events
        #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
        for event in events {
            #expect(Set(["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"]).subtracting(event.keys) == [])
            #expect(event["DTSTAMP"]?.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z/) != nil)
            #expect(event["DTSTART"]?.wholeMatch(of: /[0-9]{8}/) != nil)
        }
        for line in stream.lines where ["DTSTART", "DTEND"].contains(line.name) && !events.isEmpty {
            #expect(line.parameters == ["VALUE=DATE"])
        }
    }

    @Test func `a feed holds the person's own duties as whole days`() async throws {
        let office = try await Office.givingReturns()
        let events = Stream(try await Self.feed(of: "nia", in: office).text).events
        #expect(
            events == [
                [
                    "UID": "cycle-1-returns-north@scorecard.quadrant", "DTSTAMP": "20210209T000000Z",
                    "DTSTART": "20210121",
                    "DTEND": "20210122", "SUMMARY": "Due: Returns\\, North (cycle 1)",
                    "DESCRIPTION": "Cycle 1 of the scorecard\\, October to December 2020.\\nBeing written.",
                    "URL": "http://localhost/work", "STATUS": "CONFIRMED", "TRANSP": "TRANSPARENT",
                ]
            ]
        )
        let officer = Stream(try await Self.feed(of: "olu", in: office).text).events.compactMap { $0["UID"] }
        #expect(
            officer == ["cycle-1-moderation-north@scorecard.quadrant", "cycle-1-moderation-crime@scorecard.quadrant"]
        )
        #expect(Stream(try await Self.feed(of: "pat", in: office).text).events == [])
    }

    @Test func `what is done keeps its identifier, and what is past goes with its cycle`() async throws {
        let office = try await Office.givingReturns()
        let before = Stream(try await Self.feed(of: "kay", in: office).text).events
        let milestone = MilestoneReached(cycle: 1, milestone: Milestone(stage: "board", day: "2021-02-09"))
        try office.ledger.record(by: "sam", at: office.now) { _ in [milestone] }
        let after = Stream(try await Self.feed(of: "kay", in: office).text).events
        #expect(before.map { $0["UID"] } == after.map { $0["UID"] })
        #expect(after.map { $0["SUMMARY"] } == ["Done: Board (cycle 1)"])
        try office.ledger.record(by: "kay", at: office.now) { _ in Office.closing }
        #expect(Stream(try await Self.feed(of: "kay", in: office).text).events == [])
        let secretary = Stream(try await Self.feed(of: "sam", in: office).text).events
        #expect(secretary.map { $0["UID"] } == ["cycle-1-paper-force@scorecard.quadrant"])
    }

    @Test func `an address that is nobody's is not found`() async throws {
        let office = try await Office.givingReturns()
        let token = try office.accounts.calendarToken(of: "nia")
        try await office.browse(as: "", "sam") { browsers in
            for path in [
                "/calendars/none.ics", "/calendars/.ics", "/calendars/\(token)", "/calendars/\(token).ics.ics",
            ] {
                let answer = try await browsers[0].get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(answer.words.contains("There is no calendar at this address."))
            }
            #expect(try await browsers[0].get("/calendars/\(token).ics").status == 200)
            try office.accounts.setDisabled(true, "nia", by: .tests)
            #expect(try await browsers[0].get("/calendars/\(token).ics").status == 404)
            let own = try office.accounts.calendarToken(of: "sam")
            #expect(try await browsers[1].get("/work").words.contains("http://localhost/calendars/\(own).ics"))
        }
        #expect(!office.log.lines.contains { $0.contains(token) })
    }

    @Test(arguments: [
        ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
        ("a\u{0}b\u{1B}c\u{85}d\te", "abcd e"), ("BEGIN:VEVENT\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR"),
        ("ünïcödé 👩‍🚒", "ünïcödé 👩‍🚒"), ("", ""),
    ])
    func `text is escaped`(text: String, expected: String) {
        #expect(CalendarText.escaped(text) == expected)
    }

    @Test(arguments: [0, 74, 75, 76, 149, 150, 300, 1000])
    func `long lines are folded between characters and unfold to what they were`(length: Int) {
        for letter in ["x", "é", "漢", "👩‍🚒"] {
            let line = "SUMMARY:" + String(repeating: letter, count: length)
            let stream = Stream(CalendarText.stream([line]))
            #expect(stream.faults == [])
            #expect(stream.lines.map { "\($0.name):\($0.value)" } == [line])
        }
    }
}
