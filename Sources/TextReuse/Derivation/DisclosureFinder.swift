/// Whether an article says where the text that it shares with another comes from.
public struct DisclosureAnswer: Sendable, Equatable {
  /// The answer.
  public var disclosure: Disclosure
  /// The share of the matched unquoted words that credits of the source's outlet cover.
  public var creditedShare: Double
  /// Why, in one sentence for an editor.
  public var reason: String

  /// An answer from its parts.
  public init(disclosure: Disclosure, creditedShare: Double, reason: String) {
    self.disclosure = disclosure
    self.creditedShare = creditedShare
    self.reason = reason
  }
}

/// Compares the credits of the derived article with the outlet of the text that it matches.
///
/// A dateline, byline or credit line covers the article, a mention its paragraph. The article's own
/// outlet is no source. An agency whose copy the source carries, by its own dateline, byline or credit
/// line, is credited as well as the source's outlet is.
public struct DisclosureFinder {
  /// The share of matched unquoted words from which the source counts as credited.
  public static let enough = 0.8

  /// The disclosure of a derived article towards a source.
  ///
  /// - Parameters:
  ///   - matched: the tokens of the derived article that match the source and are not quoted,
  ///     sorted and disjoint. Tokens beyond the article are ignored. With none, a credit that covers
  ///     the article counts for all of it.
  /// - Complexity: O(*c* · *m*) in credits and matched ranges.
  public static func answer(
    derived: AnalysedArticle, source: AnalysedArticle, matched: [Range<Int>],
    language: LanguagePack = .english
  ) -> DisclosureAnswer {
    DisclosureFinder(derived: derived, source: source, matched: matched, language: language)
      .answer()
  }

  /// How an article names a source's outlet, or an agency whose copy that carries.
  static func naming(
    derived: AnalysedArticle, source: AnalysedArticle, language: LanguagePack = .english
  ) -> NamedSource.Naming {
    let finder = DisclosureFinder(
      derived: derived, source: source, matched: [], language: language)
    return naming(finder.credits)
  }

  /// The same of the outlet that published the source alone, whosever copy that carries.
  static func naming(
    derived: AnalysedArticle, ofOutlet source: AnalysedArticle, language: LanguagePack = .english
  ) -> NamedSource.Naming {
    let found = credits(in: derived.annotations, of: derived.article, language)
      .filter { !$0.name.isEmpty }
    guard !found.isEmpty else { return .none }
    return naming(
      judge(
        found, OutletNames(of: derived.article, language: language),
        OutletNames(of: source.article, language: language), language))
  }

  /// The strongest of the credits that name the source.
  private static func naming(
    _ credits: [(credit: Credit, isOfSource: Bool)]
  ) -> NamedSource.Naming {
    credits.filter(\.isOfSource).map { $0.credit.kind == .mention ? .mention : .credit }.max()
      ?? .none
  }

  private let derived: AnalysedArticle
  private let source: OutletNames
  private let matched: [Range<Int>]
  private let credits: [(credit: Credit, isOfSource: Bool)]

  private init(
    derived: AnalysedArticle, source: AnalysedArticle, matched: [Range<Int>], language: LanguagePack
  ) {
    self.derived = derived
    self.matched = matched.compactMap {
      let range = $0.clamped(to: 0..<derived.text.count)
      return range.isEmpty ? nil : range
    }
    var names = OutletNames(of: source.article, language: language)
    let found = Self.credits(in: derived.annotations, of: derived.article, language)
      .filter { !$0.name.isEmpty }
    let own = found.isEmpty ? names : OutletNames(of: derived.article, language: language)
    var judged = Self.judge(found, own, names, language)
    // Most articles credit nobody, or their source by its own name: only else is the source read
    // for the agencies whose copy it carries.
    if names.isEmpty || judged.contains(where: { !$0.isOfSource }) {
      for agency in Self.agencies(of: source, language) { names.add(agency) }
      judged = Self.judge(found, own, names, language)
    }
    self.source = names
    credits = judged
  }

  /// Which credits name the source; those of the article's own outlet are left out.
  private static func judge(
    _ found: [Credit], _ own: OutletNames, _ source: OutletNames, _ language: LanguagePack
  ) -> [(credit: Credit, isOfSource: Bool)] {
    var judged: [(credit: Credit, isOfSource: Bool)] = []
    for credit in found {
      // An article that tells what it was told names its source many times.
      if let same = judged.first(where: { $0.credit.name == credit.name }) {
        judged.append((credit, same.isOfSource))
        continue
      }
      var name = OutletNames(language: language)
      name.add(credit.name)
      guard !name.isEmpty, !own.matches(name) else { continue }
      judged.append((credit, source.matches(name)))
    }
    return judged
  }

  /// The credits in the text, and those that came with the article: in its byline, and in what its file
  /// or feed says that it credits or is based on.
  private static func credits(
    in annotations: Annotations, of article: Article, _ language: LanguagePack
  ) -> [Credit] {
    let all = 0..<(annotations.paragraphStarts.isEmpty ? 0 : Int.max)
    let stated = ([article.origin.credit].compactMap(\.self) + article.origin.sources).map {
      Credit(kind: .creditLine, tokens: 0..<0, name: $0, covers: all, namesOutlet: true)
    }
    return annotations.credits + stated + bylineCredits(article, covers: all, language)
  }

  private static func bylineCredits(
    _ article: Article, covers all: Range<Int>, _ language: LanguagePack
  ) -> [Credit] {
    guard let byline = article.byline, !byline.isEmpty else { return [] }
    let text = words(of: Array(("By " + byline).utf8), language)
    let reading = Reading(text, sentenceStarts: [0], vocabulary: language.words.vocabulary)
    let finder = CreditLineFinder(
      outlets: OutletFinder(reading: reading, text: text, language: language))
    return finder.credits(inByline: 0..<text.count).map {
      Credit(kind: .byline, tokens: 0..<0, name: $0.name, covers: all, namesOutlet: true)
    }
  }

  /// The outlets that a source credits with all of its text: those whose copy it carries.
  private static func agencies(
    of source: AnalysedArticle, _ language: LanguagePack
  ) -> [String] {
    credits(in: source.annotations, of: source.article, language)
      .filter { $0.kind != .mention && $0.namesOutlet }.map(\.name)
  }

  /// Whether an article names anybody as its source, in its text or beside it.
  static func namesSources(_ article: AnalysedArticle) -> Bool {
    let origin = article.article.origin
    return !article.annotations.credits.isEmpty || article.article.byline != nil
      || origin.credit != nil || !origin.sources.isEmpty
  }

  /// The words of a text with its stop words marked.
  private static func words(of bytes: [UInt8], _ language: LanguagePack) -> TokenizedText {
    var text = Tokenizer().tokenize(bytes: bytes)
    for token in 0..<text.count where language.stopWords.contains(text.hashes[token]) {
      text.marks[token].insert(.stop)
    }
    return text
  }
}

// MARK: - The answer

extension DisclosureFinder {
  private func answer() -> DisclosureAnswer {
    let ofSource = credits.filter(\.isOfSource).map(\.credit)
    let share = source.isEmpty ? 0 : share(of: ofSource)
    if share >= Self.enough, let credit = ofSource.first(where: isWhole) ?? ofSource.first {
      return DisclosureAnswer(
        disclosure: .credited, creditedShare: share,
        reason: "Credits \(quoted(credit.name)) \(place(credit)).")
    }
    // Rounded down: 79.9 % must not read as enough.
    let partly = "\(Int(share * 100)) % of the matched words"
    let other = credits.filter { !$0.isOfSource && $0.credit.namesOutlet }.map(\.credit)
      .first(where: covers)
    if let other {
      return DisclosureAnswer(
        disclosure: .creditedElsewhere, creditedShare: share,
        reason: elsewhere(other.name, share > 0 ? partly : nil))
    }
    if !derived.annotations.declarations.isEmpty {
      return DisclosureAnswer(
        disclosure: .declared, creditedShare: share, reason: declared(share > 0 ? partly : nil))
    }
    return DisclosureAnswer(
      disclosure: .uncredited, creditedShare: share,
      reason: uncredited(ofSource.first, share > 0 ? partly : nil))
  }

  /// The share of matched words that some of these credits cover.
  private func share(of credits: [Credit]) -> Double {
    if matched.isEmpty { return credits.contains(where: isWhole) ? 1 : 0 }
    let covers = credits.map(\.covers).sorted { $0.lowerBound < $1.lowerBound }
    var total = 0
    var covered = 0
    for range in matched {
      total += range.count
      var from = range.lowerBound
      for cover in covers where cover.upperBound > from && cover.lowerBound < range.upperBound {
        let start = max(from, cover.lowerBound)
        let end = min(range.upperBound, cover.upperBound)
        guard start < end else { continue }
        covered += end - start
        from = end
      }
    }
    return total == 0 ? 0 : Double(covered) / Double(total)
  }

  private func isWhole(_ credit: Credit) -> Bool { credit.kind != .mention }

  private func covers(_ credit: Credit) -> Bool {
    isWhole(credit) || matched.contains { $0.overlaps(credit.covers) }
  }
}

// MARK: - Words

extension DisclosureFinder {
  private func quoted(_ name: String) -> String { "\"\(name)\"" }

  private func place(_ credit: Credit) -> String {
    switch credit.kind {
    case .dateline: "in its dateline"
    case .byline: "in its byline"
    case .creditLine: "in a credit line"
    case .mention: "beside the matched text"
    }
  }

  private func elsewhere(_ name: String, _ partly: String?) -> String {
    guard let outlet = source.printed else {
      return "Names \(quoted(name)), but the outlet of the text that it matches is not known."
    }
    let names = "Names \(quoted(name)) but matches text of \(outlet)"
    return partly.map { "\(names), which it credits for \($0)." } ?? "\(names)."
  }

  private func declared(_ partly: String?) -> String {
    guard let outlet = source.printed else {
      return "Says that it is made from other text, without naming it; the outlet of the text "
        + "that it matches is not known."
    }
    if let partly {
      return "Says that it is made from other text, and credits \(outlet) for \(partly)."
    }
    return "Says that it is made from other text, but does not name \(outlet)."
  }

  private func uncredited(_ credit: Credit?, _ partly: String?) -> String {
    guard let outlet = source.printed else {
      return "Names no source; the outlet of the text that it matches is not known."
    }
    if let partly { return "Credits \(outlet) for only \(partly)." }
    if credit != nil { return "Names \(outlet), but not where it matches its text." }
    return "Does not name \(outlet), whose text it matches."
  }
}
