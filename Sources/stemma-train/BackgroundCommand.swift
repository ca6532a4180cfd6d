internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// Counts words and stems over news at large and writes the tables that ship with the tool.
struct BackgroundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "background", abstract: "Make the background tables from unlabelled news.")

  @Argument(
    help: """
      JSON lines of articles with `id` and `text`; FILE#PREFIX takes those whose id begins so. A
      word is as common as in the beat that has it most: what every court report says is not rare.
      """)
  var files: [String]
  @Option(help: "The Swift file to write.") var output: String
  @Option(help: "How many stems to list.") var stems = 16_000
  @Option(help: "How many words to list.") var words = 20_000

  func run() throws {
    var documents = 0
    var total = 0
    var shareOfStem: [UInt64: Double] = [:]
    var shareOfWord: [UInt64: Double] = [:]
    let lexicon = Lexicon(
      background: Background(words: .init(base64: ""), stems: .init(base64: "")))
    let analyser = ArticleAnalyser(lexicon: lexicon)
    for file in files {
      let counts = try BeatCounts(file, analyser)
      documents += counts.documents
      total += counts.words
      for (stem, count) in counts.documentsOfStem where count >= BeatCounts.fewest {
        shareOfStem[stem] = max(shareOfStem[stem] ?? 0, Double(count) / Double(counts.documents))
      }
      for (word, count) in counts.countOfWord where count >= BeatCounts.fewest {
        shareOfWord[word] = max(shareOfWord[word] ?? 0, Double(count) / Double(counts.words))
      }
    }
    let stemTable = table(shareOfStem, most: stems)
    let wordTable = table(shareOfWord, most: words)
    let text = """
      /// The background tables that ship with the tool, made by `stemma-train background` from
      /// \(documents) articles of \(total) words, each word as common as in the beat that has it most.
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
    print("\(documents) articles, \(total) words, \(shareOfWord.count) distinct")
  }

  /// The commonest entries in bits; what is not listed is half as common as the rarest listed.
  private func table(_ shares: [UInt64: Double], most: Int) -> String {
    let ranked = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
    func bits(_ share: Double) -> Float { Float(-Elementary.log2(share)) }
    return Background.Table.encode(
      ranked.map { ($0.key, bits($0.value)) }, unlisted: bits((ranked.last?.value ?? 1) / 2))
  }
}

/// The counts over one beat's articles.
private struct BeatCounts {
  /// What a beat has less often is chance: in a small beat it would pass for common.
  static let fewest = 3

  var documents = 0
  var words = 0
  var documentsOfStem: [UInt64: Int] = [:]
  var countOfWord: [UInt64: Int] = [:]

  init(_ file: String, _ analyser: ArticleAnalyser) throws {
    let parts = file.split(separator: "#", maxSplits: 1).map(String.init)
    let prefix = parts.count > 1 ? parts[1] : ""
    try Corpus.read(parts[0]) { article in
      guard article.id.hasPrefix(prefix) else { return }
      let analysed = analyser.analyse(article)
      documents += 1
      words += analysed.text.count
      for stem in analysed.stemIndex.stems { documentsOfStem[stem, default: 0] += 1 }
      for hash in analysed.text.hashes { countOfWord[hash, default: 0] += 1 }
    }
  }
}
