import Extraction
import Foundation

let columns = CommandLine.arguments[1].split(separator: ",").map(String.init)
let files = try RecordFiles(Array(CommandLine.arguments.dropFirst(2)))
var settings = RecordFiles.Settings()
if let t = ProcessInfo.processInfo.environment["T"].flatMap({ Int($0) }) { settings.threads = t }
if let t = ProcessInfo.processInfo.environment["S"].flatMap({ Int($0) }) { settings.stretch = t }
let clock = ContinuousClock()
let began = clock.now
let tally = try files.tabulate(Tabulation(keys: columns.map { Tabulation.Key(Column($0)) }), settings: settings)
let counted = clock.now
_ = FileManager.default.createFile(atPath: "/tmp/ours.csv", contents: nil)
let out = FileHandle(forWritingAtPath: "/tmp/ours.csv")!
try CountsFile(tally, columns: columns).write { try out.write(contentsOf: Data($0)) }
print(
    counted - began,
    clock.now - counted,
    tally.files.count,
    tally.files.map(\.used).reduce(0, +),
    tally.files.map(\.rejected).reduce(0, +)
)
for f in tally.files { for r in f.rejections.prefix(3) { print(f.name, r) } }
print(
    try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n").filter {
        $0.hasPrefix("VmHWM") || $0.hasPrefix("RssAnon")
    }
)
