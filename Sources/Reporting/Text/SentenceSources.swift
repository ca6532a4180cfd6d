internal import TextReuse

/// Where the sentences of one article most likely come from, over all findings at once.
struct SentenceSources {
  /// An article that this one may derive from.
  struct Source {
    /// Its number on the page, from 1.
    let number: Int
    let id: String
    /// The number of the finding that ties the two.
    let finding: Int
    let verdict: Verdict
    /// That this article derives from it: of descent, times that of this direction.
    let probability: Double
  }

  /// A source of one sentence, with how much speaks for it.
  struct Candidate: Equatable {
    let source: Int
    /// The share of the sentence's words in passages with the source, times that of derivation from
    /// it.
    let weight: Double
  }

  /// A sentence and its sources, the most likely first; without any it is the article's own.
  struct Sentence {
    let range: Range<Int>
    let candidates: [Candidate]
  }

  let article: Article
  let sources: [Source]
  let sentences: [Sentence]

  /// Weighs every finding in which the article may be the derived side: where the direction is
  /// undecided, only those whose other side is not stated to be later.
  ///
  /// A sentence has a source where more than half of its words lie in passages with it that are not
  /// standing text. Among several, the one with the greater product of that share and of the
  /// probability of derivation from it comes first, then the earlier finding.
  ///
  /// - Parameters:
  ///   - findings: The findings that name the article, with their numbers on the page.
  ///   - articles: The articles of the report.
  init?(
    _ article: Article, words: ArticleWords, findings: [(number: Int, verdict: Verdict)],
    among articles: ArticleIndex
  ) {
    let told = findings.filter { Self.mayDerive(article, $0.verdict, articles) }
    if told.isEmpty { return nil }
    self.article = article
    sources = told.enumerated().map { index, finding in
      let isSecond = finding.verdict.ids.b == article.id
      let direction = finding.verdict.direction
      return Source(
        number: index + 1, id: isSecond ? finding.verdict.ids.a : finding.verdict.ids.b,
        finding: finding.number, verdict: finding.verdict,
        probability: finding.verdict.probability * (isSecond ? direction.aToB : direction.bToA))
    }
    let covered = told.map { Self.covered($0.verdict, isSecond: $0.verdict.ids.b == article.id) }
    let all = sources
    sentences = words.sentences.map { range in
      let count = max(1, words.count(in: range))
      let candidates = all.indices.compactMap { index -> Candidate? in
        let inside = covered[index].reduce(0) { sum, span in
          let shared = span.clamped(to: range)
          return sum + (shared.isEmpty ? 0 : words.count(in: shared))
        }
        guard inside * 2 > count else { return nil }
        let share = min(1, Double(inside) / Double(count))
        return Candidate(source: index + 1, weight: share * all[index].probability)
      }
      return Sentence(range: range, candidates: candidates.sorted(by: Self.precedes))
    }
  }

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    left.weight == right.weight ? left.source < right.source : left.weight > right.weight
  }

  /// Whether the verdict leaves it open that the article is the derived side, or says so.
  private static func mayDerive(
    _ article: Article, _ verdict: Verdict, _ articles: ArticleIndex
  ) -> Bool {
    let isSecond = verdict.ids.b == article.id
    switch verdict.direction.verdict {
    case .aToB: return isSecond
    case .bToA: return !isSecond
    case .commonSource: return true
    case .undecided:
      let other = articles[isSecond ? verdict.ids.a : verdict.ids.b]
      guard let own = article.published, let others = other.published else { return true }
      return own.order(to: others) != .before
    }
  }

  /// The stretches of one side in passages other than standing text, joined where they overlap.
  private static func covered(_ verdict: Verdict, isSecond: Bool) -> [Range<Int>] {
    let spans = verdict.passages.filter { $0.kind != .boilerplate }.flatMap { passage in
      let parts = passage.parts.filter { $0.kind != .boilerplate }
      let whole = isSecond ? passage.b.utf8 : passage.a.utf8
      return passage.parts.isEmpty ? [whole] : parts.map { isSecond ? $0.b.utf8 : $0.a.utf8 }
    }
    return spans.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { joined, span in
        if let last = joined.last, span.lowerBound <= last.upperBound {
          joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
        } else {
          joined.append(span)
        }
      }
  }
}
