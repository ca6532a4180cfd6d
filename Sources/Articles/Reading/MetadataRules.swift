internal import TextReuse

/// What the metadata of every article must keep to, wherever they come from.
enum MetadataRules {
  /// The article without NUL characters in what is known of it: no database and no list of names keeps
  /// them. U+FFFD stands in their place.
  ///
  /// - Complexity: O(*n*) in the bytes of the metadata; nothing is copied where there is none.
  static func kept(_ article: Article) -> Article {
    needsChange(article) ? changed(article) : article
  }

  /// Property by property: key paths, which say the same shorter, took a tenth of reading JSON lines.
  private static func needsChange(_ article: Article) -> Bool {
    let origin = article.origin
    return article.id.utf8.contains(0) || has(article.title) || has(article.outlet)
      || has(article.url) || has(article.byline) || has(article.path) || has(article.language)
      || has(origin.version) || has(origin.series) || has(origin.provider) || has(origin.credit)
      || has(origin.dateline) || article.sections.contains { $0.utf8.contains(0) }
      || origin.sources.contains { $0.utf8.contains(0) }
  }

  private static func has(_ text: String?) -> Bool { text?.utf8.contains(0) ?? false }

  private static func changed(_ article: Article) -> Article {
    var article = article
    replace(in: &article.id)
    for field in [
      \Article.title, \.outlet, \.url, \.byline, \.path, \.language, \.origin.version,
      \.origin.series, \.origin.provider, \.origin.credit, \.origin.dateline,
    ] where article[keyPath: field]?.utf8.contains(0) == true {
      article[keyPath: field] = article[keyPath: field].map(replaced)
    }
    for index in article.sections.indices { replace(in: &article.sections[index]) }
    for index in article.origin.sources.indices { replace(in: &article.origin.sources[index]) }
    return article
  }

  private static func replace(in text: inout String) {
    if text.utf8.contains(0) { text = replaced(text) }
  }

  private static func replaced(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
