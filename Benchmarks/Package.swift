// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Stemma", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The parsers that reading is measured beside.
    .systemLibrary(name: "CRawParsers", pkgConfig: "libxml-2.0"),
    .executableTarget(
      name: "stemma-bench",
      dependencies: [
        "CRawParsers",
        .product(name: "TextReuse", package: "Stemma"),
        .product(name: "Articles", package: "Stemma"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
