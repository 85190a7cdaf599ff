import Crypto
import Foundation
import Scorecards

/// The chain that binds each entry to all before it.
///
/// An entry's hash is the SHA-256 of its place, time, author, kind, version, its payload's digest and the hash of the entry
/// before it. Since the digest stands for the payload, a payload can be redacted and the chain still verifies.
enum HashChain {
    static func digest(of bytes: some DataProtocol) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }

    static func hash(_ stamp: Stamp, kind: String, version: Int, digest: String, after previous: String) -> String {
        let fields = [
            "quadrant entry", String(stamp.sequence), stamp.time.description, stamp.author, kind, String(version),
            digest, previous,
        ]
        // Each field is preceded by its length, so that no two lists of fields make one text.
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return self.digest(of: Data(text.utf8))
    }

    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
