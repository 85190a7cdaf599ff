import AccountStore
import Hummingbird
import Scorecards

@testable import Web

/// Pages with forms that show every kind of field with something in it.
extension Fixture {
    static let account = Account(
        id: "ann.bell",
        name: "Ann Bell",
        office: "Performance Analysis Unit",
        holdings: [Holding(.analyst, for: "essex")],
        isDisabled: false,
        hasPassword: true,
        subject: nil
    )

    static let identity = Identity(account, session: "a session")

    static var frames: [Frame] {
        let page = measurePage("vwi-solved")
        let rendered = RenderedPage(title: page.title, trail: page.trail, path: page.path, main: "")
        let reader = Reader(chronicle: chronicle, sight: .working)
        return [
            Frame(around: rendered, in: reader, identity: identity, isOpen: false, notice: "Done."),
            Frame(around: rendered, in: reader, identity: nil, isOpen: false, notice: nil),
        ]
    }

    static let form = Form(
        action: "/form",
        submit: "Send",
        fields: [
            .heading("Part", "About the part"),
            .line("line", "Line", hint: "A hint"), .text("text", "Text", hint: "A hint", isRequired: false),
            .day("day", "Day"), .number("number", "Number"),
            .choice("choice", "Choice", [Choice(value: "a", text: "A")], hint: "A hint"),
            .radios("radios", "Radios", [Choice(value: "a", text: "A", hint: "A hint")], hint: "A hint"),
            .boxes("boxes", "Boxes", [Choice(value: "a", text: "A")]),
            .checkbox("checkbox", "Box", hint: "A hint"), .password("password", "Password", isNew: true),
            .hidden("hidden", "value"),
        ],
        others: [Form.Button(name: "draft", text: "Keep as a draft", isLenient: true)],
        standing: standing,
        isGrave: true
    )

    static let standing = FormStanding(
        number: 7,
        author: "ann.bell",
        time: chronicle.current.time,
        values: ["line": "theirs"],
        change: "It was sent back."
    )

    static var formView: FormView {
        let typed = Submission("line=yours".utf8)
        return FormView(
            form,
            input: FormInput(typed, of: form),
            errors: form.fields.map { FieldError($0.name, "Wrong.") },
            conflict: (standing, "Ann Bell"),
            ticket: "a ticket"
        )
    }

    static var signInPage: SignInPage {
        SignInPage(form: formView, isKeeping: true, hasLeft: true, present: "Ann Bell")
    }

    static var keptPages: [KeptPage] {
        ["a ticket", nil].map {
            KeptPage(
                title: "Kept",
                message: "Kept.",
                remedy: "Send it.",
                submission: Submission("reason=text&seen=3&ticket=t&password=p".utf8),
                address: "/form",
                ticket: $0
            )
        }
    }

    static var workPage: WorkPage {
        WorkPage(
            for: identity,
            waiting: [WorkItem(href: "/", text: "Return", detail: "Cycle 7", due: "2021-01-11")],
            in: chronicle.current,
            on: "2021-02-09",
            calendar: "https://quadrant.example/calendars/token.ics"
        )
    }

    static var personPage: PersonPage {
        let change = AccountChange(
            number: 1,
            account: account.id,
            kind: .roles,
            from: [],
            to: account.holdings,
            by: .tests
        )
        return PersonPage(
            PersonFile(account: account, changes: [change], names: Names(accounts: [account])),
            in: chronicle.current,
            isOwn: false,
            form: formView,
            access: formView,
            invitation: formView
        )
    }

    static var invitedPage: InvitedPage { InvitedPage(account, token: "token", address: "https://quadrant.example") }
}
