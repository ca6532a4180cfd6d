/// Finds where an article contradicts itself or the calendar. Silent where it is not sure.
struct InconsistencyFinder {
  let article: AnalysedArticle
  let language: LanguagePack

  /// A stretch and what is wrong with it, in words.
  struct Inconsistency: Equatable {
    var tokens: Range<Int>
    var reason: String
  }

  let reading: Reading

  /// A finder in one article.
  init(article: AnalysedArticle, language: LanguagePack) {
    self.article = article
    self.language = language
    reading = Reading(
      article.text, sentenceStarts: article.sentenceStarts, vocabulary: language.words.vocabulary)
  }

  /// The inconsistencies in order.
  ///
  /// - Complexity: O(*n*) in tokens.
  func inconsistencies() -> [Inconsistency] {
    let dates = article.annotations.dates.compactMap { date in
      date.contradiction.map { Inconsistency(tokens: date.tokens, reason: $0) }
    }
    let all = dates + misspeltNames() + future() + deaths() + anniversaries() + officeHolders()
    return all.sorted { ($0.tokens.lowerBound, $0.reason) < ($1.tokens.lowerBound, $1.reason) }
  }

  /// One person's name in two spellings.
  private func misspeltNames() -> [Inconsistency] {
    article.annotations.peculiarities.compactMap { item in
      guard let proper = item.proper else { return nil }
      return Inconsistency(
        tokens: item.tokens,
        reason: "Spelt \(article.text.printed(item.tokens)) here, "
          + "\(article.text.printed(proper)) more often.")
    }
  }

  /// Full dates after publication that the article tells of as past.
  private func future() -> [Inconsistency] {
    guard let published = article.article.published, published.precision >= .day else { return [] }
    let today = DateFinder.dayOf(published)
    return article.annotations.dates.compactMap { date in
      // A day of grace: the zone of the date may be ahead of that of publication.
      guard date.isExplicit, date.precision == .day, let said = date.date,
        DateFinder.dayOf(said) > today + 1, isToldAsPast(date.tokens)
      else { return nil }
      let iso = Timestamp(
        seconds: Int64(today) * 86400, precision: .day, hasZone: false
      ).iso8601
      return Inconsistency(
        tokens: date.tokens,
        reason: "Told as past, but after the day of publication, \(iso).")
    }
  }

  /// "… died on 4 March 2030": a past verb shortly before "on", and no word of the future around.
  private func isToldAsPast(_ date: Range<Int>) -> Bool {
    let sentence = reading.sentence(around: date.lowerBound)
    let isOpen = sentence.contains {
      !reading.kinds[$0].isDisjoint(with: [.future, .negation]) && !date.contains($0)
    }
    guard !isOpen, date.lowerBound > sentence.lowerBound,
      reading.kinds[date.lowerBound - 1].contains(.preposition)
    else { return false }
    let before = max(sentence.lowerBound, date.lowerBound - 5)..<date.lowerBound
    return before.contains { language.words.pastVerbs.contains(article.text.hashes[$0]) }
  }
}

extension InconsistencyFinder {
  /// "entering its tenth year" beside "marks ten years": what enters its tenth year is nine years old.
  private func anniversaries() -> [Inconsistency] {
    var entered: [(tokens: Range<Int>, year: Int)] = []
    var marked: [Int] = []
    for token in 0..<reading.count {
      let word = article.text.hashes[token]
      if language.words.enteringVerbs.contains(word), let year = enteredYear(behind: token) {
        entered.append((token..<token + 4, year))
      } else if language.words.markingVerbs.contains(word), let years = markedYears(behind: token) {
        marked.append(years)
      }
    }
    return entered.filter { marked.contains($0.year) }.map {
      Inconsistency(
        tokens: $0.tokens,
        reason: "Enters year \($0.year) here, but marks \($0.year) years elsewhere.")
    }
  }

  private func enteredYear(behind verb: Int) -> Int? {
    guard verb + 3 < reading.count, reading.kinds[verb + 2].contains(.ordinal),
      language.words.calendar.years.contains(article.text.hashes[verb + 3])
    else { return nil }
    return Int(language.words.vocabulary.value(of: article.text.hashes[verb + 2]))
  }

  private func markedYears(behind verb: Int) -> Int? {
    let end = min(reading.count, verb + 4)
    for token in verb + 1..<max(end, verb + 1) {
      let next = token + 1 < reading.count ? article.text.hashes[token + 1] : 0
      if reading.kinds[token].contains(.numberWord), language.words.pluralYears.contains(next) {
        return Int(language.words.vocabulary.value(of: article.text.hashes[token]))
      }
      if reading.kinds[token].contains(.ordinal), language.words.anniversaryWords.contains(next) {
        return Int(language.words.vocabulary.value(of: article.text.hashes[token]))
      }
    }
    return nil
  }
}
