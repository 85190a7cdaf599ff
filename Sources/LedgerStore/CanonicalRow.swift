import Scorecards

/// The one form of a figure's row that digests and checksums are made of.
///
/// The row's number and its eleven fields, each followed by the separator U+001F; an absent field is empty.
struct CanonicalRow {
    private(set) var bytes: [UInt8] = []
    /// Where each field begins, and where one after the last would.
    private(set) var fieldStarts: [Int] = []

    private static let separator: UInt8 = 0x1F

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func write(_ row: Observation, number: Int) {
        fieldStarts.removeAll(keepingCapacity: true)
        write(number)
        end()
        fieldStarts.append(bytes.count)
        field(row.measure.text)
        field(row.organisation.text)
        field(row.window.first)
        field(row.window.last)
        field(row.cell.reading)
        field(row.cell.numerator)
        field(row.cell.denominator)
        if let sample = row.cell.sample { write(sample) }
        endField()
        field(row.cell.status.rawValue)
        field(row.cell.source)
        field(row.cell.released?.description ?? "")
    }

    private mutating func field(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        endField()
    }

    private mutating func field(_ month: Month) {
        let (year, number) = (month.year, month.month)
        for digit in [year / 1000, year / 100 % 10, year / 10 % 10, year % 10] { bytes.append(UInt8(48 + digit)) }
        bytes.append(UInt8(ascii: "-"))
        bytes.append(UInt8(48 + number / 10))
        bytes.append(UInt8(48 + number % 10))
        endField()
    }

    private mutating func field(_ reading: Reading?) {
        if case .exactly(let value) = reading {
            field(value)
        } else {
            field(reading?.description ?? "")
        }
    }

    private mutating func field(_ quantity: Quantity?) {
        if let quantity {
            write(quantity)
        }
        endField()
    }

    /// The number as ``Quantity/decimalText`` has it, without making a text of the usual ones.
    private mutating func write(_ quantity: Quantity) {
        if quantity.isWhole {
            write(Int(quantity.numerator))
        } else if [2, 5, 10].contains(quantity.denominator), quantity.numerator.magnitude < 1 << 58 {
            let tenths = quantity.numerator.magnitude * UInt64(10 / quantity.denominator)
            if quantity.numerator < 0 { bytes.append(UInt8(ascii: "-")) }
            write(Int(tenths / 10))
            bytes.append(UInt8(ascii: "."))
            bytes.append(UInt8(48 + tenths % 10))
        } else {
            bytes.append(contentsOf: quantity.decimalText.utf8)
        }
    }

    private mutating func write(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func end() { bytes.append(Self.separator) }

    private mutating func endField() {
        end()
        fieldStarts.append(bytes.count)
    }
}

/// A 64-bit FNV-1a hash: not proof against forgery, which the digest of all rows is, but enough to name the row that changed.
enum Checksum {
    static func of(_ bytes: some Sequence<UInt8>) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int64(bitPattern: hash)
    }
}
