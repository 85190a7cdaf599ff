import Crypto
import Foundation

/// Random texts that nobody can guess, and the digests under which they are stored.
enum SecretToken {
    /// 32 random bytes in the letters that an address may hold.
    static func random() -> String {
        base64(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
    }

    /// The digest that stands in the file, from which the text cannot be found.
    static func digest(of text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let digest = SHA256.hash(data: Data(text.utf8))
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Bytes in the 64 letters that an address may hold (RFC 4648, section 5), without padding.
    static func base64(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The bytes of such a text, or `nil` where it is none.
    static func bytes(ofBase64 text: String) -> Data? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    }
}
