import AccountStore
import Papers
import Scorecards

/// A plain letter to one person about what is late or due soon, ready to be copied into a mail.
struct ChaseLetter: Hashable, Sendable {
    /// To whom, with the office and the account.
    let to: String
    /// The letter itself, with its subject.
    let text: String
    /// How many lines it has, for the field that shows it.
    let rows: String
    let id: String

    /// One letter for each person who has something late or due soon; what nobody's account answers for goes to the owner
    /// that the timetable names.
    static func all(
        in cycle: Int,
        of scorecard: Scorecard,
        accounts: [Account],
        on today: Day,
        from sender: Identity?,
        address: String
    ) -> [ChaseLetter] {
        let holders = Holders(accounts: accounts, scorecard: scorecard)
        let duties = scorecard.duties(in: cycle).filter {
            $0.isLate(on: today) || $0.isDue(within: ProgressPage.soon, of: today)
        }
        var addressees: [Addressee] = []
        var waiting: [Addressee: [Duty]] = [:]
        for duty in duties {
            let people = holders.holders(of: duty).map { Addressee($0) }
            for addressee in people.isEmpty ? [Addressee(owner: duty.stage.owner)] : people {
                if waiting[addressee] == nil { addressees.append(addressee) }
                waiting[addressee, default: []].append(duty)
            }
        }
        return addressees.enumerated().map { index, addressee in
            let writer = LetterWriter(to: addressee, today: today, sender: sender, address: address)
            return ChaseLetter(
                to: addressee.inFull,
                text: writer.letter(waiting[addressee] ?? []),
                id: "letter-\(index + 1)"
            )
        }
    }

    private init(to: String, text: String, id: String) {
        self.to = to
        self.text = text
        self.id = id
        rows = String(text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
}

/// Whom a letter is for.
private struct Addressee: Hashable {
    let name: String
    let inFull: String

    init(_ account: Account) {
        name = account.name
        inFull = account.name + (account.office.isEmpty ? "" : ", \(account.office)") + " (\(account.id))"
    }

    init(owner: String) {
        name = owner
        inFull = "\(owner) (nobody’s account holds the role)"
    }
}

/// Writes a letter.
private struct LetterWriter {
    let to: Addressee
    let today: Day
    let sender: Identity?
    let address: String

    func letter(_ duties: [Duty]) -> String {
        let late = duties.filter { $0.isLate(on: today) }
        let soon = duties.filter { !$0.isLate(on: today) }
        guard let cycle = duties.first?.cycle else { return "" }
        let counts = [late.isEmpty ? nil : "\(late.count) late", soon.isEmpty ? nil : "\(soon.count) due soon"]
        return
            ([
                "Subject: Scorecard, cycle \(cycle.id): " + counts.compactMap { $0 }.joined(separator: ", "), "",
                "Dear \(to.name),", "",
                "this waits for you in cycle \(cycle.id) of the scorecard (\(cycle.reviewPeriod.inWords)).", "",
            ] + part("Late:", late) + part("Due within five working days:", soon)
            + (address.isEmpty ? [] : ["You find it at \(address)\(Address.work)", ""])
            + [sender?.name, sender?.office].compactMap { $0 }.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private func part(_ heading: String, _ duties: [Duty]) -> [String] {
        duties.isEmpty ? [] : [heading] + duties.map(line) + [""]
    }

    private func line(_ duty: Duty) -> String {
        let day = duty.due.map { "due \($0.inWordsWithWeekday), " } ?? ""
        let state = duty.state.isEmpty ? "" : " – \(duty.state)"
        return "- \(duty.name): \(day)\(StandingMark(duty, on: today).text)\(state)"
    }
}
