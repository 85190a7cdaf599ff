import Foundation

/// Tools that `bench.sh` calls; it runs the program itself and prints the table.
@main
struct Benchmarks {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.dropFirst().first) {
        case ("generate", let folder?): try Workload.write(to: folder)
        default:
            print("usage: Benchmarks generate FOLDER")
            exit(64)
        }
    }
}
