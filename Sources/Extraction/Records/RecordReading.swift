import Dispatch
import Foundation
import Synchronization

/// One run over files: who reads what, and what was found where, put together in the files' order.
final class RecordReading: Sendable {
    private let inputs: [Input]
    private let numbers: [ValueNumbers]
    private let blanks: [UInt32]
    private let amounts: Int
    private let settings: RecordFiles.Settings
    private let progress: @Sendable (Int, Int) -> Void
    private let total: Int
    private let isWanted: @Sendable (String) -> Bool
    private let state: Mutex<State>
    private let tally: Mutex<Tally>

    /// A file with what its header says; an archive may hold several.
    enum Input: Sendable {
        case plain(PlainFile, header: RecordHeader, start: Int, lines: Int)
        case compressed(path: String, size: Int, headers: [RecordHeader])
    }

    /// A stretch of a plain file, or a whole compressed one.
    struct Task {
        let input: Int
        let stretch: Int
    }

    private struct State {
        var next = Task(input: 0, stretch: 0)
        var sequences: [FileSequence]
        var read = 0
        var failure: UnreadableRecords?
    }

    init(
        _ files: RecordFiles,
        for tabulation: Tabulation,
        settings: RecordFiles.Settings,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) throws(UnreadableRecords) {
        let numbers =
            tabulation.keys.map { ValueNumbers(meaning: $0.meaning) }
            + tabulation.distincts.map { _ in ValueNumbers(meaning: nil) }
        self.numbers = numbers
        blanks = numbers.dropFirst(tabulation.keys.count).map {
            $0.number(of: UnsafeBufferPointer(start: nil, count: 0))
        }
        amounts = tabulation.sums.count
        (self.settings, self.progress, isWanted) = (settings, progress, files.isWanted)
        var inputs: [Input] = []
        var problems: [UnreadableRecords.Problem] = []
        for path in files.paths {
            do throws(UnreadableRecords) {
                let opening = try InputOpening(
                    path,
                    for: tabulation,
                    numbers: numbers,
                    isWanted: files.isWanted
                )
                inputs.append(opening.input)
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw UnreadableRecords(problems) }
        self.inputs = inputs
        total = inputs.map(\.size).reduce(0, +)
        state = Mutex(State(sequences: inputs.map { FileSequence(firstLine: $0.firstLine) }))
        tally = Mutex(Tally(tabulation, bytes: total))
    }

    func run(threads: Int) throws -> RecordTally {
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            do throws(UnreadableRecords) {
                try work()
            } catch {
                state.withLock { $0.failure = $0.failure ?? error }
            }
        }
        return try state.withLock { state throws -> RecordTally in
            if let failure = state.failure { throw failure }
            return RecordTally(
                tally.withLock { $0 },
                values: numbers.map(\.values),
                files: state.sequences.flatMap(\.accounts)
            )
        }
    }

    // MARK: - A worker

    private func work() throws(UnreadableRecords) {
        let scanner = RecordScanner(numbers, amounts: amounts)
        let buffer = ByteBuffer()
        var counts = WorkerCounts(columns: numbers.count - blanks.count)
        while let task = nextTask() {
            switch inputs[task.input] {
            case .plain(let file, let header, let start, _):
                try readStretch(task, of: file, header, start: start, scanner, buffer, &counts)
            case .compressed(let path, _, let headers):
                try readCompressed(path, headers, input: task.input, scanner, buffer, &counts)
            }
        }
        counts.handOver(to: tally)
    }

    private func nextTask() -> Task? {
        state.withLock { state in
            guard state.failure == nil, state.next.input < inputs.count else { return nil }
            let task = state.next
            let stretches = inputs[task.input].stretches(of: settings.stretch)
            state.next =
                task.stretch + 1 < stretches
                ? Task(input: task.input, stretch: task.stretch + 1) : Task(input: task.input + 1, stretch: 0)
            return task
        }
    }

    /// Reads the records that begin in a stretch, taking it that the first begins after the first line end.
    ///
    /// That is so unless the stretch begins inside quotes. Whether it was is seen when the stretch before is done, whose
    /// last record must end where this one's first begins; if not, the stretch is read again from there.
    private func readStretch(
        _ task: Task,
        of file: PlainFile,
        _ header: RecordHeader,
        start: Int,
        _ scanner: RecordScanner,
        _ buffer: ByteBuffer,
        _ counts: inout WorkerCounts
    ) throws(UnreadableRecords) {
        let owned = max(start, task.stretch * settings.stretch)..<max(start, (task.stretch + 1) * settings.stretch)
        var found = Stretch(number: task.stretch, owned: owned)
        if task.stretch == 0 {
            found.begin = start
        } else {
            found.begin = try buffer.firstRecord(of: file, from: owned.lowerBound, before: owned.upperBound)
        }
        if let begin = found.begin {
            do throws(UnreadableRecords) {
                try buffer.scan(file, from: begin, header, scanner, into: &found)
            } catch {
                // A beginning inside quotes makes no sense of what follows; only the true one can tell.
                guard task.stretch > 0 else { throw error }
                found.begin = nil
            }
        }
        try settle(found, of: file, header, input: task.input, scanner, buffer, &counts)
    }

    private func settle(
        _ found: Stretch,
        of file: PlainFile,
        _ header: RecordHeader,
        input: Int,
        _ scanner: RecordScanner,
        _ buffer: ByteBuffer,
        _ counts: inout WorkerCounts
    ) throws(UnreadableRecords) {
        let settled = try state.withLock { state throws(UnreadableRecords) -> [ScannedRows] in
            var settled: [ScannedRows] = []
            state.sequences[input].waiting[found.number] = found
            while var next = state.sequences[input].takeNext() {
                let expected = state.sequences[input].end ?? next.begin ?? next.owned.upperBound
                if expected >= next.owned.upperBound {
                    next.rows.clear()
                    next.end = expected
                } else if next.begin != expected {
                    next.rows.clear()
                    next.begin = expected
                    try buffer.scan(file, from: expected, header, scanner, into: &next)
                }
                state.sequences[input].append(next.rows, file: file.path)
                state.sequences[input].end = next.end
                state.read += next.owned.count
                settled.append(next.rows)
            }
            progress(state.read, total)
            return settled
        }
        for rows in settled { counts.add(rows, blanks: blanks, to: tally) }
    }

    private func readCompressed(
        _ path: String,
        _ headers: [RecordHeader],
        input: Int,
        _ scanner: RecordScanner,
        _ buffer: ByteBuffer,
        _ counts: inout WorkerCounts
    ) throws(UnreadableRecords) {
        let stream = ArchiveStream(path, where: isWanted)
        defer { stream.cancel() }
        var member = 0
        var soFar = 0
        while let name = try stream.nextMember() {
            guard member < headers.count else { break }
            let header = headers[member]
            member += 1
            state.withLock { $0.sequences[input].beginMember(name) }
            try buffer.scan(stream, header, scanner) { rows, bytesRead in
                counts.add(rows, blanks: blanks, to: tally)
                state.withLock { state in
                    state.sequences[input].append(rows, file: name)
                    state.read += bytesRead - soFar
                    progress(state.read, total)
                }
                soFar = bytesRead
            }
        }
    }
}
