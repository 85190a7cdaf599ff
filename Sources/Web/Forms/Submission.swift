import Hummingbird

/// What a browser sent, piece by piece, before any form was asked about it.
struct Submission: Sendable {
    /// The fields in the order in which they were sent.
    let pairs: [Pair]

    /// More bytes than this are not read: a return may hold several texts of twenty thousand characters.
    static let limit = 1 << 20
    /// More fields than this are not read.
    static let most = 2000

    /// A field's name and what was typed into it, its harmful characters taken out.
    struct Pair: Hashable, Sendable {
        let name: String
        let text: String
        let harm: Harm
    }

    /// What was found in a text that has no place there.
    enum Harm: Hashable, Sendable {
        case none, notText, control, direction
    }

    /// More than this server reads was sent.
    struct TooLarge: Error {
        let limit: Int
    }

    /// More fields were sent than any form here has.
    struct TooMany: Error {}

    /// What was sent is no form.
    struct NotAForm: Error {}

    /// Reads what a form sent.
    ///
    /// - Parameters:
    ///   - request: The request, whose body is read once.
    ///   - limit: The most bytes that are read.
    /// - Throws: ``TooLarge``, ``TooMany``, ``NotAForm``.
    init(_ request: Request, limit: Int = Submission.limit) async throws {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw TooLarge(limit: limit)
        }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        do {
            let body = try await request.body.collect(upTo: limit)
            guard body.readableBytes == 0 || type.hasPrefix("application/x-www-form-urlencoded") else {
                throw NotAForm()
            }
            guard body.readableBytesView.count(where: { $0 == UInt8(ascii: "&") }) < Self.most else { throw TooMany() }
            self.init(body.readableBytesView)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw TooLarge(limit: limit)
        }
    }

    /// Reads a body as browsers encode forms.
    init(_ body: some Sequence<UInt8>) {
        pairs = Array(body).split(separator: UInt8(ascii: "&")).map { piece in
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let (text, harm) = Self.cleaned(Self.decoded(parts.count > 1 ? parts[1] : []))
            return Pair(name: Self.cleaned(Self.decoded(parts[0])).text, text: text, harm: harm)
        }
    }

    /// The first text of a name.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.text }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                result.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(UnicodeScalar($0)).isASCII ? Character(UnicodeScalar($0)).hexDigitValue : nil }
            .map { UInt8($0) }
    }

    /// The text with one kind of line break and without what could mislead a reader or a program, and what that was.
    private static func cleaned(_ bytes: [UInt8]) -> (text: String, harm: Harm) {
        guard let whole = String(validating: bytes, as: UTF8.self) else {
            let repaired = cleaned(Array(String(decoding: bytes, as: UTF8.self).utf8))
            return (repaired.text.replacing("\u{FFFD}", with: ""), .notText)
        }
        var harm = Harm.none
        var text = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in whole.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar {
            case "\r": text.append("\n")
            case "\n": if !wasReturn { text.append("\n") }
            case "\t": text.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": harm = .control
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": harm = .direction
            case _: text.append(scalar)
            }
        }
        return (String(text), harm)
    }
}
