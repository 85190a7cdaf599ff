import Papers
import Scorecards

/// How something stands to its due day, with a sign that goes before the words.
struct StandingMark: Hashable, Sendable {
    let symbol: String
    let text: String
    let code: String

    init(_ standing: CycleProgress.Standing) {
        switch standing {
        case .done: (symbol, text, code) = ("✓", "done", "done")
        case .doneLate(let days): (symbol, text, code) = ("✗", "done \(Self.days(days)) late", "late")
        case .open(nil): (symbol, text, code) = ("–", "open", "open")
        case .open(0): (symbol, text, code) = ("–", "due today", "open")
        case .open(let days?): (symbol, text, code) = ("–", "\(Self.days(days)) left", "open")
        case .late(let days): (symbol, text, code) = ("✗", "\(Self.days(days)) late", "late")
        }
    }

    private init(symbol: String, text: String, code: String) {
        self.symbol = symbol
        self.text = text
        self.code = code
    }

    init(_ duty: Duty, on today: Day) {
        self =
            duty.done == nil && !duty.isPossible
            ? StandingMark(symbol: "–", text: "not recorded", code: "open")
            : StandingMark(duty.standing(on: today))
    }

    static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }
}
