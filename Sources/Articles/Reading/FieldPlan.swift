/// A field map laid out for reading many records: every key once, and which fields it may give.
struct FieldPlan {
  /// The keys that are looked for, each once.
  let keys: [String]
  /// For each field, by its place in the list of fields, the places of its keys, best first.
  private let slots: [[Int]]
  /// Whether a key may be a path into objects.
  let hasPaths: Bool
  /// Whether records may be items of ninjs.
  let takesNinjs: Bool
  /// The keys of the text, for the message where there is none.
  let textKeys: [String]

  init(_ fields: FieldMap) {
    var keys: [String] = []
    slots = ArticleField.allCases.map { field in
      fields.keys(of: field).map { key in
        if let place = keys.firstIndex(of: key) { return place }
        keys.append(key)
        return keys.count - 1
      }
    }
    self.keys = keys
    takesNinjs = fields.isUsual
    hasPaths = !fields.isUsual && keys.contains { $0.utf8.contains(46) }
    textKeys = fields.keys(of: .text)
  }

  /// The places of a field's keys, best first.
  func slots(of field: ArticleField) -> [Int] { slots[field.place] }

  /// Every key that has to be kept of a record that is parsed as a whole.
  var wanted: [String] {
    var found = keys
    if hasPaths {
      found += keys.compactMap { key in
        key.firstIndex(of: ".").map { String(key[..<$0]) }
      }
    }
    return takesNinjs ? found + NinjsItem.keys : found
  }
}

extension ArticleField {
  /// The place in `allCases`.
  fileprivate var place: Int {
    switch self {
    case .id: 0
    case .text: 1
    case .title: 2
    case .published: 3
    case .outlet: 4
    case .byline: 5
    case .url: 6
    case .language: 7
    case .modified: 8
    case .embargo: 9
    case .version: 10
    case .series: 11
    case .provider: 12
    case .credit: 13
    case .dateline: 14
    case .sources: 15
    case .section: 16
    }
  }
}
