/// Finds what a derived article says otherwise than its source: altered quotations, and facts that
/// drifted between sentences that say the same.
///
/// It looks only at pairs of sentences that are clearly alike, and only at what has no other explanation in
/// the two texts: a figure that the source has elsewhere was not changed but taken from there.
package struct ChangeFinder {
  /// The cosine from which two sentences are taken to say the same.
  static let alike: Float = 0.5
  /// The share of words in common from which two quotations are one speech.
  static let sameSpeech = 0.5
  /// A quotation of fewer words is a phrase.
  static let shortestSpeech = 5
  /// The most changes that one pair of articles is reported with.
  static let most = 50

  let source: AnalysedArticle
  let derived: AnalysedArticle
  private let partners: [(source: Int, derived: Int)]
  private let counters: (source: ScalarCounter, derived: ScalarCounter)

  /// A finder for a pair of articles, laid side by side.
  package init(source: AnalysedArticle, derived: AnalysedArticle) {
    let pair = PairComparison(source, derived)
    self.source = pair.a
    self.derived = pair.b
    var best = [SentenceMatch?](repeating: nil, count: pair.b.sentenceCount)
    for match in pair.alignment.matches
    where match.cosine >= Self.alike && match.cosine > (best[match.b]?.cosine ?? 0) {
      best[match.b] = match
    }
    partners = best.compactMap { $0.map { (source: $0.a, derived: $0.b) } }
    counters = (
      ScalarCounter(pair.a.text.bytes, at: pair.a.article.source),
      ScalarCounter(pair.b.text.bytes, at: pair.b.article.source)
    )
  }

  /// The changes in the order of the derived article, `most` at the utmost.
  ///
  /// - Complexity: O(*q* *r* *w*) in the quotations of both and their words, and O(*n*) in what alike sentences
  ///   hold.
  package func changes() -> [TextChange] {
    let found = quotations() + numbers() + dates() + names() + negations()
    return Array(
      found.sorted {
        ($0.derived.span.utf8.lowerBound, $0.kind.rawValue)
          < ($1.derived.span.utf8.lowerBound, $1.kind.rawValue)
      }.prefix(Self.most))
  }

  private func change(
    _ kind: TextChange.Kind, _ inSource: Range<Int>, _ inDerived: Range<Int>
  ) -> TextChange {
    func mark(
      _ text: TokenizedText, _ counter: ScalarCounter, _ tokens: Range<Int>
    ) -> Provenance.Mark {
      let bytes = text.byteRange(tokens)
      return Provenance.Mark(
        text: String(decoding: text.bytes[bytes], as: UTF8.self), span: counter.span(bytes))
    }
    return TextChange(
      kind: kind, source: mark(source.text, counters.source, inSource),
      derived: mark(derived.text, counters.derived, inDerived))
  }
}

// MARK: - Quotations

extension ChangeFinder {
  /// Quotations of one speech whose words differ; one that is only cut shorter keeps its words.
  private func quotations() -> [TextChange] {
    let speeches = source.annotations.quotations.filter { $0.tokens.count >= Self.shortestSpeech }
    guard !speeches.isEmpty else { return [] }
    return derived.annotations.quotations.compactMap { quotation in
      guard quotation.tokens.count >= Self.shortestSpeech else { return nil }
      let own = Array(derived.text.hashes[quotation.tokens])
      let sorted = own.sorted()
      var best: (share: Double, tokens: Range<Int>)?
      for speech in speeches {
        let words = Array(source.text.hashes[speech.tokens])
        if Self.contains(words, own) || Self.contains(own, words) { return nil }
        let shared = Self.common(sorted, words.sorted())
        let share = Double(shared) / Double(min(own.count, words.count))
        if share >= Self.sameSpeech, share > best?.share ?? 0 { best = (share, speech.tokens) }
      }
      return best.map { change(.quotation, $0.tokens, quotation.tokens) }
    }
  }

  /// How many words two sorted lists have in common, each as often as in both.
  private static func common(_ x: [UInt64], _ y: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] { count += 1 }
      let isLess = x[i] <= y[j]
      j += y[j] <= x[i] ? 1 : 0
      i += isLess ? 1 : 0
    }
    return count
  }

  /// Whether one list of words stands in another as it is.
  private static func contains(_ words: [UInt64], _ part: [UInt64]) -> Bool {
    guard part.count <= words.count else { return false }
    return (0...words.count - part.count).contains { start in
      words[start..<start + part.count].elementsEqual(part)
    }
  }
}

// MARK: - Facts

extension ChangeFinder {
  /// Numbers of one unit that differ in alike sentences, where neither text has the other's anywhere.
  private func numbers() -> [TextChange] {
    func key(_ number: NumberMention) -> UInt64 {
      StableHash.ordered(number.value.bitPattern, number.unit)
    }
    let known = (
      source: Set(source.annotations.numbers.map(key)),
      derived: Set(derived.annotations.numbers.map(key))
    )
    return drifted(
      source.annotations.numbers.filter { !known.derived.contains(key($0)) && $0.unit != 0 },
      derived.annotations.numbers.filter { !known.source.contains(key($0)) && $0.unit != 0 },
      .number, tokens: \.tokens
    ) { $0.unit == $1.unit && $0.value != $1.value }
  }

  /// Dates of one precision that differ.
  private func dates() -> [TextChange] {
    func key(_ date: DateMention) -> String { date.date?.iso8601 ?? "" }
    let known = (
      source: Set(source.annotations.dates.map(key)),
      derived: Set(derived.annotations.dates.map(key))
    )
    return drifted(
      source.annotations.dates.filter { $0.date != nil && !known.derived.contains(key($0)) },
      derived.annotations.dates.filter { $0.date != nil && !known.source.contains(key($0)) },
      .date, tokens: \.tokens
    ) { $0.precision == $1.precision && key($0) != key($1) }
  }

  /// Names that share their last word, or their first, and differ in another.
  private func names() -> [TextChange] {
    let known = (
      source: Set(source.text.hashes), derived: Set(derived.text.hashes)
    )
    func isOwn(_ name: NameMention, _ text: TokenizedText, _ other: Set<UInt64>) -> Bool {
      name.tokens.count > 1 && name.tokens.contains { !other.contains(text.hashes[$0]) }
    }
    return drifted(
      source.annotations.names.filter { isOwn($0, source.text, known.derived) },
      derived.annotations.names.filter { isOwn($0, derived.text, known.source) },
      .name, tokens: \.tokens
    ) { x, y in
      let first = source.text.hashes[x.tokens]
      let second = derived.text.hashes[y.tokens]
      return first.count == second.count && !first.elementsEqual(second)
        && (first.first == second.first || first.last == second.last)
    }
  }

  /// The first pairs of mentions in alike sentences that differ, each mention once.
  private func drifted<Mention>(
    _ inSource: [Mention], _ inDerived: [Mention], _ kind: TextChange.Kind,
    tokens: (Mention) -> Range<Int>, differ: (Mention, Mention) -> Bool
  ) -> [TextChange] {
    guard !inSource.isEmpty, !inDerived.isEmpty else { return [] }
    var found: [TextChange] = []
    for pair in partners {
      var left = mentions(inSource, in: source.sentence(pair.source), tokens)
      for mention in mentions(inDerived, in: derived.sentence(pair.derived), tokens) {
        guard let place = left.firstIndex(where: { differ($0, mention) }) else { continue }
        found.append(change(kind, tokens(left[place]), tokens(mention)))
        left.remove(at: place)
      }
    }
    return found
  }

  /// The mentions that begin in a sentence.
  private func mentions<Mention>(
    _ all: [Mention], in sentence: Range<Int>, _ tokens: (Mention) -> Range<Int>
  ) -> ArraySlice<Mention> {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if tokens(all[middle]).lowerBound < sentence.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return all[low...].prefix { tokens($0).lowerBound < sentence.upperBound }
  }

  /// Sentences of one of which an odd number of words deny, and of the other an even.
  private func negations() -> [TextChange] {
    partners.compactMap { pair in
      let inSource = source.sentence(pair.source)
      let inDerived = derived.sentence(pair.derived)
      // Beside a sentence twice as long a denial may be of something else.
      guard inSource.count <= inDerived.count * 2, inDerived.count <= inSource.count * 2 else {
        return nil
      }
      let counts = (denials(source, inSource), denials(derived, inDerived))
      return counts.0 % 2 == counts.1 % 2
        ? nil : change(.negation, inSource, inDerived)
    }
  }

  private func denials(_ article: AnalysedArticle, _ sentence: Range<Int>) -> Int {
    sentence.reduce(0) {
      $0 + (LanguagePack.english.negations.contains(article.text.hashes[$1]) ? 1 : 0)
    }
  }
}
