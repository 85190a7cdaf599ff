import Foundation
import Scorecards
import Testing

@testable import LedgerStore

struct HashChainTests {
    /// The examples of FIPS 180-2, appendices B.1 and B.2.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ), ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func `digests are SHA-256`(text: String, digest: String) {
        #expect(HashChain.digest(of: Data(text.utf8)) == digest)
    }

    /// The published test values of the hash (Fowler, Noll and Vo, draft-eastlake-fnv, appendix C).
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)]
    )
    func `checksums are FNV-1a`(text: String, checksum: UInt64) {
        #expect(Checksum.of(text.utf8) == Int64(bitPattern: checksum))
    }

    @Test func `an entry's hash is made of its fields, each with its length`() {
        let stamp = Stamp(sequence: 12, time: SmallLedger.noon, author: "Renée")
        let text =
            "14:quadrant entry2:1224:2021-01-12T12:00:00.000Z6:Renée12:cycle-closed1:13:abc2:xy"
        #expect(
            HashChain.hash(stamp, kind: "cycle-closed", version: 1, digest: "abc", after: "xy")
                == HashChain.digest(of: Data(text.utf8))
        )
    }

    private static let rows: [(Cell, String)] = [
        (Cell(reading: .exactly(Quantity(2460)), source: "paper 5.1"), "2460||||final|paper 5.1||"),
        (Cell(reading: .exactly(Quantity(-1_582_000))), "-1582000||||final|||"),
        (Cell(reading: Quantity(decimal: "77.8").map { .exactly($0) }, sample: 0), "77.8|||0|final|||"),
        (Cell(reading: Quantity(decimal: "-0.5").map { .exactly($0) }), "-0.5||||final|||"),
        (Cell(reading: Quantity(decimal: "12.25").map { .exactly($0) }), "12.25||||final|||"),
        (Cell(reading: .between(Quantity(20), Quantity(24)), status: .estimate), "20..24||||estimate|||"),
        (Cell(reading: .below(Quantity(2)), status: .provisional), "<2||||provisional|||"),
        (
            Cell(
                reading: nil,
                numerator: Quantity(4012),
                denominator: Quantity(5156),
                sample: 5156,
                status: .implied,
                released: Day("2020-10-12")
            ), "|4012|5156|5156|implied||2020-10-12|"
        ),
    ]

    @Test(arguments: HashChainTests.rows)
    func `a figure's row has one canonical form`(cell: Cell, fields: String) {
        var text = CanonicalRow()
        var row = SmallLedger.row(2020, 9, 0)
        row.cell = cell
        text.write(row, number: 17)
        let written = String(decoding: text.bytes, as: UTF8.self)
        #expect(
            written
                == "17|solved|essex|2020-07|2020-09|\(fields)".split(separator: "|", omittingEmptySubsequences: false)
                .joined(separator: "\u{1F}")
        )
    }
}
