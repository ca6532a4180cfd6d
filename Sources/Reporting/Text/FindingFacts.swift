internal import TextReuse

/// One finding as every format states it: the same facts in the same words, safe to show.
struct FindingFacts {
  /// Its place in the report, from 1.
  let rank: Int
  let verdict: Verdict
  /// Whether it is a finding of the report.
  let isFinding: Bool
  /// The ids of the two articles on one line each.
  let names: Sides<String>
  let articles: Sides<Article>

  /// The facts of the verdict at `index` of a report.
  init(_ report: Report, at index: Int, articles: ArticleIndex) {
    rank = index + 1
    verdict = report.findings[index]
    isFinding = index < report.total
    names = Sides(a: VisibleText.line(verdict.ids.a), b: VisibleText.line(verdict.ids.b))
    self.articles = articles[verdict.ids]
  }

  /// The answers about the two by name.
  var answers: Answers { Answers(verdict, names: names) }

  /// How soon it should be looked at.
  var level: CheckLevel { CheckLevel(verdict, isFinding: isFinding) }

  /// The article that the finding is about: the derived one; the second where that is open, since it
  /// is the later one in a scan and the draft in a check.
  var subject: Article { verdict.direction.verdict == .bToA ? articles.a : articles.b }

  /// The article beside the subject.
  var other: Article { verdict.direction.verdict == .bToA ? articles.b : articles.a }

  /// Where the main passage stands in the subject, and in the other.
  var subjectSpan: Span? { verdict.direction.verdict == .bToA ? mainPassage?.a : mainPassage?.b }
  var otherSpan: Span? { verdict.direction.verdict == .bToA ? mainPassage?.b : mainPassage?.a }

  /// Both articles with the two labels that a list shows: `wire-17 and desk-4: rewrite, uncredited`.
  var title: String {
    let credit = verdict.disclosure == nil ? "" : ", " + Wording.label(verdict.disclosure)
    return "\(names.a) and \(names.b): \(Wording.label(verdict.relation))\(credit)"
  }

  /// The four answers in sentences, in the order in which they are asked everywhere.
  var sentences: [String] {
    let answers = answers
    return [
      answers.relation + " " + answers.shares, answers.probability, answers.directionSentence,
      answers.disclosure,
    ]
  }

  /// Why direction and credit were answered so.
  var reasons: [String] {
    (verdict.directionReasons + [verdict.disclosureReason]).filter { !$0.isEmpty }
      .map(VisibleText.line)
  }

  /// What the two say differently, a line each; wordings are cut at `excerpt` characters, and at 160.
  func changes(excerpt: Int?) -> [String] {
    verdict.changes.map { ReportLists.line($0, excerpt: excerpt) }
  }

  /// The passage with most words that is not standing text, else the one with most.
  var mainPassage: Passage? {
    let telling = verdict.passages.filter { $0.kind != .boilerplate }
    let passages = telling.isEmpty ? verdict.passages : telling
    // The first of the longest: `max` would give the last.
    return passages.reduce(nil) { best, next in
      best.map { next.words > $0.words ? next : $0 } ?? next
    }
  }
}

extension Report {
  /// The facts of the first `count` verdicts, one at a time.
  func facts(_ articles: ArticleIndex, first count: Int = .max) -> some Sequence<FindingFacts> {
    findings.indices.prefix(count).lazy.map { FindingFacts(self, at: $0, articles: articles) }
  }
}
