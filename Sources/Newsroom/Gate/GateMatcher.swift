internal import Policy
internal import TextReuse

/// Which archived articles are versions of a draft, by what both say and by the policy's own outlets.
struct GateMatcher: Sendable {
  let policy: PolicyMatcher

  /// Why an archived article is a version of a draft; `nil` where it is none.
  ///
  /// What an own outlet printed is a version of every draft that names no other outlet: a draft is
  /// one's own. A draft that names another outlet than the archived article is no version of it,
  /// whatever address or id it gives itself.
  func versionReason(_ source: AnalysedArticle, _ draft: AnalysedArticle) -> String? {
    let (archived, own) = (source.article, draft.article)
    if policy.isOwn(archived), isUnnamed(own) || policy.isOwn(own) {
      return "an outlet named as one's own"
    }
    let outlets = [archived.outlet, own.outlet].compactMap(\.self).filter { !$0.isEmpty }
    if outlets.count == 2, !OutletList([outlets[0]]).names(outletOf: own) { return nil }
    if archived.id == own.id { return "the same id" }
    return VersionRules(
      articles: [archived, own],
      contents: [source, draft].map { VersionRules.content(of: $0) }, ownOutlets: []
    ).reason(Sides(a: 0, b: 1))
  }

  private func isUnnamed(_ article: Article) -> Bool { article.outlet?.isEmpty ?? true }
}
