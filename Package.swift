// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "quadrant",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "quadrant", targets: ["QuadrantCLI"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
    ],
    targets: [
        // The pure mathematics of indicators. Knows nothing of policing; imports nothing.
        .target(name: "Statistics", swiftSettings: house),

        // The domain as pure values: no I/O, no clock, no dependency but the mathematics.
        .target(name: "Scorecards", dependencies: ["Statistics"], swiftSettings: house),

        // Record-level files and SQL engines to observations. The only libarchive.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CByteScan"),
        .target(
            name: "Extraction",
            dependencies: ["CArchive", "CByteScan", "PostgreSQL", "Scorecards", "Statistics"],
            swiftSettings: house
        ),

        // A thin, safe face on libpq, the only one. Knows nothing of policing.
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "PostgreSQL", dependencies: ["CPostgreSQL"], swiftSettings: house),

        // Scorecard folders and extraction specs to values. The only `import Yams`.
        .target(
            name: "Intake",
            dependencies: ["Extraction", "Scorecards", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Specs/Ready")],
            swiftSettings: house
        ),

        // The append-only store. It and the store of accounts are the only ones with `import GRDB`.
        .target(
            name: "LedgerStore",
            dependencies: [
                "Scorecards",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house
        ),

        // People's accounts, sign-in, drafts and one-time forms, in an erasable file of their own. The only scrypt.
        .target(
            name: "AccountStore",
            dependencies: [
                "Scorecards",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house
        ),

        // A chart as a value to accessible SVG. Knows nothing of policing.
        .target(name: "Charts", swiftSettings: house),

        // Wording and the board paper: values to documents.
        .target(name: "Papers", dependencies: ["Scorecards", "Statistics"], swiftSettings: house),

        // Pages. The only `import Hummingbird` and the only `import Mustache`.
        .target(
            name: "Web",
            dependencies: [
                "AccountStore", "Charts", "Papers", "Scorecards", "Statistics",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Assets/icon.svg"), .embedInCode("Assets/style.css"), .embedInCode("Templates")],
            swiftSettings: house
        ),

        // The command line: one file per subcommand.
        .executableTarget(
            name: "QuadrantCLI",
            dependencies: [
                "AccountStore", "Extraction", "Intake", "LedgerStore", "Papers", "PostgreSQL", "Scorecards",
                "Statistics", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house
        ),
        // The measured promises, each beside a peer in the same run: `make bench`.
        .executableTarget(
            name: "ScorecardBenchmark",
            dependencies: [
                "LedgerStore", "Papers", "Scorecards", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks/ScorecardBenchmark",
            swiftSettings: house
        ),
        .executableTarget(
            name: "StatisticsBenchmark",
            dependencies: ["Statistics"],
            path: "Benchmarks/StatisticsBenchmark",
            exclude: ["xmr_numpy.py"],
            swiftSettings: house
        ),

        // A published cycle as a scorecard, and what else the tests of several targets share.
        .target(
            name: "ScorecardFixtures",
            dependencies: ["Scorecards"],
            path: "Tests/ScorecardFixtures",
            swiftSettings: house
        ),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
        .testTarget(
            name: "ScorecardsTests",
            dependencies: ["ScorecardFixtures", "Scorecards", "Statistics"],
            exclude: ["Entries"],
            swiftSettings: house
        ),
        .testTarget(
            name: "PapersTests",
            dependencies: ["Papers", "ScorecardFixtures", "Scorecards", "Statistics"],
            swiftSettings: house
        ),
        .testTarget(
            name: "QuadrantCLITests",
            dependencies: [
                "Intake", "QuadrantCLI", "Statistics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Extraction", "Intake", "ScorecardFixtures", "Scorecards"],
            swiftSettings: house
        ),
        .testTarget(
            name: "LedgerStoreTests",
            dependencies: ["LedgerStore", "Scorecards", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house
        ),
        .testTarget(
            name: "AccountStoreTests",
            dependencies: [
                "AccountStore", "LedgerStore", "Scorecards",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house
        ),
        // A server of its own for tests, on loopback, gone with them.
        .target(
            name: "PostgreSQLServer",
            dependencies: ["PostgreSQL"],
            path: "Tests/PostgreSQLServer",
            swiftSettings: house
        ),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["Extraction", "Intake", "PostgreSQL", "PostgreSQLServer", "Scorecards"],
            swiftSettings: house
        ),
        .testTarget(name: "PostgreSQLTests", dependencies: ["PostgreSQL", "PostgreSQLServer"], swiftSettings: house),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: house),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "AccountStore", "LedgerStore", "Papers", "ScorecardFixtures", "Scorecards", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house
        ),
        // The program run as a user runs it.
        .testTarget(
            name: "Acceptance",
            dependencies: ["PostgreSQL", "PostgreSQLServer", "ScorecardFixtures"],
            path: "Tests/Acceptance",
            swiftSettings: house
        ),
    ]
)
