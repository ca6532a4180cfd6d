internal import SignatureArchive
internal import TextReuse

/// Which articles of a scan are taken: the first of each id. What else bears the id is named, unless it
/// is the same in all that it says.
struct TakenArticles {
  /// What became of an article.
  enum Answer {
    case new
    case same
    case taken(Skipped)
  }

  private struct First {
    var key: ContentKey
    var path: String?
  }

  private var firsts: [String: First] = [:]

  /// Takes an article, or tells why not.
  mutating func take(_ article: Article, _ key: ContentKey) -> Answer {
    guard let first = firsts[article.id] else {
      firsts[article.id] = First(key: key, path: article.path)
      return .new
    }
    if first.key == key, first.path == article.path { return .same }
    return .taken(ArticleCollection.taken(article, first: first.path))
  }
}
