internal import CPostgreSQL

/// The version of the client library in use, as it numbers itself (150018 is 15.18).
public var clientLibraryVersion: Int { Int(PQlibVersion()) }
