#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A connection to a server on this machine, as plain as it gets.
final class Connection {
    private let socket: Int32

    /// Why there is no connection or no answer.
    struct Failure: Error {
        let cause: Int32
    }

    init(port: UInt16) throws {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var wait = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(cause: errno) }
    }

    deinit { close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        #if canImport(Glibc)
            let sent = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        #else
            let sent = Darwin.send(socket, bytes, bytes.count, 0)
        #endif
        guard sent == bytes.count else { throw Failure(cause: errno) }
    }

    /// Everything the server says before it closes the connection.
    func answer() throws -> String {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(socket, &part, part.count, 0)
            guard count >= 0 else { throw Failure(cause: errno) }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += part[..<count]
        }
    }

    /// The status line, headers and body of a page.
    static func get(_ path: String, port: UInt16, cookie: String = "") throws -> String {
        let connection = try Connection(port: port)
        let header = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        try connection.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(header)Connection: close\r\n\r\n")
        return try connection.answer()
    }

    /// The same of what answers a form.
    static func post(_ form: String, to path: String, port: UInt16, cookie: String = "") throws -> String {
        let connection = try Connection(port: port)
        let header = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        try connection.send(
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(header)Connection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)"
        )
        return try connection.answer()
    }
}
