import ArgumentParser
import Foundation
import TextReuse

/// Measures the science on one core, over texts that are repeated until the clock can be trusted.
struct ScienceBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "science",
    abstract: "Times words, sketches and verdicts over text files, in CPU seconds of one core.",
    discussion: """
      swift run --package-path Benchmarks -c release stemma-bench samples/articles/*.md
      """)

  @Argument(help: "Text files; every pair of neighbours is judged.") var files: [String]
  @Option(help: "How often each measure runs; the median is told.") var rounds = 7

  func run() throws {
    let articles = try files.map {
      Article(id: $0, text: try String(contentsOfFile: $0, encoding: .utf8))
    }
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    let analyser = ArticleAnalyser()
    let analysed = articles.map(analyser.analyse)
    let words = analysed.reduce(0) { $0 + $1.text.count }
    print("\(articles.count) articles, \(bytes) bytes, \(words) words")

    let tokenizer = Tokenizer()
    let tokenized = median { for article in articles { _ = tokenizer.tokenize(article.text) } }
    tell("words", tokenized, per: Double(bytes) / 1e6, "MB")
    let analysis = median { for article in articles { _ = analyser.analyse(article) } }
    tell("analysis", analysis, per: Double(bytes) / 1e6, "MB")
    let sketches = median { for article in analysed { _ = Sketch(article) } }
    tell("sketches", sketches, per: Double(articles.count), "articles")
    let judge = Judge()
    let pairs = Array(zip(analysed, analysed.dropFirst()))
    let verdicts = median { for (a, b) in pairs { _ = judge.verdict(a, b) } }
    tell("verdicts", verdicts, per: Double(pairs.count), "pairs")
  }

  /// The median CPU time of some rounds of a job, in seconds.
  private func median(_ job: () -> Void) -> Double {
    job()
    let times = (0..<max(1, rounds)).map { _ in
      let start = clock()
      job()
      return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
    return times.sorted()[times.count / 2]
  }

  private func tell(_ name: String, _ seconds: Double, per amount: Double, _ unit: String) {
    let each = String(format: "%.1f", seconds / amount * 1e6)
    let rate = String(format: "%.1f", amount / max(seconds, 1e-9))
    print("\(name): \(rate) \(unit) a second, \(each) µs each")
  }
}
