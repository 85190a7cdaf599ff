import Scorecards

// MARK: - Contradictions
extension BoardPaper {
    /// Every contradiction of the sources, each under a heading of its own with its statements and its treatment.
    func contradictions(in section: PaperSection) -> [Block] {
        guard !record.contradictions.isEmpty else {
            return [.paragraph("No contradiction between the sources is recorded for this cycle.")]
        }
        let count = record.contradictions.count
        let introduction =
            count == 1
            ? "In one matter the sources of this cycle contradict themselves. Every statement is kept."
            : "In \(English.number(count)) matters the sources of this cycle contradict themselves. Every statement is kept."
        return [.paragraph(introduction)]
            + record.contradictions.enumerated().flatMap { index, contradiction in
                [
                    .heading("\(index + 1). \(contradiction.title)", id: Self.anchor(contradiction, in: section)),
                    .bullets(
                        contradiction.statements.map {
                            Bullet([.strong("\(English.sentence($0.place)):"), .text(" " + English.full($0.says))])
                        }
                    ),
                ]
                    + (contradiction.treatment.isEmpty
                        ? []
                        : [.paragraph([.strong("Treatment:"), .text(" " + English.full(contradiction.treatment))])])
            }
    }

    /// What a reader of one measure must know of the contradictions about it: in full where the paper lists them
    /// nowhere, else pointers to the places.
    func conflicts(about measure: Measure.ID) -> [Bullet] {
        let concerned = record.contradictions.enumerated().filter { $0.element.measures.contains(measure) }
        guard let place = framework.allSections.first(where: { $0.content.contains(.contradictions) }) else {
            return concerned.map { Bullet(wording.contradiction($0.element)) }
        }
        guard !concerned.isEmpty else { return [] }
        let pointers = concerned.map { index, contradiction in
            Inline.link("\(index + 1). \(contradiction.title)", to: Self.anchor(contradiction, in: place))
        }
        let source = place.number.isEmpty ? place.title : place.number
        let listed = pointers.flatMap { [.text("; "), $0] }.dropFirst()
        return [Bullet([.text("The sources contradict themselves (\(source)): ")] + listed + [.text(".")])]
    }

    private static func anchor(_ contradiction: Contradiction, in section: PaperSection) -> String {
        "\(section.id)-\(contradiction.id)"
    }
}
