/// Gathers what one article says of its own origin, with places that every reader can count to.
public enum ProvenanceFinder {
  /// The provenance of an article.
  ///
  /// - Complexity: O(*n*) in bytes, and O(256) for each entry.
  public static func provenance(
    of article: AnalysedArticle, language: LanguagePack = .english
  ) -> Provenance {
    let marker = Marker(article)
    let found = article.annotations
    var provenance = Provenance(id: article.article.id, path: article.article.path)
    provenance.declared = found.declarations.map { marker.mark($0) }
    provenance.credits = found.credits.map { .init(mark: marker.mark($0.tokens), fact: $0.name) }
    provenance.datelines = found.datelines.map { marker.mark($0) }
    provenance.quotations = found.quotations.map {
      .init(mark: marker.mark($0.tokens), fact: $0.speaker.map { marker.mark($0).text })
    }
    provenance.dates = found.dates.map {
      .init(
        mark: marker.mark($0.tokens),
        fact: .init(iso: $0.date?.iso8601, precision: $0.precision.rawValue))
    }
    provenance.standingText = found.standing.map {
      .init(mark: marker.mark($0.tokens), fact: $0.kind)
    }
    provenance.inconsistencies = InconsistencyFinder(article: article, language: language)
      .inconsistencies().map { .init(mark: marker.mark($0.tokens), fact: $0.reason) }
    provenance.hiddenCharacters = HiddenCharacters.suspicious(in: article.text).map {
      .init(mark: marker.cut($0.range), fact: $0.kind.rawValue)
    }
    return provenance
  }

  /// Cuts marks out of one article.
  private struct Marker {
    let text: TokenizedText
    let counter: ScalarCounter

    init(_ article: AnalysedArticle) {
      text = article.text
      counter = ScalarCounter(article.text.bytes, at: article.article.source)
    }

    func mark(_ tokens: Range<Int>) -> Provenance.Mark { cut(text.byteRange(tokens)) }

    func cut(_ bytes: Range<Int>) -> Provenance.Mark {
      Provenance.Mark(
        text: String(decoding: text.bytes[bytes], as: UTF8.self), span: counter.span(bytes))
    }
  }
}
