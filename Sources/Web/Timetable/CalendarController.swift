import AccountStore
import Hummingbird
import Scorecards

/// The calendar of what a person has to do, at an address that nobody else knows.
struct CalendarController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/calendars/:token", .everyone, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let people = try site.people()
        let name = try context.parameters.require("token")
        let (account, all) = try await Offload.run {
            guard name.hasSuffix(Address.calendarEnding) else { return (Account?.none, [Account]()) }
            let token = String(name.dropLast(Address.calendarEnding.count))
            guard let account = try people.accounts.account(ofCalendar: token) else { return (nil, []) }
            return (account, try people.accounts.accounts())
        }
        guard let account else {
            throw NothingFound(
                "There is no calendar at this address. One’s own is named on the page “My work”.",
                nearest: nil
            )
        }
        let feed = CalendarFeed(
            of: account,
            among: all,
            in: site.chronicle().current,
            address: request.serverAddress
        )
        return CachedAnswer(body: feed.text, type: "text/calendar; charset=utf-8").response(to: request)
    }
}
