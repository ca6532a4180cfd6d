// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Stemma",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "TextReuse", targets: ["TextReuse"]),
    .library(name: "Articles", targets: ["Articles"]),
    .executable(name: "stemma", targets: ["stemma"]),
    .executable(name: "stemma-train", targets: ["stemma-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // System libraries: headers and nothing else.
    .systemLibrary(
      name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
    .systemLibrary(name: "CIconv"),

    // The layers, each importing only those above it.
    .target(name: "TextReuse", swiftSettings: strict),
    .target(
      name: "Articles",
      dependencies: [
        "TextReuse", "CZlib", "CGumbo", "CXML2", "CZstd", "CArchive", "CUchardet", "CIconv",
      ], swiftSettings: strict),
    .target(
      name: "SignatureArchive",
      dependencies: ["TextReuse", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Policy",
      dependencies: ["TextReuse", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    .target(
      name: "Newsroom", dependencies: ["TextReuse", "Articles", "SignatureArchive", "Policy"],
      swiftSettings: strict),
    .target(name: "Reporting", dependencies: ["TextReuse"], swiftSettings: strict),
    .executableTarget(
      name: "stemma",
      dependencies: [
        "TextReuse", "Articles", "SignatureArchive", "Policy", "Newsroom", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "stemma-train",
      dependencies: [
        "TextReuse", "Articles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .testTarget(name: "TextReuseTests", dependencies: ["TextReuse"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "TextReuse", "CZlib", "CZstd"],
      exclude: ["Fixtures", "Pages"], swiftSettings: strict),
    .testTarget(
      name: "PolicyTests", dependencies: ["Policy", "TextReuse"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "TextReuse"], swiftSettings: strict),
    .testTarget(
      name: "SignatureArchiveTests",
      dependencies: [
        "SignatureArchive", "TextReuse", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StemmaTests",
      dependencies: [
        "TextReuse", "Articles", "SignatureArchive", "Policy", "Newsroom", "Reporting",
      ],
      exclude: ["gold.json"], swiftSettings: strict),
  ]
)
