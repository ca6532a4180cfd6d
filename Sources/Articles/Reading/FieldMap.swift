/// What is known of an article, by the names that a record may be mapped to.
public enum ArticleField: String, Sendable, CaseIterable {
  case id, text, title, published, outlet, byline, url, language, modified, embargo, version
  case series, provider, credit, dateline, sources, section

  /// The keys of records that mean the field, the first that is usable.
  var keys: [String] {
    switch self {
    case .id: ["id"]
    case .text: ["text", "body", "content"]
    case .title: ["title", "headline"]
    case .published: ["published", "date", "datePublished"]
    case .outlet: ["outlet", "source", "publisher"]
    case .byline: ["byline", "author"]
    case .url: ["url"]
    case .language: ["language", "lang", "inLanguage"]
    case .modified: ["modified", "updated", "dateModified"]
    case .embargo: ["embargo", "embargoed"]
    case .version: ["version"]
    case .series: ["series"]
    case .provider: ["provider"]
    case .credit: ["credit", "creditline", "creditText"]
    case .dateline: ["dateline"]
    case .sources: ["sources", "isBasedOn", "basedOn", "citation"]
    case .section: ["section", "articleSection"]
    }
  }
}

/// Which keys of JSON records, or columns of tables, are read as which field.
public struct FieldMap: Sendable, Equatable, CustomStringConvertible {
  private var keys: [ArticleField: [String]] = [:]

  /// A map in which every field has its usual keys.
  public init() {}

  /// Whether every field has its usual keys.
  public var isUsual: Bool { keys.isEmpty }

  /// Reads a field from a key, in place of its usual keys. Given again for one field, the keys are
  /// tried in the order given. `a.b` is the key `b` of the object at key `a`, where no key is
  /// called `a.b`.
  public mutating func map(_ field: ArticleField, to key: String) {
    keys[field, default: []].append(key)
  }

  /// The keys of a field, the first that is usable counts.
  func keys(of field: ArticleField) -> [String] { keys[field] ?? field.keys }

  /// The fields that have other keys than usual, as `text=body,story`, in order.
  public var description: String {
    ArticleField.allCases.compactMap { field in
      keys[field].map { "\(field.rawValue)=\($0.joined(separator: ","))" }
    }.joined(separator: " ")
  }

  /// The keys of records that have to be kept to read all fields.
  func outermostKeys() -> [String] {
    var found: [String] = []
    for field in ArticleField.allCases {
      for key in keys(of: field) {
        found.append(key)
        if keys[field] != nil, let dot = key.firstIndex(of: ".") {
          found.append(String(key[..<dot]))
        }
      }
    }
    return found
  }
}
