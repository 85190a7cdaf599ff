/// A page that says what went wrong and where to go from here.
struct ErrorPage: Page {
    static let template = Template.error

    let title: String
    let message: String
    let remedy: String
    let nearest: [Link]

    private init(title: String, message: String, remedy: String, nearest: [Link] = []) {
        self.title = title
        self.message = message
        self.remedy = remedy
        self.nearest = nearest
    }

    init(_ error: NothingFound) {
        self.init(
            title: "Not found",
            message: error.problem,
            remedy: error.nearest == nil ? elsewhere : "Perhaps this was meant:",
            nearest: [error.nearest].compactMap { $0 }
        )
    }

    static let noSuchPage = ErrorPage(
        title: "Page not found",
        message: "There is no page at this address.",
        remedy: elsewhere
    )

    static let readOnly = ErrorPage(
        title: "Not possible here",
        message: "These pages can be read, not written to.",
        remedy: "Entries are recorded with the command quadrant import."
    )

    static let notUnderstood = ErrorPage(
        title: "Request not understood",
        message: "The address could not be read.",
        remedy: elsewhere
    )

    static let broken = ErrorPage(
        title: "Something went wrong",
        message: "The page could not be made. The cause is in the server’s log.",
        remedy: "Try again; if it stays so, tell whoever runs this server the time and the address."
    )
}

private let elsewhere = "Check the address, or start from one of the pages below."
