import Papers
import Scorecards

/// A question put to the whole force, with its groups and the ideas that came up in each.
struct QuestionView: Sendable {
    let id: String
    let text: String
    let origin: String
    let groups: [GroupView]
    let hasGroups: Bool
    let grouping: Possibility
    let offering: Possibility
    let ideaCount: String

    /// A break-out group.
    struct GroupView: Sendable {
        let name: String
        let facilitator: String
        let ideas: [IdeaView]
        let hasIdeas: Bool
    }

    /// An idea, with the actions that came from it.
    struct IdeaView: Sendable {
        let text: String
        let actions: [Link]
        let hasActions: Bool
        /// Where an action is made of it: none for those who may not.
        let raising: [Link]
    }

    init(
        _ record: QuestionRecord,
        in cycle: Int,
        framework: Framework,
        now: Scorecard,
        grouping: Possibility,
        offering: Possibility,
        raises: Bool
    ) {
        let question = record.question.value
        id = question.id.text
        text = question.text
        let quadrants = question.quadrants.map { framework.quadrant($0)?.name ?? $0.text }
        let themes = question.themes.map { "“\($0)”" }
        origin = (quadrants + themes).joined(separator: ", ")
        let actions = now.actions.all.map(\.action.value).filter { $0.cycle == cycle && !$0.idea.isEmpty }
        groups = record.groups.map { group in
            let ideas = record.ideas.filter { $0.value.group == group.id }.map { idea in
                let made = actions.filter { $0.idea == idea.value.text }
                return IdeaView(
                    text: idea.value.text,
                    actions: made.map { Link(href: Address.action($0.id), text: $0.title) },
                    hasActions: !made.isEmpty,
                    raising: raises
                        ? [
                            Link(
                                href: Address.newAction(in: cycle, from: idea.stamp.sequence, of: question.id),
                                text: made.isEmpty ? "Make it an action" : "Make another action of it"
                            )
                        ] : []
                )
            }
            return GroupView(name: group.name, facilitator: group.facilitator, ideas: ideas, hasIdeas: !ideas.isEmpty)
        }
        hasGroups = !groups.isEmpty
        self.grouping = grouping
        self.offering = offering
        ideaCount = record.ideas.count == 1 ? "1 idea" : "\(record.ideas.count) ideas"
    }
}
