import ArgumentParser
import Foundation
import TextReuse

/// Measures passages on rewrites planted in sample articles, for whoever has no corpus.
struct PlantedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planted",
    abstract: "Plant copies and rewrites of some articles in others, and tell how they are found.",
    discussion: """
      swift run --package-path Benchmarks -c release stemma-bench planted samples/articles/*.md
      """)

  @Argument(help: "Text files; passages of each are planted in others.") var files: [String]
  @Option(help: "Where the pseudo-random choices begin.") var seed: UInt64 = 1
  @Option(help: "How many passages of each kind.") var count = 200

  func run() throws {
    let texts = try files.map { path in
      Planter.sentences(try String(contentsOfFile: path, encoding: .utf8))
    }.filter { $0.count >= 8 }
    guard texts.count > 1 else {
      throw ValidationError("At least two files of eight sentences and more are needed.")
    }
    let analyser = ArticleAnalyser()
    for kind in Planter.Kind.allCases {
      var planter = Planter(seed: seed)
      var score = PlagDet()
      var spans = ComparedSpans()
      for _ in 0..<count {
        let planted = planter.plant(kind, texts)
        let source = Article(id: "source", text: planted.source)
        let article = Article(id: "article", text: planted.article)
        let verdict = Judge().verdict(analyser.analyse(source), analyser.analyse(article))
        score.add(cases: [planted.spans], detections: verdict.sharedSpans)
        spans.add(source, article, planted.truth, analyser)
      }
      print("\(kind.rawValue): \(score.line)")
      spans.tell()
    }
  }
}
