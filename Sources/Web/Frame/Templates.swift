import Mustache

/// The templates there are, each embedded in the program.
enum Template: String, CaseIterable, Sendable {
    case frame, overview, empty, cycle, quadrant, measure, history, error
    case work, people, person, invited, kept
    case audit, entry
    case progress, duties, milestone, recommendations, recommendation, priorities, priority
    case newCycle = "new-cycle"
    case priorityGrades = "priority-grades"
    case risks, risk, synergy, actions, action, possibility
    case cycleActions = "cycle-actions"
    case actionReturn = "action-return"
    case formPage = "form-page"
    case signIn = "sign-in"
    case ledgerAccount = "ledger-account"
    case entryRow = "entry-row"
    case board, editions, narrative
    case boardForm = "board-form"
    case boardQuadrant = "board-quadrant"
    case narrativeSection = "narrative-section"
    case returns, commandReturn = "command-return", draft, moderation, themes
    case draftSection = "draft-section"
    case returnStep = "return-step"
    case returnRow = "return-row"
    case returnException = "return-exception"
    case quadrantEvidence = "quadrant-evidence"
    case returnGrades = "return-grades"
    case returnActions = "return-actions"
    case redlineAccounts = "redline-accounts"
    case changesPanel = "changes-panel"
    case formHead = "form-head"
    case formFoot = "form-foot"
    case grade, result, measures, links, timetable, form, field

    /// The template's text.
    var text: String {
        let bytes =
            switch self {
            case .frame: PackageResources.frame_mustache
            case .overview: PackageResources.overview_mustache
            case .empty: PackageResources.empty_mustache
            case .cycle: PackageResources.cycle_mustache
            case .quadrant: PackageResources.quadrant_mustache
            case .measure: PackageResources.measure_mustache
            case .history: PackageResources.history_mustache
            case .error: PackageResources.error_mustache
            case .work: PackageResources.work_mustache
            case .people: PackageResources.people_mustache
            case .person: PackageResources.person_mustache
            case .invited: PackageResources.invited_mustache
            case .kept: PackageResources.kept_mustache
            case .audit: PackageResources.audit_mustache
            case .entry: PackageResources.entry_mustache
            case .ledgerAccount: PackageResources.ledger_account_mustache
            case .entryRow: PackageResources.entry_row_mustache
            case .progress: PackageResources.progress_mustache
            case .duties: PackageResources.duties_mustache
            case .milestone: PackageResources.milestone_mustache
            case .newCycle: PackageResources.new_cycle_mustache
            case .recommendations: PackageResources.recommendations_mustache
            case .recommendation: PackageResources.recommendation_mustache
            case .priorities: PackageResources.priorities_mustache
            case .priority: PackageResources.priority_mustache
            case .priorityGrades: PackageResources.priority_grades_mustache
            case .risks: PackageResources.risks_mustache
            case .risk: PackageResources.risk_mustache
            case .synergy: PackageResources.synergy_mustache
            case .actions: PackageResources.actions_mustache
            case .action: PackageResources.action_mustache
            case .possibility: PackageResources.possibility_mustache
            case .cycleActions: PackageResources.cycle_actions_mustache
            case .actionReturn: PackageResources.action_return_mustache
            case .formPage: PackageResources.form_page_mustache
            case .signIn: PackageResources.sign_in_mustache
            case .board: PackageResources.board_mustache
            case .boardForm: PackageResources.board_form_mustache
            case .boardQuadrant: PackageResources.board_quadrant_mustache
            case .editions: PackageResources.editions_mustache
            case .narrative: PackageResources.narrative_mustache
            case .narrativeSection: PackageResources.narrative_section_mustache
            case .form: PackageResources.form_mustache
            case .field: PackageResources.field_mustache
            case .returns: PackageResources.returns_mustache
            case .commandReturn: PackageResources.command_return_mustache
            case .draft: PackageResources.draft_mustache
            case .draftSection: PackageResources.draft_section_mustache
            case .moderation: PackageResources.moderation_mustache
            case .themes: PackageResources.themes_mustache
            case .returnRow: PackageResources.return_row_mustache
            case .returnException: PackageResources.return_exception_mustache
            case .returnStep: PackageResources.return_step_mustache
            case .quadrantEvidence: PackageResources.quadrant_evidence_mustache
            case .returnGrades: PackageResources.return_grades_mustache
            case .returnActions: PackageResources.return_actions_mustache
            case .redlineAccounts: PackageResources.redline_accounts_mustache
            case .changesPanel: PackageResources.changes_panel_mustache
            case .formHead: PackageResources.form_head_mustache
            case .formFoot: PackageResources.form_foot_mustache
            case .grade: PackageResources.grade_mustache
            case .result: PackageResources.result_mustache
            case .measures: PackageResources.measures_mustache
            case .links: PackageResources.links_mustache
            case .timetable: PackageResources.timetable_mustache
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Every template, parsed once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Parses every template, or throws what is wrong with one.
    init() throws {
        var library = MustacheLibrary()
        for template in Template.allCases { try library.register(template.text, named: template.rawValue) }
        self.library = library
    }

    /// What a page's template makes of it.
    func render(_ page: any Page) throws -> String {
        try render(page, with: type(of: page).template)
    }

    /// What a part's template makes of values that stand in several pages.
    func render(part values: any Sendable, with template: Template) throws -> String {
        try render(values, with: template)
    }

    /// The frame with a page in it.
    func render(_ frame: Frame) throws -> String {
        try render(frame, with: .frame)
    }

    private func render(_ values: Any, with template: Template) throws -> String {
        guard let text = library.render(TemplateObject.value(values), withTemplate: template.rawValue) else {
            throw Missing(template: template)
        }
        return text
    }

    /// A template that was not parsed.
    struct Missing: Error {
        let template: Template
    }
}
