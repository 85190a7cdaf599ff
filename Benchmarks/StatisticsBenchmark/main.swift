import Foundation
import Statistics

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "outlook" where arguments.count >= 2:
    print("References: mean of the last 12 months 0.065, same quarter last year 0.080, status quo 0.181, a coin 0.250.")
    try OutlookBackTest(redlineSeries: arguments[1] + "/redline_series.csv").report("Redline series")
    if arguments.count > 2 { try OutlookBackTest(boroughs: arguments[2]).report("All borough series") }
case "xmr" where arguments.count >= 2:
    try XmRSpeed().report(script: arguments[1], python: arguments.count > 2 ? arguments[2] : "python3")
default:
    print("usage: StatisticsBenchmark outlook KNOWN-ANSWERS-FOLDER [BOROUGH-FILE]")
    print("       StatisticsBenchmark xmr PATH-OF-xmr_numpy.py [PYTHON]")
    exit(64)
}
