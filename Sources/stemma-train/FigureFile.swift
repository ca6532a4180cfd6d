internal import Foundation

/// A file of figures: JSON, keys in order, so that two runs can be laid side by side.
enum FigureFile {
  static func write(_ figures: some Encodable, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(figures) + Data("\n".utf8)
    try data.write(to: URL(fileURLWithPath: path))
  }
}
