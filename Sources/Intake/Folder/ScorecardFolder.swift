import Foundation
import Scorecards

/// A folder or file of figures, read but not yet held against a ledger.
///
/// What needs the ledger to be understood, such as the unit of a figure, is resolved by ``ImportPlan``.
public struct ScorecardFolder {
    var organisations = OrganisationsFile()
    var measures = MeasuresFile()
    var frameworks: [Declared<Framework>] = []
    var observations: [TextFile] = []
    var cycles = CyclesFile()
    var risks = RisksFile()
    var actions = ActionsFile()
    var narratives: [NarrativeFile] = []
    /// What is wrong with the files, told together with what the ledger finds wrong.
    let findings = Findings()

    /// Reads a folder, or a single file of figures.
    ///
    /// Throws ``Rejected`` where there is nothing to read; faults inside the files are kept and told with the plan.
    public init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Rejected(
                path,
                "there is no such folder or file",
                remedy: "name a scorecard folder or a CSV file of figures"
            )
        }
        if isFolder.boolValue {
            try readFolder(path)
        } else if path.lowercased().hasSuffix(".csv") {
            observations = [TextFile(path, named: path, findings: findings)].compactMap { $0 }
        } else {
            throw Rejected(
                path,
                "this is neither a folder nor a CSV file",
                remedy: "name a scorecard folder or a CSV file of figures"
            )
        }
    }

    /// Takes figures that stand in no file yet, such as those extracted from records.
    ///
    /// - Parameters:
    ///   - text: The text of a file of figures, or `nil` where there are none.
    ///   - origin: What the ledger names as the origin of the figures.
    public init(figures text: String?, from origin: String) {
        observations = text.map { [TextFile(text: $0, named: origin)] } ?? []
    }

    private static let expected = [
        "organisations.yaml", "measures.yaml", "framework.yaml", "observations.csv", "cycles.yaml", "risks.yaml",
        "actions.yaml",
    ]

    private mutating func readFolder(_ path: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        for name in names {
            let full = path + "/" + name
            switch name {
            case "organisations.yaml":
                if let file = TextFile(full, named: name, findings: findings) {
                    organisations = OrganisationsFile(file, findings: findings)
                }
            case "measures.yaml":
                if let file = TextFile(full, named: name, findings: findings) {
                    measures = MeasuresFile(file, findings: findings)
                }
            case "cycles.yaml":
                if let file = TextFile(full, named: name, findings: findings) {
                    cycles = CyclesFile(file, findings: findings)
                }
            case "risks.yaml":
                if let file = TextFile(full, named: name, findings: findings) {
                    risks = RisksFile(file, findings: findings)
                }
            case "actions.yaml":
                if let file = TextFile(full, named: name, findings: findings) {
                    actions = ActionsFile(file, findings: findings)
                }
            case "narrative":
                try readNarrative(full)
            case "extraction.yaml", "invented":
                // How the figures were made from records, read by whoever makes them again; and a folder of its own that
                // goes on from this one with what is made up for a demonstration.
                continue
            default:
                readNumbered(name, at: full)
            }
        }
        frameworks.sort { $0.value.version < $1.value.version }
        if !names.contains(where: { Self.expected.contains($0) || Self.isNumbered($0) || $0 == "narrative" }) {
            throw Rejected(
                path,
                "the folder holds no scorecard",
                remedy: "it should hold some of \(Self.expected.joined(separator: ", ")) and narrative/"
            )
        }
    }

    /// Whether a name is that of a version of the framework or of a further file of figures.
    private static func isNumbered(_ name: String) -> Bool {
        (name.hasPrefix("framework") && name.hasSuffix(".yaml"))
            || (name.hasPrefix("observations") && name.hasSuffix(".csv"))
    }

    private mutating func readNumbered(_ name: String, at path: String) {
        if Self.isNumbered(name) {
            guard let file = TextFile(path, named: name, findings: findings) else { return }
            if name.hasSuffix(".csv") {
                observations.append(file)
            } else if let framework = FrameworkFile.framework(file, findings: findings) {
                frameworks.append(framework)
            }
        } else if [".yaml", ".yml", ".csv", ".xlsx", ".ods"].contains(where: name.lowercased().hasSuffix) {
            let nearest = Spelling.nearest(to: name, among: Self.expected).map { "did you mean “\($0)”?" }
            findings.error(
                Place(file: name),
                "no scorecard folder holds a file of this name",
                remedy: nearest ?? "rename it, or move it out of the folder"
            )
        }
    }

    private mutating func readNarrative(_ path: String) throws {
        for folder in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !folder.hasPrefix(".") {
            guard folder.hasPrefix("cycle-"), let cycle = Int(folder.dropFirst(6)) else {
                findings.error(
                    Place(file: "narrative/\(folder)"),
                    "narrative stands in folders named after its cycle",
                    remedy: "name the folder narrative/cycle-7 and so on"
                )
                continue
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
            where name.hasSuffix(".md") {
                let shown = "narrative/\(folder)/\(name)"
                guard let file = TextFile("\(path)/\(folder)/\(name)", named: shown, findings: findings),
                    let narrative = NarrativeFile(
                        file,
                        cycle: cycle,
                        section: String(name.dropLast(3)),
                        findings: findings
                    )
                else { continue }
                narratives.append(narrative)
            }
        }
    }
}

extension Rejected {
    /// One fault of a whole folder or file.
    init(_ path: String, _ problem: String, remedy: String) {
        self.init(diagnostics: [
            Diagnostic(severity: .error, place: Place(file: path), problem: problem, remedy: remedy)
        ])
    }
}
