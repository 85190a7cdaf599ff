import Scorecards

/// What a chief officer does with a return besides moderating it.
enum ReturnStepKind: String, CaseIterable, Sendable {
    case accept = "acceptance"
    case release
    case sendBack = "sending-back"

    func address(_ place: ReturnPlace) -> String { "\(place.address)/\(rawValue)" }

    var verb: ReturnProgress.Verb {
        switch self {
        case .accept: .accept
        case .release: .release
        case .sendBack: .sendBack
        }
    }

    var title: String {
        switch self {
        case .accept: "Accept the return"
        case .release: "Release the return"
        case .sendBack: "Send the return back"
        }
    }

    /// What it does and what comes next.
    var about: String {
        switch self {
        case .accept:
            "Accepting locks the return: the command cannot change it while you moderate its grades. Until then you can "
                + "release it or send it back."
        case .release:
            "Releasing lets go of the return: it stands as submitted, and another chief officer can accept it. Grades "
                + "moderated so far stay on record."
        case .sendBack:
            "Sending back unlocks the return for the command, which changes it and submits it again. What was submitted stays "
                + "on record; its moderated grades count no more once the command submits again."
        }
    }

    /// The words on the button where the return was changed meanwhile.
    var again: String {
        switch self {
        case .accept: "Accept it as it stands now"
        case .release: "Release it all the same"
        case .sendBack: "Send it back all the same"
        }
    }

    var notice: String {
        switch self {
        case .accept: "The return is accepted and locked. Next moderate its grades."
        case .release: "The return is released. It waits to be accepted."
        case .sendBack: "The return is sent back. The command sees your reason and changes it."
        }
    }

    var fields: [Field] {
        switch self {
        case .accept, .release: []
        case .sendBack:
            [
                .text(
                    "reason",
                    "What the command should change",
                    hint: "It stands on top of the command’s form, and stays in the ledger.",
                    limit: 20_000,
                    rows: 5
                )
            ]
        }
    }

    func form(_ desk: ReturnDesk) -> Form {
        Form(
            action: address(desk.place),
            submit: title,
            fields: fields,
            standing: desk.standing(),
            isGrave: self == .sendBack,
            resubmit: again
        )
    }

    func entry(_ input: FormInput, _ place: ReturnPlace) -> any EntryContent {
        switch self {
        case .accept: ReturnAccepted(cycle: place.cycle, organisation: place.organisation)
        case .release: ReturnReleased(cycle: place.cycle, organisation: place.organisation)
        case .sendBack:
            ReturnSentBack(cycle: place.cycle, organisation: place.organisation, reason: input["reason"])
        }
    }
}
