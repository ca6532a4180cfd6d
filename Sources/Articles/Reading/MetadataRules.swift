internal import Foundation
internal import TextReuse

/// What the metadata of every article must keep to, wherever they come from.
enum MetadataRules {
  /// Takes NUL characters out of what is known of an article: no database and no list of names keeps
  /// them. U+FFFD stands in their place.
  ///
  /// - Complexity: O(*n*) in the bytes of the metadata; nothing is copied where there is none.
  static func apply(to article: inout Article) {
    if needsChange(article) { change(&article) }
  }

  /// Property by property: key paths, which say the same shorter, took a tenth of reading JSON lines.
  private static func needsChange(_ article: Article) -> Bool {
    let origin = article.origin
    return has(article.id) || has(article.title) || has(article.outlet)
      || has(article.url) || has(article.byline) || has(article.path) || has(article.language)
      || has(origin.version) || has(origin.series) || has(origin.provider) || has(origin.credit)
      || has(origin.dateline) || article.sections.contains(where: has)
      || origin.sources.contains(where: has)
  }

  private static func has(_ text: String?) -> Bool { text.map(has) ?? false }

  private static func has(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
  }

  private static func change(_ article: inout Article) {
    replace(in: &article.id)
    for field in [
      \Article.title, \.outlet, \.url, \.byline, \.path, \.language, \.origin.version,
      \.origin.series, \.origin.provider, \.origin.credit, \.origin.dateline,
    ] where has(article[keyPath: field]) {
      article[keyPath: field] = article[keyPath: field].map(replaced)
    }
    for index in article.sections.indices { replace(in: &article.sections[index]) }
    for index in article.origin.sources.indices { replace(in: &article.origin.sources[index]) }
  }

  private static func replace(in text: inout String) {
    if has(text) { text = replaced(text) }
  }

  private static func replaced(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
