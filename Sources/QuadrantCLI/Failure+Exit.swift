import AccountStore
import ArgumentParser
import Extraction
import Foundation
import Intake
import LedgerStore
import NIOCore
import PostgreSQL
import Scorecards

/// The exit codes, in one place: 0 done, 1 failed, 64 wrong use (by the argument parser), 65 bad data.
enum Exit {
    static let failed = ExitCode(1)
    static let badData = ExitCode(65)

    /// More diagnostics than this are counted and not listed.
    private static let mostShown = 50

    /// Runs a command's work; what goes wrong is told on standard error in words and becomes an exit code.
    ///
    /// - Parameters:
    ///   - undone: What did not come about where the data are bad.
    ///   - work: The command's work.
    /// - Returns: What the work gives.
    /// - Throws: The exit code.
    static func reporting<Value>(_ undone: String = "recorded", _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            throw report(error, undone)
        }
    }

    /// The same for work that waits.
    static func reporting<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw report(error)
        }
    }

    /// Tells which records cannot be used, as far as they are described, and how to go on without them.
    private static func report(_ rejected: RecordsRejected) -> ExitCode {
        for diagnostic in rejected.first.diagnostics.prefix(mostShown) { Terminal.error("\(diagnostic)") }
        let listed = min(mostShown, rejected.first.diagnostics.count)
        if rejected.count > listed { Terminal.error("and \(rejected.count - listed) more") }
        let records = SenseCheckText.count(rejected.count, "record")
        Terminal.error(
            "quadrant: nothing was extracted, because \(records) cannot be used; mend them, "
                + "or go on without them with --allow-rejects \(rejected.count)"
        )
        return badData
    }

    /// Tells apart what an account is not fit for from a file that cannot be used.
    private static func report(_ error: AccountsError) -> ExitCode {
        switch error {
        case .refused(let faults):
            for fault in faults { Terminal.error("error: \(fault)") }
            Terminal.error("quadrant: nothing was changed")
            return badData
        case .taken, .subjectTaken, .unknown, .disabled, .invitationSpent:
            Terminal.error("quadrant: \(error)")
            return badData
        case .missing, .isFolder, .notAccounts, .newerVersion, .damaged, .notPrivate, .notWritable, .diskFull, .busy,
            .unreadable, .interrupted, .notOverwritten:
            Terminal.error("quadrant: \(error)")
            return failed
        }
    }

    private static func report(_ error: any Error, _ undone: String = "recorded") -> any Error {
        switch error {
        case let rejected as Rejected:
            for diagnostic in rejected.diagnostics.prefix(mostShown) { Terminal.error("\(diagnostic)") }
            if rejected.diagnostics.count > mostShown {
                Terminal.error(
                    "and \(rejected.diagnostics.count - mostShown) more, which are probably of the same kinds"
                )
            }
            let count = rejected.diagnostics.count { $0.severity == .error }
            Terminal.error("quadrant: nothing was \(undone), because of \(count) \(count == 1 ? "error" : "errors")")
            return badData
        case let rejected as RecordsRejected:
            return report(rejected)
        case let unreadable as UnreadableRecords:
            for problem in unreadable.problems { Terminal.error("\(problem)") }
            Terminal.error("quadrant: nothing was \(undone)")
            return badData
        case is Unwritable, is ServerError:
            Terminal.error("quadrant: \(error)")
            return failed
        case let refused as Refused:
            for item in refused.items { Terminal.error("error: \(item.refusal)") }
            Terminal.error("quadrant: nothing was recorded")
            return badData
        case let missing as NotFound:
            Terminal.error("quadrant: \(missing.refusal)")
            return badData
        case let faults as Faults:
            for sentence in faults.sentences { Terminal.error("error: \(sentence)") }
            Terminal.error("quadrant: nothing was changed")
            return badData
        case let error as AccountsError:
            return report(error)
        case let error as IOError where error.errnoCode == EADDRINUSE:
            Terminal.error(
                "quadrant: the port is taken by another program; choose one with --port, or 0 for any that is free"
            )
            return failed
        case is LedgerError, is EntryCatalogue.Unreadable, is AccountsError, is NoAccounts:
            Terminal.error("quadrant: \(error)")
            return failed
        case let error as CocoaError:
            Terminal.error("quadrant: \(error.localizedDescription)")
            return failed
        default:
            return error
        }
    }
}

/// Something named on the command line that the ledger does not hold.
struct NotFound: Error {
    let refusal: Refusal
}

/// Everything that is wrong with what the command line asks for.
struct Faults: Error {
    let sentences: [String]
}
