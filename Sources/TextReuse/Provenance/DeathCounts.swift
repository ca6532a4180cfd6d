/// Counts of the dead that differ inside one article: "twelve dead" beside "eleven people died".
extension InconsistencyFinder {
  /// Numbers of dead that are not the one of the lead: "the eleven victims", "all eleven", or a plain
  /// "eleven people died" that counts no part of them and no other event.
  func deaths() -> [Inconsistency] {
    let numbers = article.annotations.numbers
    guard article.sentenceCount > 2 else { return [] }
    let leadEnd = article.sentence(min(1, article.sentenceCount - 1)).upperBound
    guard let lead = numbers.first(where: { $0.tokens.lowerBound < leadEnd && countsDead($0) }),
      !isVague(lead)
    else { return [] }
    for number in numbers where number.tokens.lowerBound >= leadEnd && number.value != lead.value {
      guard number.value > 1, !isVague(number),
        isDefinite(number) && countsDead(number) || isPlainCount(number)
      else { continue }
      let reason =
        "Counts \(Self.printed(number.value)) dead here and \(Self.printed(lead.value)) at the top."
      return [Inconsistency(tokens: number.tokens, reason: reason)]
    }
    return []
  }

  /// "twelve people died", "12 dead", "12 people were killed".
  private func countsDead(_ number: NumberMention) -> Bool {
    let sentence = reading.sentence(around: number.tokens.lowerBound)
    let end = min(sentence.upperBound, number.tokens.upperBound + 3)
    return (number.tokens.lowerBound..<max(end, number.tokens.lowerBound)).contains {
      language.words.deathWords.contains(article.text.hashes[$0])
    }
  }

  /// "Eleven people died", and nothing behind it that makes it a part or another event: no other number,
  /// no date, and no more than "in the fire".
  private func isPlainCount(_ number: NumberMention) -> Bool {
    let sentence = reading.sentence(around: number.tokens.lowerBound)
    let others = article.annotations.numbers.contains {
      $0.tokens.lowerBound != number.tokens.lowerBound && sentence.contains($0.tokens.lowerBound)
    }
    let dated = article.annotations.dates.contains { sentence.contains($0.tokens.lowerBound) }
    guard !others, !dated, number.tokens.lowerBound == sentence.lowerBound else { return false }
    // The number's own noun may be part of it: what lies between is people, and a helping verb.
    guard
      let death =
        (number.tokens.lowerBound..<min(sentence.upperBound, number.tokens.upperBound + 3))
        .first(where: { language.words.deathWords.contains(article.text.hashes[$0]) })
    else { return false }
    let between = number.tokens.lowerBound + 1..<max(death, number.tokens.lowerBound + 1)
    guard between.allSatisfy({ language.words.personWords.contains(article.text.hashes[$0]) })
    else {
      return false
    }
    return !(death + 1..<max(sentence.upperBound, death + 1)).contains {
      language.words.partCounts.contains(article.text.hashes[$0])
    }
  }

  /// "the eleven victims", "all eleven".
  private func isDefinite(_ number: NumberMention) -> Bool {
    let before = number.tokens.lowerBound - 1
    return before >= 0
      && (reading.kinds[before].contains(.article)
        || language.words.allWords.contains(article.text.hashes[before]))
  }

  /// "at least twelve", "more than twelve", "rose to twelve".
  private func isVague(_ number: NumberMention) -> Bool {
    let sentence = reading.sentence(around: number.tokens.lowerBound)
    return sentence.contains { language.words.vagueCounts.contains(article.text.hashes[$0]) }
  }

  private static func printed(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
