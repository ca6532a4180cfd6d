/// What a page says of its article in JSON-LD.
struct LinkedData {
  private(set) var title: String?
  private(set) var published: String?
  private(set) var outlet: String?
  private(set) var byline: String?
  private(set) var url: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var credit: String?
  private(set) var dateline: String?
  private(set) var sections: [String] = []
  /// What it is based on and what it cites, addresses or names.
  private(set) var sources: [String] = []
  /// The text, where the page gives it.
  private(set) var body: String?

  /// How many objects of a page are looked at.
  private static let most = 10_000

  /// Reads the scripts of a page; one that is no JSON says nothing.
  init(_ scripts: [[UInt8]]) {
    var objects: [JSONValue] = []
    for script in scripts {
      if let value = try? JSONParser.parse(script) { Self.collect(value, into: &objects) }
    }
    let articles = objects.filter(Self.isArticle)
    guard let article = articles.first(where: { $0["headline"] != nil }) ?? articles.first
    else { return }
    var byID: [String: JSONValue] = [:]
    for object in objects where object["name"] != nil {
      if let id = object["@id"]?.text { byID[id] = object }
    }
    func names(_ key: String) -> String? {
      guard let value = article[key] else { return nil }
      return Self.resolved(value, byID).names
    }
    title = article["headline"]?.text ?? article["name"]?.text
    published = article["datePublished"]?.text
    outlet = names("publisher") ?? names("sourceOrganization")
    byline = names("author") ?? names("creator")
    url =
      article["url"]?.text ?? article["mainEntityOfPage"]?.text
      ?? article["mainEntityOfPage"]?["@id"]?.text
    body = article["articleBody"]?.text
    modified = article["dateModified"]?.text
    language = article["inLanguage"]?.text ?? article["inLanguage"]?["alternateName"]?.text
    credit = article["creditText"]?.text
    dateline = article["dateline"]?.text
    sections = article["articleSection"]?.nameList ?? []
    for key in ["isBasedOn", "isBasedOnUrl", "citation"] {
      if let value = article[key] { sources += Self.resolved(value, byID).addresses ?? [] }
    }
  }

  /// All objects in lists and graphs, those first that come first.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
    var waiting = [value]
    while let next = waiting.popLast(), objects.count < most {
      switch next {
      case .array(let values): waiting += values.reversed()
      case .object:
        objects.append(next)
        if let inner = next["mainEntity"] { waiting.append(inner) }
        if let graph = next["@graph"] { waiting.append(graph) }
      case .string, .number, .other: break
      }
    }
  }

  /// `NewsArticle` and its kin; schema.org names all of them alike.
  private static func isArticle(_ object: JSONValue) -> Bool {
    let types: [JSONValue]
    switch object["@type"] {
    case .array(let several): types = several
    case .some(let one): types = [one]
    case nil: types = []
    }
    return types.contains {
      guard let name = $0.text else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("BlogPosting")
    }
  }

  /// A value with references by `@id` replaced by what they name.
  private static func resolved(_ value: JSONValue, _ byID: [String: JSONValue]) -> JSONValue {
    switch value {
    case .array(let values):
      return .array(
        values.map { $0["name"] == nil ? $0["@id"]?.text.flatMap { byID[$0] } ?? $0 : $0 })
    case .object where value["name"] == nil:
      return value["@id"]?.text.flatMap { byID[$0] } ?? value
    default: return value
    }
  }
}
