internal import ArgumentParser
internal import Foundation
internal import TextReuse

@main
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma-train", subcommands: [Pan.self, BackgroundCommand.self, FitCommand.self])
}

struct Pan: ParsableCommand {
  @Argument var folder: String
  @Option var limit = 0
  func run() throws {
    let sources = try Corpus.articles(folder + "/src.jsonl")
    let suspicious = try Corpus.articles(folder + "/susp.jsonl")
    let analyser = ArticleAnalyser()
    let start = Date()
    var analysed: [String: AnalysedArticle] = [:]
    for (id, article) in sources { analysed[id] = analyser.analyse(article) }
    for (id, article) in suspicious { analysed[id] = analyser.analyse(article) }
    FileHandle.standardError.write(Data("analysed \(Date().timeIntervalSince(start))\n".utf8))
    let again = Date()
    var counters: [String: ScalarCounter] = [:]
    for (id, article) in analysed { counters[id] = ScalarCounter(article.text.bytes) }
    for row in try Corpus.table(folder + "/pairs.tsv") {
      let a = analysed[row["a_id"]!]!
      let b = analysed[row["b_id"]!]!
      for p in Aligner().align(a, b).passages {
        let x = counters[a.article.id]!.span(a.text.byteRange(p.a)).scalars
        let y = counters[b.article.id]!.span(b.text.byteRange(p.b)).scalars
        print(
          a.article.id, b.article.id, x.lowerBound, x.upperBound, y.lowerBound, y.upperBound,
          p.isVerbatim, separator: "\t")
      }
    }
    FileHandle.standardError.write(Data("aligned \(Date().timeIntervalSince(again))\n".utf8))
  }
}
