import ArgumentParser
import Articles
import Foundation

/// Prints the text that is taken from each file, as JSON lines, to be judged by `compare-pages`.
struct ExtractBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints the text of articles as JSON lines.")

  @Argument(help: "Files of articles.") var files: [String]

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for file in files {
      _ = try ArticleReader().read(InputFile(path: file)) { article in
        let record = ["path": article.path ?? "", "text": article.text]
        print(String(decoding: try encoder.encode(record), as: UTF8.self))
      }
    }
  }
}
