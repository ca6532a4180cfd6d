internal import TextReuse

/// Where an article is, as tools that show findings in files take it.
enum ArticlePlace {
  /// The file as it was named, without `./` before it, which tools that match paths take for another
  /// file; the id where the article came from none.
  static func path(_ article: Article) -> String {
    var path = (article.path ?? "")[...]
    if path.isEmpty || path == "-" { path = article.id[...] }
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    return String(path)
  }

  /// The line that a passage begins in, else the article; the first where lines are not known.
  static func line(_ span: Span?, of article: Article) -> Int {
    max(1, span?.source?.line ?? article.source?.line ?? 1)
  }

  /// The file as a URI reference: relative where the path is, `file:` where it is absolute.
  ///
  /// All bytes but unreserved characters and slashes are percent-encoded (RFC 3986), so that no path
  /// is taken for a scheme, a query or another host.
  static func uri(_ article: Article) -> String {
    let path = path(article)
    // An absolute path that opens with two slashes would name a host.
    let rest = path.hasPrefix("/") ? path.drop { $0 == "/" } : path[...]
    return rest.utf8.reduce(into: path.hasPrefix("/") ? "file:///" : "") { $0 += encoded($1) }
  }

  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
