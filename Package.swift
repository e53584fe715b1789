// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6 mode, explicit existentials, imports private by default, warnings as errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The targets that touch C or Dispatch must say `unsafe` where they do.
let strictMemory: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "standpoint",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "StandpointKit", targets: ["StandpointKit"]),
        .executable(name: "standpoint", targets: ["standpoint"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "Conversation", swiftSettings: strict),
        .target(name: "HTMLTree", dependencies: ["CLibXML2"], swiftSettings: strictMemory),
        .target(
            name: "Intake",
            dependencies: [
                "CZlib", "HTMLTree", "Conversation",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Extraction", dependencies: ["HTMLTree", "Conversation"], swiftSettings: strict),
        .target(name: "Language", dependencies: ["Conversation"], swiftSettings: strict),
        .target(
            name: "Lexicon", dependencies: ["Language", "Conversation"], swiftSettings: strict),
        .target(
            name: "Judgement", dependencies: ["Lexicon", "Language", "Conversation"],
            swiftSettings: strict),
        .target(name: "Statistics", swiftSettings: strict),
        .target(
            name: "Archive",
            dependencies: ["Conversation", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "Aggregation", dependencies: ["Conversation"], swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "Aggregation", "Statistics", "Conversation",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .target(name: "Pipeline", swiftSettings: strictMemory),
        .target(
            name: "StandpointKit",
            dependencies: [
                "HTMLTree", "Conversation", "Intake", "Extraction", "Language", "Lexicon",
                "Judgement", "Statistics", "Archive", "Aggregation", "Reporting", "Pipeline",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "standpoint",
            dependencies: [
                "StandpointKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(
            name: "AggregationTests", dependencies: ["Aggregation", "Statistics", "Conversation"],
            swiftSettings: strict),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "Conversation", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests", dependencies: ["standpoint"], swiftSettings: strict),
        .testTarget(
            name: "ConversationTests", dependencies: ["Conversation"], swiftSettings: strict),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Extraction", "HTMLTree", "Conversation"],
            exclude: ["Pages"], swiftSettings: strict),
        .testTarget(
            name: "HTMLTreeTests", dependencies: ["HTMLTree"], swiftSettings: strict),
        .testTarget(
            name: "IntakeTests", dependencies: ["Intake", "Conversation", "CZlib"],
            exclude: ["Samples"], swiftSettings: strict),
        .testTarget(
            name: "JudgementTests",
            dependencies: ["Judgement", "Lexicon", "Language", "Conversation"],
            swiftSettings: strict),
        .testTarget(
            name: "LanguageTests", dependencies: ["Language", "Conversation"],
            swiftSettings: strict),
        .testTarget(
            name: "LexiconTests",
            dependencies: ["Lexicon", "Judgement", "Language", "Conversation"],
            swiftSettings: strict),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline"], swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "Aggregation", "Statistics", "Conversation"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "StandpointKitTests", dependencies: ["StandpointKit", "Conversation"],
            swiftSettings: strict),
        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics"],
            exclude: ["Reference/make_reference.py"],
            swiftSettings: strict),
    ]
)
