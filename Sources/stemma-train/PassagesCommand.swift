internal import ArgumentParser
internal import TextReuse

/// Prints the passages of the pairs of an alignment corpus, for measuring precision and recall.
struct PassagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passages",
    abstract:
      "Print the passages of an alignment corpus: two ids and four offsets in scalars a line.")

  @Argument(help: "A folder with src.jsonl, susp.jsonl and pairs.tsv.") var folder: String

  func run() throws {
    let analyser = ArticleAnalyser()
    var analysed: [String: (article: AnalysedArticle, counter: ScalarCounter)] = [:]
    for file in ["src", "susp"] {
      try Corpus.read("\(folder)/\(file).jsonl") { article in
        let made = analyser.analyse(article)
        analysed[article.id] = (made, ScalarCounter(made.text.bytes))
      }
    }
    for row in try Corpus.table("\(folder)/pairs.tsv") {
      guard let a = analysed[row["a_id"] ?? ""], let b = analysed[row["b_id"] ?? ""] else {
        throw CorpusError(path: "\(folder)/pairs.tsv", reason: "it names an unknown id: \(row)")
      }
      for passage in Aligner().align(a.article, b.article).passages {
        let inA = a.counter.span(a.article.text.byteRange(passage.a)).scalars
        let inB = b.counter.span(b.article.text.byteRange(passage.b)).scalars
        print(
          a.article.article.id, b.article.article.id, inA.lowerBound, inA.upperBound,
          inB.lowerBound, inB.upperBound, separator: "\t")
      }
    }
  }
}
