import Foundation
public import PostgreSQL

/// A PostgreSQL server started for a test, on a port of loopback that was free, with its data in a folder of its own.
///
/// It ends with the value, and also when the test's process ends or is killed: a shell holds it that reads from a pipe, and
/// the end of the pipe is the end of the server and of its folder.
public final class PostgreSQLServer: Sendable {
    /// The port it listens on.
    public let port: Int
    private let folder: URL
    private let shell = Process()
    private let lifeline = Pipe()

    /// The programs of the newest version that Debian's packages have installed; `nil` where there is none.
    private static let programs: URL? = {
        let versions = URL(filePath: "/usr/lib/postgresql")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: versions.path)) ?? []
        return names.compactMap { Int($0) }.sorted().reversed()
            .map { versions.appending(path: "\($0)/bin") }
            .first { FileManager.default.isExecutableFile(atPath: $0.appending(path: "postgres").path) }
    }()

    private static let common = Result { try PostgreSQLServer() }

    /// One server for all tests that keep to tables of their own.
    public static func shared() throws -> PostgreSQLServer { try common.get() }

    /// Whether there is a server to start.
    public static var isInstalled: Bool { programs != nil }

    /// Why a server could not be started.
    public struct Failure: Error, CustomStringConvertible {
        /// What the programs said.
        public let description: String
    }

    /// Makes an empty server and waits until it answers.
    public init() throws {
        guard let programs = Self.programs else { throw Failure(description: "PostgreSQL is not installed") }
        folder = FileManager.default.temporaryDirectory.appending(path: "postgresql-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try Self.freePort()
        // The server refuses to run as root, so there it runs as the user that Debian's package made.
        let isRoot = getuid() == 0
        if isRoot { try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: folder.path) }
        let prefix = isRoot ? "setpriv --reuid=postgres --regid=postgres --init-groups " : ""
        let data = folder.appending(path: "data").path
        let script = """
            cd '\(folder.path)'
            \(prefix)'\(programs.path)/initdb' --pgdata='\(data)' --username=postgres --auth=trust --no-sync \
            --encoding=UTF8 --locale=C.UTF-8 > initdb.log 2>&1 || exit 1
            \(prefix)'\(programs.path)/postgres' -D '\(data)' -p \(port) -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories= -c fsync=off -c max_connections=20 > server.log 2>&1 &
            read line
            kill -QUIT $!
            wait
            rm -rf '\(folder.path)'
            """
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", script]
        shell.standardInput = lifeline
        try shell.run()
        try waitUntilItAnswers()
    }

    deinit {
        do {
            try lifeline.fileHandleForWriting.close()
            shell.waitUntilExit()
        } catch {
            print("the server in \(folder.path) was left: \(error)")
        }
    }

    /// The address of one of its databases.
    public func address(_ database: String = "postgres") -> String {
        "postgresql://postgres@127.0.0.1:\(port)/\(database)"
    }

    /// A new conversation with it.
    public func connection() throws -> Connection { try Connection(address()) }

    private func waitUntilItAnswers() throws {
        for _ in 0..<600 {
            do {
                _ = try connection()
                return
            } catch {
                guard shell.isRunning else { break }
                usleep(50_000)
            }
        }
        let logs = ["initdb.log", "server.log"].map { name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
        }
        throw Failure(description: "PostgreSQL did not start: \(logs.joined())")
    }

    /// A port that nobody listens on now.
    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(socket, place, size) == 0 && getsockname(socket, place, &size) == 0
            }
        }
        guard isBound else { throw Failure(description: "no port of loopback is free") }
        return Int(UInt16(bigEndian: place.sin_port))
    }
}
