import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: a salt and what scrypt (RFC 7914) makes of both, from which the password cannot be found.
struct PasswordHash: Hashable, Sendable {
    /// How much work and memory a guess costs.
    struct Cost: Hashable, Sendable {
        /// The binary logarithm of scrypt's N.
        var logarithm: Int
        var blockSize = 8
        var parallelism = 1

        /// 32 MiB and about a tenth of a second for each guess.
        static let interactive = Cost(logarithm: 15)
    }

    let cost: Cost
    let salt: Data
    let key: Data

    /// Hashes a new password with a salt of its own.
    init(of password: String, cost: Cost) throws {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        self.init(cost: cost, salt: salt, key: try Self.key(Self.bytes(of: password), salt: salt, cost: cost))
    }

    init(cost: Cost, salt: Data, key: Data) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Whether a password is the one that was hashed; takes as long whatever the answer.
    func matches(_ password: String) throws -> Bool {
        let other = try Self.key(Self.bytes(of: password), salt: salt, cost: cost, length: key.count)
        return zip(key, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A hash that no password matches, for taking as long where there is none.
    static func ofNothing(cost: Cost) -> PasswordHash {
        PasswordHash(cost: cost, salt: Data(repeating: 0, count: 16), key: Data(repeating: 0, count: 32))
    }

    /// What scrypt makes of a password that is not empty.
    static func key(_ password: Data, salt: Data, cost: Cost, length: Int = 32) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: length,
            rounds: 1 << cost.logarithm,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Data($0) }
    }

    /// The bytes that are hashed: the same however a keyboard composes its letters, and never none, which scrypt cannot take.
    private static func bytes(of password: String) -> Data {
        password.isEmpty ? Data([0]) : Data(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}

extension PasswordHash: CustomStringConvertible {
    /// The hash as it is stored: `scrypt$15$8$1$SALT$KEY`.
    var description: String {
        let numbers = [cost.logarithm, cost.blockSize, cost.parallelism].map(String.init)
        return (["scrypt"] + numbers + [salt, key].map(SecretToken.base64)).joined(separator: "$")
    }

    /// Reads a hash as it is stored.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logarithm = Int(parts[1]), (1...24).contains(logarithm),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            let salt = SecretToken.bytes(ofBase64: parts[4]), let key = SecretToken.bytes(ofBase64: parts[5]),
            !salt.isEmpty, key.count >= 16
        else { return nil }
        let cost = Cost(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism)
        self.init(cost: cost, salt: salt, key: key)
    }
}
