import Crypto
import Hummingbird

/// The bytes of a document with the headers that belong to them.
struct CachedAnswer: Sized {
    private let body: ByteBuffer
    private let headers: HTTPFields
    private let tag: String

    /// Renders a document into bytes and marks them with their digest.
    ///
    /// The digest, not the ledger's sequence number, is the entity tag: a newer program or another ledger may show
    /// something else at the same number, and most pages stay the same when the ledger grows.
    init(_ document: Document) {
        self.init(body: document.html, type: "text/html; charset=utf-8", policy: document.policy)
    }

    init(body text: String, type: String, policy: String? = nil) {
        body = ByteBuffer(string: text)
        tag = "\"\(SHA256.hash(data: Array(text.utf8)).prefix(12).map { Self.hexadecimal($0) }.joined())\""
        var headers: HTTPFields = [.contentType: type, .eTag: tag, .cacheControl: "private, no-cache"]
        if let policy { headers[.contentSecurityPolicy] = policy }
        self.headers = headers
    }

    /// What the answer takes up, near enough.
    var size: Int { body.readableBytes + 512 }

    /// The document, or only the word that the reader's copy is still good.
    func response(to request: Request) -> Response {
        let known = request.headers[values: .ifNoneMatch].joined(separator: ",")
        guard known.contains(tag) || known == "*" else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        var brief = headers
        brief[.contentType] = nil
        return Response(status: .notModified, headers: brief)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
