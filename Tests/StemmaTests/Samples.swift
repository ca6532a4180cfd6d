import Foundation
import Articles
import Newsroom
import TextReuse

/// The sample articles that everybody knows.
enum Samples {
  /// All of them, in order of id, named as from the top of the repository.
  static let articles: [Article] = {
    let folder = Tool.root.appending(path: "samples/articles").path()
    return ArticleCollection(inputs: [folder]).articles.map { article in
      var named = article
      if let place = named.id.range(of: "samples/articles/") {
        named.id = String(named.id[place.lowerBound...])
      }
      return named
    }
  }()

  /// The one whose id ends so.
  static func article(_ name: String) -> Article {
    articles.first { $0.id.hasSuffix(name) } ?? Article(id: name, text: "")
  }

  /// The same text under another id.
  static func article(
    _ name: String, as id: String, outlet: String? = nil, url: String? = nil,
    published: String? = nil
  ) -> Article {
    Article(
      id: id, text: article(name).text, published: published.flatMap(Timestamp.init(iso8601:)),
      outlet: outlet, url: url)
  }
}

extension Verdict {
  /// A verdict of which only what a test speaks of need be said.
  static func sample(
    _ a: String, _ b: String, _ direction: DirectionVerdict = .aToB, probability: Double = 0.9,
    share: Double = 0.8
  ) -> Verdict {
    Verdict(
      ids: Sides(a: a, b: b), relation: .rewrite, probability: probability,
      interval: probability...probability, explained: Sides(a: 0.5, b: 0.5),
      extent: Sides(a: .partly, b: .wholly), jaccard: 0.1,
      direction: Direction(
        verdict: direction, aToB: direction == .aToB ? share : 0.1,
        bToA: direction == .bToA ? share : 0.1,
        commonSource: direction == .commonSource ? share : 0.1),
      directionReasons: [], disclosure: .uncredited, disclosureReason: "", creditedShare: 0,
      gap: probability, passages: [], evidence: [])
  }
}
