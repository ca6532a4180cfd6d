import ArgumentParser
import Foundation

/// Writes a workload: articles, copies planted among them, and the truth about each.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write articles of invented news, or of a corpus, with copies planted among them.",
    discussion: """
      PREFIX.jsonl has the documents, PREFIX.truth.tsv the planted pairs with their exact Jaccard index \
      and containments of word 5-grams, PREFIX.spans.tsv the lifted spans in Unicode scalars. The same \
      arguments write the same bytes.
      """)

  @Argument(help: "Where the workload is written: PREFIX.jsonl and its truth.") var prefix: String
  @Option(help: "How many documents.") var documents = 10_000
  @Option(help: "Where the pseudo-random choices begin.") var seed: UInt64 = 1
  @Option(help: "JSON lines with the articles to plant in; without it news is invented.")
  var corpus: String?
  @Option(help: "The folder of samples whose words invented news has.")
  var samples = "samples/articles"

  func run() throws {
    guard documents >= 100 else { throw ValidationError("At least 100 documents are needed.") }
    let workload = PlantedWorkload(documents: documents, seed: seed, articles: try articles())
    let bytes = try WorkloadFiles(prefix: prefix).write(workload)
    let each = workload.relations.count / TextEdits.Level.allCases.count
    print(
      "\(prefix): \(documents) documents, \(documents - workload.relations.count) of them base, "
        + "\(each) a level, \(bytes / 1_000_000) MB of text")
  }

  private func articles() throws -> ArticleSource {
    guard let corpus else {
      return .invented(InventedNews(seed: seed, samples: try SampleTexts.read(samples)))
    }
    let needed = PlantedWorkload.articlesNeeded(documents: documents)
    let texts = CorpusTexts(try CorpusFiles.articles(corpus).map(\.text), wanted: needed)
    guard texts.texts.count == needed else {
      throw ValidationError(
        "\(corpus) has \(texts.texts.count) distinct articles of 900 characters and more; "
          + "\(needed) are needed for \(documents) documents.")
    }
    return .corpus(texts)
  }
}

/// The texts of the samples, by which invented news is worded.
enum SampleTexts {
  /// The plain texts of a folder, in the order of their names.
  static func read(_ folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let texts = try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    guard !texts.isEmpty else {
      throw CorpusFileError(path: folder, reason: "it has no .md or .txt files of sample articles")
    }
    return texts
  }
}
