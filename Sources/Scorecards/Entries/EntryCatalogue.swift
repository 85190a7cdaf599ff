public import Foundation

/// Every kind of entry a ledger can hold, and their form as JSON.
public enum EntryCatalogue {
    /// The kinds, each by its own file.
    public static let kinds: [any EntryContent.Type] = [
        OrganisationDefined.self,
        PeerGroupDefined.self,
        MeasureDefined.self,
        FrameworkAdopted.self,
        FiguresRecorded.self,
        CycleOpened.self,
        MilestoneReached.self,
        ResultReported.self,
        GradeGiven.self,
        DecisionTaken.self,
        ContradictionNoted.self,
        NarrativeWritten.self,
        ReturnSubmitted.self,
        ReturnAccepted.self,
        ReturnReleased.self,
        ReturnSentBack.self,
        BoardMet.self,
        DissentNoted.self,
        CycleClosed.self,
        CycleReopened.self,
        PaperPublished.self,
        PriorityGraded.self,
        RiskAssessed.self,
        QuestionPut.self,
        GroupFormed.self,
        IdeaOffered.self,
        ActionRaised.self,
        ActionReviewed.self,
    ]

    /// Writes an entry's content as JSON whose bytes depend on nothing but the content.
    public static func encode(_ content: some EntryContent) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(content)
    }

    /// Reads an entry's content from the JSON a ledger holds.
    public static func decode(_ json: Data, kind: String, version: Int) throws -> any EntryContent {
        guard let type = kinds.first(where: { $0.kind == kind }) else {
            throw Unreadable.unknownKind(kind)
        }
        guard version <= type.version else { throw Unreadable.newerVersion(kind: kind, version: version) }
        return try JSONDecoder().decode(type, from: json)
    }

    /// Why an entry cannot be read by this version of the program.
    public enum Unreadable: Error, Hashable, CustomStringConvertible {
        case unknownKind(String)
        case newerVersion(kind: String, version: Int)

        /// The cause and what would help.
        public var description: String {
            switch self {
            case .unknownKind(let kind):
                "the ledger holds an entry of the kind “\(kind)”, which this version of quadrant does not know; "
                    + "use the version that wrote it, or a newer one"
            case .newerVersion(let kind, let version):
                "the ledger holds version \(version) of “\(kind)”, which is newer than this version of quadrant; "
                    + "use the version that wrote it, or a newer one"
            }
        }
    }
}
