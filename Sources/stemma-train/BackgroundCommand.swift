internal import ArgumentParser
internal import Foundation
@testable internal import TextReuse

/// Counts words and stems over news at large and writes the tables that ship with the tool.
struct BackgroundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "background", abstract: "Make the background tables from unlabelled news.")

  @Argument(help: "JSON lines of articles with `text`.") var files: [String]
  @Option(help: "The Swift file to write.") var output: String
  @Option(help: "How many stems to list.") var stems = 16_000
  @Option(help: "How many words to list.") var words = 20_000

  func run() throws {
    var documents = 0
    var documentsOfStem: [UInt64: Int] = [:]
    var countOfWord: [UInt64: Int] = [:]
    var total = 0
    let lexicon = Lexicon(background: Background(words: .init(base64: ""), stems: .init(base64: "")))
    let analyser = ArticleAnalyser(lexicon: lexicon)
    for file in files {
      try Corpus.read(file) { article in
        let analysed = analyser.analyse(article)
        documents += 1
        total += analysed.text.count
        for stem in analysed.vocabulary.stems { documentsOfStem[stem, default: 0] += 1 }
        for hash in analysed.text.hashes { countOfWord[hash, default: 0] += 1 }
      }
    }
    let stemTable = table(documentsOfStem, of: documents, most: stems)
    let wordTable = table(countOfWord, of: total, most: words)
    let text = """
      /// The background tables that ship with the tool, made by `stemma-train background` from
      /// \(documents) news articles of \(total) words.
      enum BackgroundData {
        /// The commonest words of news at large: see `Background.Table.init(base64:)` for the form.
        static let words: StaticString =
          "\(wordTable)"
        /// The commonest stems.
        static let stems: StaticString =
          "\(stemTable)"
      }

      """
    try text.write(toFile: output, atomically: true, encoding: .utf8)
    print("\(documents) articles, \(total) words, \(countOfWord.count) distinct, \(documentsOfStem.count) stems")
  }

  /// The commonest entries in bits; what is not listed is as rare as half the rarest listed.
  private func table(_ counts: [UInt64: Int], of total: Int, most: Int) -> String {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
    func bits(_ count: Double) -> Float { Float(-Elementary.log2(count / Double(total))) }
    let least = Double(ranked.last?.value ?? 1)
    return Background.Table.encode(
      ranked.map { ($0.key, bits(Double($0.value))) }, unlisted: bits(max(0.5, least / 2)))
  }
}
