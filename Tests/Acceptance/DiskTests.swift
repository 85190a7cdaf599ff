import Foundation
import Testing

/// Disks that are full or cannot be written, as small file systems in memory that only the test's processes see.
@Suite(.enabled(if: SmallDisk.unshare != nil, "mounting a file system needs unshare and the right to use it"))
struct DiskTests {
    private let place: Workplace
    private let ledger: String

    init() throws {
        place = try Workplace()
        ledger = try place.ledger()
        try FileManager.default.createDirectory(atPath: place["disk"], withIntermediateDirectories: false)
    }

    /// Runs a script on a small disk that holds the ledger; `quadrant` and `disk` stand for the program and the disk.
    private func run(_ script: String, size: String) throws -> Program.Outcome {
        let prepared = """
            mount -t tmpfs -o size=\(size) tmpfs "$2" || exit 99
            program="$1"; disk="$2"
            cp "$3" "$disk/a.ledger"
            quadrant() { "$program" "$@"; echo "exit $?"; }
            \(script)
            """
        return try Program.run(
            "/usr/bin/unshare",
            (SmallDisk.unshare ?? []) + ["/bin/sh", "-c", prepared, "sh", Program.path, place["disk"], ledger]
        )
    }

    @Test func `a disk that cannot be written can be read, and an import says why it fails`() throws {
        let sound = try Program.succeed("verify", "--ledger", ledger)
        let changed = try place.example(("observations.csv", "2019-10,2020-09,2460", "2019-10,2020-09,2461"))
        let outcome = try run(
            """
            mount -o remount,ro tmpfs "$disk"
            quadrant import '\(changed)' --ledger "$disk/a.ledger"
            quadrant import '\(changed)' --ledger "$disk/new.ledger"
            quadrant verify --ledger "$disk/a.ledger"
            quadrant evaluate --ledger "$disk/a.ledger" --cycle 7 > '\(place["table"])'
            quadrant backup --ledger "$disk/a.ledger" '\(place["copy"])' > '\(place["said"])'
            """,
            size: "4m"
        )
        let disk = place["disk"]
        #expect(
            outcome.errors == """
                quadrant: \(disk)/a.ledger cannot be written, so nothing was recorded; check the permissions of the \
                file and of its folder
                quadrant: \(disk)/new.ledger cannot be written, so nothing was recorded; check the permissions of the \
                file and of its folder

                """
        )
        #expect(outcome.output == "exit 1\nexit 1\n\(sound)exit 0\n")
        let table = try String(contentsOfFile: place["table"], encoding: .utf8)
        #expect(table == (try Program.succeed("evaluate", "--ledger", ledger, "--cycle", "7")) + "exit 0\n")
        #expect(try Program.succeed("verify", "--ledger", place["copy"]) == sound)
    }

    @Test func `a full disk is named, nothing changes, and with room the import succeeds`() throws {
        let sound = try Program.succeed("verify", "--ledger", ledger)
        let figures = try place.write(Figures.csv(rows: 20_000), as: "figures.csv")
        let outcome = try run(
            """
            head -c 66000000 /dev/zero > "$disk/letters"
            quadrant import '\(figures)' --ledger "$disk/a.ledger"
            quadrant verify --ledger "$disk/a.ledger"
            rm "$disk/letters"
            quadrant import '\(figures)' --ledger "$disk/a.ledger"
            quadrant verify --ledger "$disk/a.ledger"
            """,
            size: "64m"
        )
        #expect(
            outcome.errors
                == "quadrant: the disk that holds \(place["disk"])/a.ledger is full, so nothing was recorded; "
                + "make room and try again\n"
        )
        #expect(outcome.output.hasPrefix("exit 1\n\(sound)exit 0\nRecorded entry "))
        #expect(outcome.output.holds(", with 20,000 figures.\nexit 0\nSound: "))
        #expect(outcome.output.holds(" entries with 20,066 figures.\n"))
    }

    @Test func `a disk with no room at all gets no ledger`() throws {
        let outcome = try run(
            """
            rm "$disk/a.ledger"
            head -c 2000000 /dev/zero > "$disk/letters"
            quadrant import '\(Program.example)' --ledger "$disk/new.ledger"
            rm "$disk/letters"
            quadrant import '\(Program.example)' --ledger "$disk/new.ledger" > '\(place["said"])'
            """,
            size: "1m"
        )
        #expect(outcome.output == "exit 1\n")
        #expect(
            outcome.errors.holds(
                "quadrant: the disk that holds \(place["disk"])/new.ledger is full, so nothing was recorded; "
                    + "make room and try again\n"
            )
        )
        #expect(try String(contentsOfFile: place["said"], encoding: .utf8).hasSuffix("\nexit 0\n"))
    }
}

/// A file system in memory.
enum SmallDisk {
    /// The way to mount something that nobody else sees, where there is one.
    static let unshare: [String]? = [["-rm"], ["-m"]].first { flags in
        do {
            let outcome = try Program.run("/usr/bin/unshare", flags + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"])
            return outcome.code == 0
        } catch {
            return false
        }
    }
}
