/// All the names that one outlet goes by: full name, acronym, the label of its web address.
///
/// Two names are of one outlet where they are the same words but for "The" and generic endings such
/// as "Online" or "News", where one is the end of the other in two words or more, where one is the acronym of the other, or where one is a host that spells
/// the other.
struct OutletNames {
  /// The folded words of each name, "the" left out.
  private(set) var names: [[UInt64]] = []
  /// The names as letters run together, to compare with hosts.
  private var joined: [String] = []
  private var acronyms: [String] = []
  /// The names of one word, generic words behind it left out.
  private var single: [String] = []
  /// The name as printed first.
  private(set) var printed: String?
  private let language: LanguagePack

  /// No names yet.
  init(language: LanguagePack) { self.language = language }

  /// The names of an article's own outlet, by what its record says.
  init(of article: Article, language: LanguagePack) {
    self.init(language: language)
    if let outlet = article.outlet { add(outlet) }
    if let url = article.url, let label = Self.label(of: url) {
      add(label)
      if printed == nil || article.outlet?.isEmpty ?? true { printed = label }
    }
  }

  /// Whether nothing is known of the outlet.
  var isEmpty: Bool { names.isEmpty }

  /// Adds a name as printed, with an acronym in brackets as a name of its own.
  mutating func add(_ name: String) {
    let hasPoint = name.utf8.contains(UInt8(ascii: "."))
    let isAddress =
      hasPoint && !name.utf8.contains(UInt8(ascii: " "))
      || name.utf8.contains(UInt8(ascii: ":")) && name.contains("://")
    if isAddress, let label = Self.label(of: name), label != name {
      add(label)
      return
    }
    let parts = name.utf8.split(whereSeparator: Self.isBracket)
    for part in parts {
      let text = Tokenizer().tokenize(String(Substring(part)))
      let words = (0..<text.count).filter {
        !language.words.vocabulary.kinds(of: text.hashes[$0]).contains(.article)
      }
      guard !words.isEmpty else { continue }
      if printed == nil { printed = Self.trimmed(Substring(part)) }
      names.append(words.map { text.hashes[$0] })
      let spelt = words.map { text.word($0) }
      joined.append(spelt.joined())
      let isAlone = words.dropFirst().allSatisfy {
        language.words.genericOutletWords.contains(text.hashes[$0])
      }
      if isAlone, spelt[0].utf8.count > 1 { single.append(spelt[0]) }
      if spelt.count == 1, spelt[0].utf8.count <= 5 { acronyms.append(spelt[0]) }
      let initials = words.filter {
        language.words.vocabulary.kinds(of: text.hashes[$0]).isDisjoint(
          with: [.nameLink, .conjunction, .preposition])
      }.compactMap { text.word($0).first.map(String.init) }
      if initials.count > 1 { acronyms.append(initials.joined()) }
      if let alias = language.words.outletAliases[joined[joined.count - 1]] {
        acronyms.append(alias)
      }
    }
  }

  /// Whether a printed name is one of this outlet's.
  func matches(_ name: String) -> Bool {
    var other = OutletNames(language: language)
    other.add(name)
    return matches(other)
  }

  /// Whether two sets of names have one outlet in common.
  func matches(_ other: OutletNames) -> Bool {
    for index in names.indices {
      for place in other.names.indices {
        if isSame(names[index], other.names[place]) || joined[index] == other.joined[place] {
          return true
        }
      }
    }
    // An acronym must be written as one on one side: initials of two names prove nothing.
    return single.contains { other.acronyms.contains($0) }
      || other.single.contains { acronyms.contains($0) }
  }

  /// Whether one name is the other, or the other with nothing but generic words behind it.
  private func isSame(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    // "the Evening News", for the Calder Evening News once it has been named in full.
    if short.count > 1, long.suffix(short.count) == short[...] { return true }
    guard long.starts(with: short) else { return false }
    return long.dropFirst(short.count).allSatisfy { word in
      language.words.genericOutletWords.contains(word)
    }
  }

  /// The telling label of a web address: `calderpost` of `https://www.calderpost.example/news/1`.
  static func label(of url: String) -> String? {
    var rest = Substring(url)
    if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
      rest = rest[rest.index(scheme, offsetBy: 3)...]
    }
    let host = rest.prefix { !"/?#:".contains($0) }
    var labels = host.split(separator: ".").map(String.init)
    guard labels.count > 1 else { return nil }
    labels.removeLast()
    // co.uk, com.au: a short label before the last belongs to the ending.
    if labels.count > 1, let last = labels.last, last.utf8.count <= 3,
      labels.count > 2
        || ["co", "com", "org", "net", "gov", "ac"].contains(last)
    {
      labels.removeLast()
    }
    return labels.last
  }

  private static func trimmed(_ part: Substring) -> String {
    func isNoSpace(_ byte: UInt8) -> Bool { byte != UInt8(ascii: " ") }
    guard let first = part.utf8.firstIndex(where: isNoSpace),
      let last = part.utf8.lastIndex(where: isNoSpace)
    else { return "" }
    return String(part.utf8[first...last]) ?? String(part)
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }
}
