import Foundation

/// Tools that `bench.py` calls; it runs the program itself and prints the tables.
@main
struct Benchmarks {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("generate", 2):
            try Workload.write(to: arguments[1])
        case ("rows", 1):
            print(Workload.rows)
        case ("process", 2):
            try ProcessTimes(ledger: arguments[1]).measure()
        case ("serve", 3):
            try await HelloServer.run(ledger: arguments[1], port: Int(arguments[2]) ?? 0)
        default:
            print("usage: ScorecardBenchmark generate FOLDER | rows | process LEDGER | serve LEDGER PORT")
            exit(64)
        }
    }
}
