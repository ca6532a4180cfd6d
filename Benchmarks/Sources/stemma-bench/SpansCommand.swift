import ArgumentParser
import Foundation
import TextReuse

/// Measures which words of an article are called derived, on articles whose phrases were marked by hand.
struct SpansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spans",
    abstract: "Tell precision and recall of derived characters beside a plain n-gram matcher.",
    discussion: """
      The folder has docs.jsonl (sources), docs_annotated.jsonl (id, text), spans.jsonl (b_id, type, \
      b_offset, b_length; the type "new" is not derived) and pairs_concat.tsv (a_id, b_id).
      """)

  @Argument(help: "The corpus folder.") var folder: String

  func run() throws {
    let sources = Dictionary(
      try CorpusFiles.articles("\(folder)/docs.jsonl").map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let sourceOf = Dictionary(
      try CorpusFiles.table("\(folder)/pairs_concat.tsv").map { ($0["b_id"], $0["a_id"]) },
      uniquingKeysWith: { first, _ in first })
    let spans = Dictionary(grouping: try CorpusFiles.rows("\(folder)/spans.jsonl")) {
      $0["b_id"] as? String
    }
    let analyser = ArticleAnalyser()
    var score = ComparedSpans()
    var count = 0
    for article in try CorpusFiles.articles("\(folder)/docs_annotated.jsonl") {
      guard let id = sourceOf[article.id] ?? nil, let source = sources[id],
        let marks = spans[article.id]
      else { continue }
      count += 1
      score.add(source, article, Self.truth(article.text, marks), analyser)
    }
    print("\(count) articles")
    score.tell()
  }

  /// Which scalars are judged at all, and which of them are derived.
  private static func truth(_ text: String, _ spans: [[String: Any]]) -> [Bool?] {
    let scalars = Array(text.unicodeScalars)
    var truth = [Bool?](repeating: nil, count: scalars.count)
    for span in spans {
      guard let from = span["b_offset"] as? Int, let length = span["b_length"] as? Int else {
        continue
      }
      for place in from..<min(from + length, scalars.count)
      where !scalars[place].properties.isWhitespace {
        truth[place] = span["type"] as? String != "new"
      }
    }
    return truth
  }
}

/// The spans of verdicts beside those of plain matchers.
struct ComparedSpans {
  private var passages = SpanScore()
  private var grams = [3, 5, 7].map { (matcher: GramMatcher(width: $0), score: SpanScore()) }

  /// Adds an article of which is known for some scalars whether they derive from a source.
  mutating func add(
    _ source: Article, _ article: Article, _ truth: [Bool?], _ analyser: ArticleAnalyser
  ) {
    let judged = truth.map { $0 != nil }
    let derived = truth.map { $0 == true }
    var called = [Bool](repeating: false, count: truth.count)
    let verdict = Judge().verdict(analyser.analyse(source), analyser.analyse(article))
    for span in verdict.sharedSpans { for place in span.b { called[place] = true } }
    passages.add(judged: judged, derived: derived, called: called)
    for index in grams.indices {
      grams[index].score.add(
        judged: judged, derived: derived,
        called: grams[index].matcher.marks(article.text, against: source.text))
    }
  }

  func tell() {
    print("passages:      \(passages.line)")
    for (matcher, score) in grams { print("runs of \(matcher.width) words: \(score.line)") }
  }
}
