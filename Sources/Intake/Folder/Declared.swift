import Scorecards

/// Something a file declares, with the line that declares it.
struct Declared<Value> {
    let value: Value
    let place: Place
}
