/// Why a job could not be done at all: the facts, with their words made in one place.
public enum NewsroomError: Error, Sendable, Equatable {
  /// A file of several articles where one is wanted.
  case severalArticles(file: String, ids: [String])
  /// No article in a file has this id.
  case unknownArticle(file: String, id: String, ids: [String])
  /// Standard input named twice.
  case standardInputTwice
  /// Nothing could be read where an article is wanted.
  case noArticle(String)
  /// The first line of a list of pairs does not name both columns.
  case pairsHeader(file: String, found: String)
}

extension NewsroomError: CustomStringConvertible {
  /// What is wrong, and after a semicolon what cures it.
  public var description: String {
    switch self {
    case .severalArticles(let file, let ids):
      "\(file) has \(ids.count) articles; name one as \(file)#ID, with the ID one of "
        + Self.some(ids)
    case .unknownArticle(let file, let id, let ids):
      "\(file) has no article \(id); it has " + Self.some(ids)
    case .standardInputTwice: "standard input can be read only once; name a file for the other"
    case .noArticle(let file): "\(file) gives no article to compare"
    case .pairsHeader(let file, let found):
      "\(file): the first line must name the columns a_id and b_id, with a tab between; it is "
        + "“\(found)”"
    }
  }

  /// The first of some ids, and how many more there are.
  private static func some(_ ids: [String], most: Int = 8) -> String {
    let named = ids.prefix(most).joined(separator: ", ")
    return ids.count > most ? "\(named) and \(ids.count - most) more" : named
  }
}
