/// Finds sentences in which an article says that it was rewritten, or made from other text.
struct DeclarationFinder {
  let lines: CreditLineFinder
  private var reading: Reading { _read { yield lines.outlets.reading } }
  private var text: TokenizedText { _read { yield lines.outlets.text } }
  private var language: LanguagePack { _read { yield lines.outlets.language } }

  /// A declaration has at most so many words; longer sentences tell a story.
  static let mostWords = 45

  /// The declaring sentences in order, and the sources that they name.
  ///
  /// - Complexity: O(*n*) in tokens.
  func declarations() -> (sentences: [Range<Int>], credits: [Credit]) {
    var sentences: [Range<Int>] = []
    var credits: [Credit] = []
    guard !reading.occurring.isDisjoint(with: .declaring) else { return ([], []) }
    for token in 0..<reading.count where reading.kinds[token].contains(.declaring) {
      if let last = sentences.last, last.contains(token) { continue }
      if text.marks[token].contains(.quoted) { continue }
      let sentence = reading.sentence(around: token)
      guard sentence.count <= Self.mostWords, declares(token, in: sentence) else { continue }
      sentences.append(sentence)
      credits += sources(behind: token, in: sentence)
    }
    return (sentences, credits)
  }

  private func declares(_ verb: Int, in sentence: Range<Int>) -> Bool {
    let kinds = sentence.map { reading.kinds[$0] }
    guard !kinds.contains(where: { $0.contains(.negation) }) else { return false }
    let opens = opens(with: verb, sentence)
    guard opens || speaksOfText(before: verb, in: sentence) else { return false }
    if language.words.rewritingWords.contains(text.hashes[verb]) {
      return !opens
        || verb + 1 < sentence.upperBound
          && reading.kinds[verb + 1].contains(.preposition)
    }
    if kinds.contains(where: { $0.contains(.automation) }) { return true }
    return hasSource(behind: verb, in: sentence)
  }

  /// "Rewritten from wire copy." and the like: a short sentence with no clause behind a comma.
  private func opens(with verb: Int, _ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    let isFirst =
      verb == first
      || verb == first + 1
        && (text.marks[first].contains(.stop) || reading.kinds[first].contains(.textNoun))
    guard isFirst, sentence.count <= 25,
      text.marks[sentence.lowerBound].contains(.capitalised)
    else { return false }
    return !(verb + 1..<max(verb + 1, sentence.upperBound)).contains {
      reading.gaps[$0].contains(.comma) && !text.marks[$0].contains(.capitalised)
    }
  }

  /// "This article was …", "Our summary has been …", "The story was …" with the verb close behind.
  private func speaksOfText(before verb: Int, in sentence: Range<Int>) -> Bool {
    let first = max(sentence.lowerBound, verb - 9)
    for token in first..<verb where reading.kinds[token].contains(.textNoun) {
      let before = max(sentence.lowerBound, token - 3)..<token
      if before.contains(where: { reading.kinds[$0].contains(.demonstrative) }) { return true }
      let isSubject =
        token > sentence.lowerBound && token <= sentence.lowerBound + 2
        && reading.kinds[token - 1].contains(.article) && verb <= token + 4
      if isSubject, language.words.rewritingWords.contains(text.hashes[verb]) { return true }
    }
    return false
  }

  /// "… based on reporting by …", "… adapted from wire copy".
  private func hasSource(behind verb: Int, in sentence: Range<Int>) -> Bool {
    guard verb + 1 < sentence.upperBound, reading.kinds[verb + 1].contains(.preposition) else {
      return false
    }
    return (verb + 2..<max(verb + 2, sentence.upperBound)).contains {
      !reading.kinds[$0].isDisjoint(with: [.sourceNoun, .textNoun, .outlet])
        || reading.kinds[$0].contains(.press) && text.marks[$0].contains(.capitalised)
    }
  }

  /// The names behind "by", "from", "in" or "on" of a declaration, where they are outlets, or
  /// where reporting or an article is said to be theirs.
  private func sources(behind verb: Int, in sentence: Range<Int>) -> [Credit] {
    var found: [Credit] = []
    for token in verb + 1..<max(verb + 1, sentence.upperBound) {
      guard reading.kinds[token].contains(.preposition), token + 1 < sentence.upperBound else {
        continue
      }
      let isOfReporting =
        token > verb + 1
        && !reading.kinds[token - 1].isDisjoint(with: [.sourceNoun, .textNoun, .creditCue])
      for name in lines.names(behind: token + 1, limit: sentence.upperBound)
      where name.isCertain || isOfReporting {
        found.append(
          Credit(
            kind: .creditLine, tokens: sentence, name: lines.outlets.printed(name.tokens),
            covers: 0..<reading.count, namesOutlet: name.isCertain))
      }
      if !found.isEmpty { break }
    }
    return found
  }
}
