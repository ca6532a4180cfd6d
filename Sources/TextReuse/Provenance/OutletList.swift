/// Some outlets by name, as a policy lists them: asked whether an article is of one of them.
///
/// A name may be written in any of the ways in which an outlet is named: with or without "The", in
/// full or as its acronym, or as its web address.
package struct OutletList: Sendable {
  private let outlets: [OutletNames]

  /// The outlets so named.
  package init(_ names: [String]) {
    outlets = names.map { name in
      var outlet = OutletNames(language: .english)
      outlet.add(name)
      return outlet
    }.filter { !$0.isEmpty }
  }

  /// Whether the outlet of an article, by its record or its address, is one of them.
  ///
  /// - Complexity: O(*n*) in the names of the list.
  package func names(outletOf article: Article) -> Bool {
    guard !outlets.isEmpty else { return false }
    let own = OutletNames(of: article, language: .english)
    return !own.isEmpty && outlets.contains { $0.matches(own) }
  }

  /// Whether the agency that delivered an article, or that it credits by its record, is one of them.
  package func names(agencyOf article: Article) -> Bool {
    guard !outlets.isEmpty else { return false }
    return [article.origin.provider, article.origin.credit].compactMap(\.self)
      .contains { name in outlets.contains { $0.matches(name) } }
  }
}
