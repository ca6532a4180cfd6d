@testable import TextReuse

/// An article analysed, and the words of what was found in it.
struct Annotated {
  let analysed: AnalysedArticle

  init(
    _ text: String, published: String? = nil, outlet: String? = nil, byline: String? = nil
  ) {
    let article = Article(
      id: "draft", text: text, published: published.flatMap { Timestamp(iso8601: $0) },
      outlet: outlet, byline: byline)
    analysed = ArticleAnalyser().analyse(article)
  }

  var found: Annotations { analysed.annotations }

  func words(_ tokens: Range<Int>) -> String {
    String(decoding: analysed.text.bytes[analysed.text.byteRange(tokens)], as: UTF8.self)
  }

  /// Each credit as "kind: name".
  var credits: [String] { found.credits.map { "\($0.kind.rawValue): \($0.name)" } }
  var speakers: [String] { found.quotations.map { $0.speaker.map(words) ?? "-" } }
  var dates: [String] {
    found.dates.map { "\(words($0.tokens)) = \($0.date?.iso8601 ?? "?")" }
  }
  var numbers: [String] { found.numbers.map { "\(words($0.tokens)) = \($0.value)" } }
  var names: [String] { found.names.map { words($0.tokens) } }
  var standing: [String] { found.standing.map { "\($0.kind): \(words($0.tokens))" } }
  var declarations: [String] { found.declarations.map(words) }
  var datelines: [String] { found.datelines.map(words) }
}
