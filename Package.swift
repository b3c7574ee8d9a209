// swift-tools-version: 6.1
// The rooms of the house and the arrows between them; docs/ARCHITECTURE.md draws them, scripts/check-rooms holds them.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room: a library target of ours under Sources.
func room(_ name: String, needs: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// The tests of a room.
func tests(_ name: String, of needs: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: needs, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "helpdesk",
    products: [.executable(name: "helpdesk", targets: ["helpdesk"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // What C offers.
        .target(name: "CLinux"),
        .target(name: "CTerminal"),
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CMarkGFM"),
        .systemLibrary(name: "CBlake2"),
        .systemLibrary(name: "CUTF8Proc"),
        .target(
            name: "CSimdJSON", cxxSettings: [.unsafeFlags(["-std=c++17", "-O2"])],
            linkerSettings: [.linkedLibrary("simdjson")]),

        // The domain, and what shows it.
        room("DeskCore"),
        room("DeskCanvas", needs: ["CUTF8Proc"]),
        room("DeskConsole", needs: ["DeskCore", "DeskCanvas"]),
        room("DeskReports", needs: ["DeskCore", "DeskCanvas"]),
        room("DeskTerminal", needs: ["DeskCanvas", "CNcurses", "CTerminal"]),

        // What reads and keeps.
        room("DeskJSON", needs: ["CSimdJSON"]),
        room("DeskStore", needs: ["DeskCore"]),
        room("DeskFileStore", needs: ["DeskStore", "DeskCore", "DeskJSON", "CLinux", "CBlake2"]),
        room("DeskGuides", needs: ["DeskCore", "CMarkGFM", "CBlake2", .product(name: "Yams", package: "Yams")]),
        room("DeskIntake", needs: ["DeskCore", "DeskJSON"]),
        room(
            "DeskSettings",
            needs: [
                "DeskCore", .product(name: "Yams", package: "Yams"), .product(name: "SwiftCSV", package: "SwiftCSV"),
            ]),

        // What runs.
        room("DeskRuntime", needs: ["DeskConsole", "DeskTerminal", "DeskStore", "DeskCore", "DeskCanvas", "CLinux"]),
        .executableTarget(
            name: "helpdesk",
            dependencies: [
                "DeskRuntime", "DeskFileStore", "DeskGuides", "DeskIntake", "DeskSettings", "DeskStore", "DeskConsole",
                "DeskCore", "DeskCanvas", "DeskTerminal", "DeskReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.copy("../../Resources/Guides"), .copy("../../Resources/Catalogue")],
            swiftSettings: strict),

        // Tests.
        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
        .target(
            name: "DeskTesting", dependencies: ["DeskCanvas", "DeskCore"], path: "Tests/DeskTesting",
            swiftSettings: strict),
        .executableTarget(
            name: "StoreBench", dependencies: ["DeskFileStore", "DeskStore", "DeskCore"], path: "Tests/StoreBench",
            swiftSettings: strict),
        .executableTarget(
            name: "GuideBench", dependencies: ["DeskConsole", "DeskGuides", "DeskCore", "DeskCanvas", "CMarkGFM"],
            path: "Tests/GuideBench", swiftSettings: strict),
        .target(
            name: "PseudoTerminal", dependencies: ["CVTerm", "CLinux"], path: "Tests/PseudoTerminal",
            swiftSettings: strict),
        tests("DeskCoreTests", of: ["DeskCore", "DeskTesting"]),
        tests("DeskCanvasTests", of: ["DeskCanvas", "DeskTesting"]),
        tests(
            "DeskConsoleTests",
            of: ["DeskConsole", "DeskCore", "DeskCanvas", "DeskStore", "DeskGuides", "DeskIntake", "DeskTesting"],
            resources: [.copy("Scenarios")]),
        tests(
            "DeskStoreTests", of: ["DeskStore", "DeskFileStore", "DeskJSON", "DeskCore", "DeskTesting"],
            resources: [.copy("Golden")]),
        tests("DeskGuidesTests", of: ["DeskGuides", "DeskCore", "DeskTesting"], resources: [.copy("Pages")]),
        tests("DeskSettingsTests", of: ["DeskSettings", "DeskCore"]),
        tests("DeskReportsTests", of: ["DeskReports", "DeskCore", "DeskTesting"]),
        tests("DeskIntakeTests", of: ["DeskIntake", "DeskCore"], resources: [.copy("Samples")]),
        tests(
            "DeskTerminalTests", of: ["DeskTerminal", "DeskCanvas", "DeskTesting", "PseudoTerminal", "CNcurses"]),
        tests(
            "ProgramTests", of: ["helpdesk", "PseudoTerminal", "CLinux", "DeskCore"], resources: [.copy("Fixtures")]),
    ]
)
