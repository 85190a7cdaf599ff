import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program `quadrant` as a user runs it: another process with its own streams.
struct Program {
    /// What a run left behind.
    struct Outcome {
        let code: Int32
        /// What stood on standard output and standard error.
        let output: String
        let errors: String
    }

    /// The binary that was built beside the tests.
    static let path: String = {
        let built = Bundle.main.bundleURL.appending(path: "quadrant").path()
        return FileManager.default.isExecutableFile(atPath: built)
            ? built : root.appending(path: ".build/debug/quadrant").path()
    }()

    /// The repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let example = root.appending(path: "Examples/essex-cycle-7").path()

    /// Runs the program to its end.
    @discardableResult
    static func run(_ arguments: String...) throws -> Outcome { try run(path, arguments) }

    /// Runs any program to its end.
    ///
    /// - Parameters:
    ///   - program: The program's path.
    ///   - arguments: What stands after its name.
    ///   - input: The file that it reads as standard input.
    /// - Returns: What it left behind.
    /// - Throws: ``Running/Failure`` where it cannot be started.
    static func run(_ program: String, _ arguments: [String], input: String = "/dev/null") throws -> Outcome {
        try Running(program, arguments, input: input).outcome()
    }

    /// Runs the program and expects it to succeed without a word on standard error.
    @discardableResult
    static func succeed(_ arguments: String...) throws -> String {
        let outcome = try run(path, arguments)
        try #require(outcome.code == 0 && outcome.errors == "", "\(arguments): \(outcome)")
        return outcome.output
    }
}

/// A program while it runs, with its streams in files.
///
/// It is started and waited for by the system's own calls: Foundation's `Process` learns of an end from a descriptor that
/// other processes started at the same moment may hold open too.
final class Running: Sendable {
    let id: pid_t
    private let place: Workplace
    private let hasEnded = Mutex(false)

    /// Why a program could not be started.
    struct Failure: Error {
        let cause: Int32
    }

    init(_ program: String, _ arguments: [String], input: String = "/dev/null") throws {
        place = try Workplace()
        #if canImport(Darwin)
            var streams: posix_spawn_file_actions_t? = nil
        #else
            var streams = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&streams)
        defer { posix_spawn_file_actions_destroy(&streams) }
        posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, place["output"], O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, place["errors"], O_WRONLY | O_CREAT, 0o600)
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + environment).forEach { free($0) } }
        var started: pid_t = 0
        let cause = posix_spawn(&started, program, &streams, nil, words, environment)
        guard cause == 0 else { throw Failure(cause: cause) }
        id = started
    }

    convenience init(_ arguments: String...) throws {
        try self.init(Program.path, arguments)
    }

    deinit {
        // A test that failed early leaves nothing running.
        guard !hasEnded.withLock({ $0 }) else { return }
        kill(id, SIGKILL)
        waitpid(id, nil, 0)
    }

    /// Sends a signal to this process alone.
    func send(_ signal: Int32) { kill(id, signal) }

    /// What stands on standard output so far.
    var output: String { text("output") }

    /// Waits for the end.
    func outcome() -> Program.Outcome {
        var status: Int32 = 0
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
        hasEnded.withLock { $0 = true }
        // The low seven bits name the signal that ended the process, the next byte is the exit code (POSIX wait).
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        return Program.Outcome(code: code, output: output, errors: text("errors"))
    }

    private func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: place[name]) ?? Data(), as: UTF8.self)
    }
}

/// A folder of a test's own, which goes with the last who holds it.
final class Workplace: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "quadrant-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path()) is left behind: \(error)")
        }
    }

    /// The path of a file or folder in it.
    subscript(name: String) -> String { folder.appending(path: name).path() }

    /// Writes a file and returns its path.
    func write(_ text: String, as name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appending(path: name))
        return self[name]
    }

    /// Copies the example folder and returns the copy's path.
    func example(_ changes: (file: String, from: String, to: String)...) throws -> String {
        let copy = folder.appending(path: "folder-\(UUID())")
        // File by file: the example may belong to somebody else, whose ownership a copied folder would keep.
        for name in try FileManager.default.subpathsOfDirectory(atPath: Program.example) where name.contains(".") {
            let file = copy.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(contentsOf: URL(filePath: Program.example).appending(path: name)).write(to: file)
        }
        for change in changes {
            let file = copy.appending(path: change.file)
            let text = try String(contentsOf: file, encoding: .utf8)
            try #require(text.contains(change.from))
            try Data(
                text.split(separator: change.from, omittingEmptySubsequences: false).joined(separator: change.to).utf8
            )
            .write(to: file)
        }
        return copy.path()
    }

    /// A ledger with the example cycle.
    func ledger(_ name: String = "a.ledger") throws -> String {
        try Program.succeed("import", Program.example, "--ledger", self[name])
        return self[name]
    }
}

extension String {
    /// Whether the text holds another, letter by letter.
    func holds(_ other: String) -> Bool { range(of: other) != nil }
}
