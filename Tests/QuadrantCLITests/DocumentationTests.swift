import ArgumentParser
import Foundation
import Testing

@testable import QuadrantCLI

/// The documentation for users names everything they can call.
struct DocumentationTests {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Docs")

    @Test(arguments: Quadrant.configuration.subcommands.map { $0._commandName })
    func `names every subcommand`(command: String) throws {
        let text = try String(contentsOf: Self.docs.appending(path: "commands.md"), encoding: .utf8)
        #expect(text.contains("`quadrant \(command) "))
    }

    @Test func `every page of the index exists`() throws {
        let index = try String(contentsOf: Self.docs.appending(path: "README.md"), encoding: .utf8)
        let links = index.matches(of: /\]\(([^)]+\.md)\)/).map { String($0.1) }
        #expect(links.count > 5)
        for link in links {
            #expect(FileManager.default.fileExists(atPath: Self.docs.appending(path: link).path()), "\(link)")
        }
    }
}
