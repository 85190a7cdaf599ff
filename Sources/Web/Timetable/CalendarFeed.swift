import AccountStore
import Papers
import Scorecards

/// What a person has to do, by day, as a calendar that other programs take in (RFC 5545).
struct CalendarFeed: Sendable {
    private let name: String
    private let stamp: Instant
    private let duties: [Duty]
    /// The server's address, for links; empty where it is not known.
    private let address: String

    /// The duties of an account's roles in cycles that go on.
    init(of account: Account, among accounts: [Account], in scorecard: Scorecard, address: String) {
        let holders = Holders(accounts: accounts, scorecard: scorecard)
        let force = scorecard.currentFramework.flatMap { scorecard.organisations[$0.force]?.name } ?? ""
        name = force.isEmpty ? "Scorecard" : "Scorecard of \(force)"
        stamp = scorecard.time ?? Instant(milliseconds: 0)
        duties = scorecard.cycles.all.flatMap { record in
            scorecard.duties(in: record.id).filter { duty in
                duty.due != nil && (record.cycle.closed == nil || duty.isOpen)
                    && holders.holders(of: duty).contains { $0.id == account.id }
            }
        }
        self.address = address
    }

    /// The calendar as a stream of lines.
    var text: String {
        CalendarText.stream(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Quadrant//Timetable of a scorecard//EN",
                "CALSCALE:GREGORIAN", "NAME:\(CalendarText.escaped(name))",
                "X-WR-CALNAME:\(CalendarText.escaped(name))",
                "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            ] + (duties.isEmpty ? Self.nothing : duties.flatMap(event)) + ["END:VCALENDAR"]
        )
    }

    private func event(_ duty: Duty) -> [String] {
        guard let due = duty.due else { return [] }
        return [
            "BEGIN:VEVENT", "UID:cycle-\(duty.cycle.id)-\(duty.stage.id)-\(duty.organisation)@scorecard.quadrant",
            "DTSTAMP:\(stamp.inCalendars)", "DTSTART;VALUE=DATE:\(due.inCalendars)",
            "DTEND;VALUE=DATE:\(due.advanced(by: 1).inCalendars)",
            "SUMMARY:\(CalendarText.escaped(summary(duty)))", "DESCRIPTION:\(CalendarText.escaped(description(duty)))",
        ] + (address.isEmpty ? [] : ["URL:\(address)\(Address.work)"])
            + ["STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    private func summary(_ duty: Duty) -> String {
        (duty.done == nil ? "Due" : "Done") + ": \(duty.name) (cycle \(duty.cycle.id))"
    }

    private func description(_ duty: Duty) -> String {
        [
            "Cycle \(duty.cycle.id) of the scorecard, \(duty.cycle.reviewPeriod.inWords).",
            duty.state.isEmpty ? nil : duty.state.asTitle.asSentence,
            duty.dayOff.map { $0.asDayOff.asTitle.asSentence },
        ].compactMap { $0 }.joined(separator: "\n")
    }

    /// A calendar must hold something; where nothing is due it holds the name of its clock.
    private static let nothing = [
        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ]
}

extension Day {
    /// The day as calendars write it: 20201125.
    fileprivate var inCalendars: String { description.replacing("-", with: "") }
}

extension Instant {
    /// The instant as calendars write it: 20201125T093000Z.
    fileprivate var inCalendars: String {
        String(description.prefix(19)).replacing("-", with: "").replacing(":", with: "") + "Z"
    }
}
