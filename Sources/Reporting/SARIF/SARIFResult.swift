internal import TextReuse

/// One finding as a SARIF result.
struct SARIFResult {
  private let facts: FindingFacts
  private let excerpt: Int?

  init(_ facts: FindingFacts, excerpt: Int?) {
    self.facts = facts
    self.excerpt = excerpt
  }

  /// Writes the result as one object.
  func write(to writer: inout JSONWriter) {
    let verdict = facts.verdict
    writer.object {
      $0.field("ruleId", verdict.relation.rawValue)
      $0.field("ruleIndex", Relation.allCases.firstIndex(of: verdict.relation) ?? 0)
      // The standard asks for the level `none` wherever a result is not a failure.
      $0.field("kind", facts.isFinding ? "fail" : "informational")
      $0.field("level", facts.isFinding ? facts.level.rawValue : "none")
      $0.message("message", message)
      $0.key("locations")
      $0.array([facts.subject]) { writer, article in
        writer.object { $0.place(article, facts.subjectSpan) }
      }
      $0.key("relatedLocations")
      $0.array([facts.other]) { writer, article in
        writer.object {
          $0.field("id", 1)
          $0.place(article, facts.otherSpan)
          $0.message("message", VisibleText.line(article.id))
        }
      }
      $0.key("partialFingerprints")
      writeFingerprints(to: &$0)
      $0.key("rank")
      $0.number(verdict.gap * 100)
      $0.key("properties")
      writeProperties(to: &$0)
    }
  }

  private var message: String {
    var lines = [facts.title + "."] + facts.sentences + facts.reasons
    lines += facts.changes(excerpt: excerpt)
    if let passage = facts.mainPassage {
      let sides = [
        (facts.names.a, passage.a, facts.articles.a), (facts.names.b, passage.b, facts.articles.b),
      ]
      for (name, span, article) in sides {
        let text = BoundedExcerpt.text(span, of: article, limit: excerpt)
        if !text.isEmpty { lines.append("\(name): \(text)") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func writeFingerprints(to writer: inout JSONWriter) {
    let fingerprint = FindingFingerprint(facts)
    writer.object {
      if let passages = fingerprint.passages { $0.field("stemmaPassages/v1", passages) }
      $0.field("stemmaTexts/v1", fingerprint.texts)
    }
  }

  private func writeProperties(to writer: inout JSONWriter) {
    let verdict = facts.verdict
    let figures = [
      ("probability", verdict.probability), ("intervalLower", verdict.interval.lowerBound),
      ("intervalUpper", verdict.interval.upperBound), ("explainedA", verdict.explained.a),
      ("explainedB", verdict.explained.b), ("creditedShare", verdict.creditedShare),
      ("gap", verdict.gap),
    ]
    writer.object {
      $0.field("a", VisibleText.line(verdict.ids.a))
      $0.field("b", VisibleText.line(verdict.ids.b))
      for (name, value) in figures {
        $0.key(name)
        $0.number(value)
      }
      $0.field("direction", verdict.direction.verdict.rawValue)
      $0.field("disclosure", verdict.disclosure?.rawValue)
      $0.field("sharedWords", facts.answers.sharedWords)
    }
  }
}

extension JSONWriter {
  /// The location of a passage: its article's file, at the line where it begins.
  fileprivate mutating func place(_ article: Article, _ span: Span?) {
    key("physicalLocation")
    object {
      $0.key("artifactLocation")
      $0.object { $0.field("uri", ArticlePlace.uri(article)) }
      $0.key("region")
      $0.object { $0.field("startLine", ArticlePlace.line(span, of: article)) }
    }
  }
}

/// What stays the same of a finding when files move, ids change or other findings come and go: hashes
/// of its texts.
struct FindingFingerprint {
  /// The hash of the words of the shared passages on both sides; `nil` where there are none. It
  /// outlasts edits elsewhere in the two articles.
  let passages: String?
  /// The hash of all words of both articles; of the two ids where the report carries no text.
  let texts: String

  init(_ facts: FindingFacts) {
    let (a, b) = (facts.articles.a, facts.articles.b)
    func shared(_ article: Article, _ side: KeyPath<Passage, Span>) -> String {
      let text = Excerpt(article.text)
      let spans = facts.verdict.passages.map { $0[keyPath: side] }
        .sorted { $0.utf8.lowerBound < $1.utf8.lowerBound }
      return spans.map { text[$0] }.joined(separator: " ")
    }
    let quoted = [shared(a, \.a), shared(b, \.b)]
    passages = quoted.contains { !Self.folded($0).isEmpty } ? Self.hash(quoted) : nil
    let known = [a, b].allSatisfy { !$0.text.isEmpty }
    texts = Self.hash(known ? [a.text, b.text] : [a.id, b.id])
  }

  /// The same for the two in either order.
  private static func hash(_ texts: [String]) -> String {
    let sides = texts.map(folded).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return String(SHA256.hexadecimal(of: sides.joined(separator: "\n")).prefix(32))
  }

  /// Letters and digits in lower case: how a text is wrapped or punctuated makes no difference.
  private static func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
