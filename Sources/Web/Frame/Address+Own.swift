import Foundation

extension Address {
    /// An address if it is one of this server's own, else nothing: no link leads from here to another site.
    ///
    /// What is percent-encoded may be any text, but nothing that a browser might take for another site's address or for the
    /// end of a line.
    static func ownPath(_ address: String) -> String {
        guard let text = address.removingPercentEncoding else { return "" }
        let isWritten = address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
        let isPath = address.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
        let isText = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        return isWritten && isPath && isText ? address : ""
    }
}

extension String {
    /// The text as it may stand in the query of an address.
    var queryEncoded: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            case _: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
