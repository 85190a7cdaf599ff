import Papers
import Scorecards

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

    init(_ error: NotAllowed) {
        let roles = error.deed.roles.map(\.inWords).sorted()
        let place = error.organisation.map { " for \($0)" } ?? ""
        self.init(
            title: "Not allowed",
            message: "Your roles do not allow you to \(error.deed.inWords)\(place).",
            remedy: "That is for whoever holds \(Self.anyOf(roles))\(place). "
                + "If it should be yours, ask whoever keeps the accounts."
        )
    }

    init(_ error: NotPublished) {
        let readers = "by whoever holds \(Self.anyOf(Deed.readWorking.roles.map(\.inWords).sorted()))."
        switch error {
        case .cycle(let cycle):
            self.init(
                title: "Not published yet",
                message: "The paper of cycle \(cycle) is not published yet; its pages can be read here once it is.",
                remedy: "Until then it can be read " + readers
            )
        case .organisation(let name):
            self.init(
                title: "Not published",
                message:
                    "The figures of \(name) are not published: a paper prints those of the force and of those it is "
                    + "held against.",
                remedy: "They can be read " + readers
            )
        }
    }

    init(_ error: Submission.TooLarge) {
        self.init(
            title: "Too much at once",
            message:
                "What was sent is larger than \(error.limit >> 20) MiB, so it was not read and nothing was changed.",
            remedy: "Go back, shorten what was typed, and send it again."
        )
    }

    /// One role or several: the role of analyst, command lead or secretary.
    private static func anyOf(_ roles: [String]) -> String {
        let most = roles.dropLast().joined(separator: ", ")
        return "the role of " + [most, roles.last ?? "nobody"].filter { !$0.isEmpty }.joined(separator: " or ")
    }

    static let noSuchPage = ErrorPage(
        title: "Page not found",
        message: "There is no page at this address.",
        remedy: elsewhere
    )

    static let sentFromElsewhere = ErrorPage(
        title: "Nothing was changed",
        message: "This form was sent from another site’s page.",
        remedy: "Open the page here and fill in its form."
    )

    static let notAForm = ErrorPage(
        title: "Nothing was changed",
        message: "What was sent is not what a form of these pages sends (application/x-www-form-urlencoded).",
        remedy: "Open the page and fill in its form."
    )

    static let tooManyFields = ErrorPage(
        title: "Too much at once",
        message: "What was sent has more than \(Submission.most) fields, so it was not read and nothing was changed.",
        remedy: "Open the page and fill in its form."
    )

    static let notSentHere = ErrorPage(
        title: "Not possible here",
        message: "This page can be read; nothing can be sent to it.",
        remedy: "Open the page and use one of its forms."
    )

    static let nothingToSignInTo = ErrorPage(
        title: "Not possible here",
        message:
            "This server shows its pages to everybody and has no accounts, so nobody can sign in or change anything.",
        remedy: "Start it without --open to let people sign in."
    )

    static let readOnly = ErrorPage(
        title: "Not possible here",
        message: "These pages can be read, not written to.",
        remedy: "Entries are recorded with the command quadrant import, or by people who sign in where the server was "
            + "started without --open."
    )

    static let notUnderstood = ErrorPage(
        title: "Request not understood",
        message: "The address could not be read.",
        remedy: elsewhere
    )

    static let broken = ErrorPage(
        title: "Something went wrong",
        message: "The server could not answer this. The cause is in its log.",
        remedy: "Try again; if it stays so, tell whoever runs this server the time and the address."
    )
}

private let elsewhere = "Check the address, or start from one of the pages below."
