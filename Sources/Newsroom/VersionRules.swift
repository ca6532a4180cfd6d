internal import TextReuse

/// Tells versions of one item, which are never a finding.
///
/// Two articles are versions where they have one address, where one outlet says that they are of one
/// series, or where it printed the same words twice. The same words in another outlet, or where no outlet is named, are a copy, which is what is
/// looked for. Two articles of outlets that are named as one's own are set apart, too, where they
/// would be a finding.
struct VersionRules {
  /// All pairs but those of one's own outlets; of three and more versions, each with the first.
  private(set) var pairs: [VersionPair] = []
  /// The first article of the same address, and of the same words and outlet; its own place else.
  private var addresses: [Int]
  private var contents: [Int]
  /// The first article of the same series and outlet; its own place else.
  private var series: [Int]
  private var isOwn: [Bool]

  /// The versions among articles.
  ///
  /// - Parameter contents: what `content(of:)` gives for each article.
  /// - Complexity: O(*n*) in articles.
  init(articles: [Article], contents words: [UInt64], ownOutlets: [String]) {
    let own = Set(ownOutlets.map(Self.folded))
    isOwn = articles.map { $0.outlet.map { own.contains(Self.folded($0)) } ?? false }
    addresses = Array(articles.indices)
    contents = Array(articles.indices)
    series = Array(articles.indices)
    var bySeries: [Series: Int] = [:]
    var byAddress: [String: Int] = [:]
    var byContent: [Content: Int] = [:]
    for (place, article) in articles.enumerated() {
      if let url = article.url, !url.isEmpty {
        addresses[place] = byAddress[url] ?? place
        byAddress[url] = addresses[place]
      }
      if let id = article.origin.series, !id.isEmpty {
        // Some feeds number their items from 1: a series is one outlet's.
        let key = Series(id: id, outlet: Self.folded(article.outlet ?? ""))
        series[place] = bySeries[key] ?? place
        bySeries[key] = series[place]
      }
      if let outlet = article.outlet, !outlet.isEmpty {
        let content = Content(words: words[place], outlet: Self.folded(outlet))
        contents[place] = byContent[content] ?? place
        byContent[content] = contents[place]
      }
    }
    pairs = articles.indices.flatMap { place in
      Set([addresses[place], contents[place], series[place]]).subtracting([place]).sorted().map {
        first in
        let pair = Sides(a: first, b: place)
        return VersionPair(
          ids: Sides(a: articles[first].id, b: articles[place].id), reason: reason(pair) ?? "")
      }
    }
  }

  /// Why two articles are versions of one item; `nil` where they are not, as far as is known.
  func reason(_ pair: Sides<Int>) -> String? {
    if addresses[pair.a] == addresses[pair.b] { return "the same address" }
    if series[pair.a] == series[pair.b] { return "the same series" }
    if contents[pair.a] == contents[pair.b] { return "the same words from one outlet" }
    return nil
  }

  /// Why two articles that would be a finding are set apart; `nil` where they are not.
  func ownReason(_ pair: Sides<Int>) -> String? {
    isOwn[pair.a] && isOwn[pair.b] ? "both of outlets named as one's own" : nil
  }

  /// The order in which versions are listed.
  static func precedes(_ left: VersionPair, _ right: VersionPair) -> Bool {
    left.ids.precedes(right.ids)
  }

  /// A number that is the same for the same folded words in the same order.
  static func content(of article: AnalysedArticle) -> UInt64 { article.text.content }

  private static func folded(_ outlet: String) -> String {
    outlet.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private struct Series: Hashable {
    var id: String
    var outlet: String
  }

  private struct Content: Hashable {
    var words: UInt64
    var outlet: String
  }
}
