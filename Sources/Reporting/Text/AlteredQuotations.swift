internal import TextReuse

/// Shared quotations of a pair whose words differ between the two articles, as the report's own
/// passages show them.
struct AlteredQuotations {
  /// One quotation in both wordings.
  struct Quotation {
    /// The number of its passage, from 1.
    let passage: Int
    /// Where it stands in the first article.
    let span: Span
    let diff: WordDiff
  }

  /// The quotations that differ, in the order of the first article.
  let quotations: [Quotation]

  /// Compares the shared quotations of a verdict; none where the report carries no texts.
  init(_ verdict: Verdict, of articles: Sides<Article>) {
    let texts = Sides(a: Excerpt(articles.a.text), b: Excerpt(articles.b.text))
    quotations = verdict.passages.enumerated().flatMap { index, passage -> [Quotation] in
      let parts =
        passage.parts.isEmpty
        ? [PassagePart(kind: passage.kind, a: passage.a, b: passage.b)] : passage.parts
      return parts.compactMap { part in
        guard part.kind == .quotation else { return nil }
        let (a, b) = (texts.a[part.a], texts.b[part.b])
        // A part without a counterpart was left out, not altered.
        if a.isEmpty || b.isEmpty { return nil }
        let diff = WordDiff(a, b)
        return diff.differs ? Quotation(passage: index + 1, span: part.a, diff: diff) : nil
      }
    }
  }
}
