import ArgumentParser
import Foundation

/// Lays collections side by side in what matters to whoever looks for copies in them.
struct ResembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resemble",
    abstract:
      "Compare collections: lengths, frequencies of words and stem pairs, 5-grams seen elsewhere.",
    discussion: "Of each collection as many articles are read as the smallest has.")

  @Argument(help: "Files of JSON lines; .gz is read by the system's gzip.") var files: [String]
  @Option(help: "At most so many articles of each.") var most = 20_000

  func run() throws {
    let texts = try files.map { try CorpusFiles.articles($0).prefix(most).map(\.text) }
    let count = texts.map(\.count).min() ?? 0
    guard count > 0 else { throw ValidationError("A collection has no article.") }
    let tables = texts.map { texts in
      var figures = CorpusFigures()
      for text in texts.prefix(count) { figures.add(text) }
      return figures.table()
    }
    let names = files.map { URL(filePath: $0).lastPathComponent }
    print("| the first \(count) articles | \(names.joined(separator: " | ")) |")
    print("|---" + String(repeating: "|---", count: files.count) + "|")
    for (index, row) in tables[0].enumerated() {
      let cells = tables.map { Self.figure($0[index].value) }
      print("| \(row.name) | \(cells.joined(separator: " | ")) |")
    }
  }

  private static func figure(_ value: Double) -> String {
    value < 1 ? String(format: "%.3f", value) : String(Int(value.rounded()))
  }
}
