/// Finds the credits that cover a whole article: bylines, credit lines, closing brackets and notices.
struct CreditLineFinder {
  let outlets: OutletFinder
  var reading: Reading { _read { yield outlets.reading } }
  var text: TokenizedText { _read { yield outlets.text } }
  private var language: LanguagePack { _read { yield outlets.language } }

  /// The paragraphs at the top in which a byline is sought.
  static let topParagraphs = 6
  /// A byline or a closing line has at most so many words.
  static let mostLineWords = 14

  /// The byline's tokens, each line of its own near the top that begins with "By" and a name.
  func bylines() -> [Range<Int>] {
    reading.paragraphStarts.prefix(Self.topParagraphs).indices.compactMap { index in
      let line = reading.paragraph(index)
      guard line.count >= 2, line.count <= Self.mostLineWords,
        language.words.bylineWords.contains(text.hashes[line.lowerBound]),
        text.marks[line.lowerBound].contains(.capitalised),
        text.marks[line.lowerBound + 1].contains(.capitalised),
        !reading.gaps[line.upperBound].contains(.point),
        line.allSatisfy(isBylineWord)
      else { return nil }
      return line
    }
  }

  private func isBylineWord(_ token: Int) -> Bool {
    let kinds = reading.kinds[token]
    return !text.marks[token].isDisjoint(with: [.capitalised, .numeric, .stop])
      || !kinds.isDisjoint(with: [.nameLink, .conjunction, .mediaModifier])
      || language.words.bylineRoles.contains(text.hashes[token])
  }

  /// The outlets in a byline. A person's name credits nobody.
  func credits(inByline line: Range<Int>) -> [Credit] {
    var found: [Credit] = []
    var token = line.lowerBound + 1
    while token < line.upperBound {
      let kinds = reading.kinds[token]
      let isCandidate =
        !kinds.isDisjoint(with: [.outlet, .press]) || text.marks[token].contains(.allCapitals)
      if isCandidate, let outlet = outlets.outlet(around: token), outlet.isCertain || isLast(outlet)
      {
        found.append(whole(.byline, line, outlets.printed(outlet.tokens), namesOutlet: true))
        token = max(outlet.tokens.upperBound, token + 1)
      } else {
        token += 1
      }
    }
    return found

    func isLast(_ outlet: OutletName) -> Bool { outlet.tokens.upperBound >= line.upperBound }
  }

  /// The credit lines that phrases give: "with inputs from …", "this story first appeared in …".
  func credits(of phrase: Range<Int>, use: PhraseBook.Use) -> [Credit] {
    if text.marks[phrase.lowerBound].contains(.quoted) { return [] }
    if use == .creditOfText, !speaksOfText(phrase) { return [] }
    return names(behind: phrase.upperBound, limit: reading.count).map {
      whole(
        .creditLine, phrase.lowerBound..<$0.tokens.upperBound, outlets.printed($0.tokens),
        namesOutlet: $0.isCertain)
    }
  }

  /// Whether the sentence around a phrase speaks of this text, or is little more than the phrase.
  private func speaksOfText(_ phrase: Range<Int>) -> Bool {
    let sentence = reading.sentence(around: phrase.lowerBound)
    let isFirst =
      phrase.lowerBound == sentence.lowerBound
      || phrase.lowerBound == sentence.lowerBound + 1
        && text.marks[sentence.lowerBound].contains(.stop)
    if isFirst, sentence.count <= 24 { return true }
    let before = sentence.lowerBound..<phrase.lowerBound
    return before.contains { token in
      reading.kinds[token].contains(.textNoun)
        && (max(sentence.lowerBound, token - 3)..<token).contains {
          !reading.kinds[$0].isDisjoint(with: [.demonstrative, .article])
        } && token + 6 > phrase.lowerBound
    }
  }

  private func whole(
    _ kind: Credit.Kind, _ tokens: Range<Int>, _ name: String, namesOutlet: Bool
  ) -> Credit {
    Credit(
      kind: kind, tokens: tokens, name: name, covers: 0..<reading.count, namesOutlet: namesOutlet)
  }
}

// MARK: - Names

extension CreditLineFinder {
  /// The names of a list that begins at a token: "PTI", "the Calder Post and Reuters", "post.example".
  func names(behind start: Int, limit: Int) -> [OutletName] {
    var found: [OutletName] = []
    var token = start
    let gapBefore: GapMarks = [.space, .colon, .dash, .quote, .newline, .copyright]
    while token < limit, found.count < 5 {
      guard reading.gaps[token].isSubset(of: found.isEmpty ? gapBefore : [.space, .quote, .comma])
      else { break }
      var first = token
      while first < limit, !reading.kinds[first].isDisjoint(with: [.article, .mediaModifier]),
        !text.marks[first].contains(.capitalised) || reading.kinds[first].contains(.article)
      {
        first += 1
      }
      guard first < limit, let name = name(at: first, before: limit) else { break }
      found.append(name)
      token = name.tokens.upperBound
      guard token < limit else { break }
      if reading.kinds[token].contains(.conjunction) {
        token += 1
      } else if !reading.gaps[token].contains(.comma) {
        break
      }
    }
    return found
  }

  private func name(at start: Int, before limit: Int) -> OutletName? {
    var end = start + 1
    if text.marks[start].contains(.capitalised) {
      while end < limit, joins(end), isNameWord(end, limit) { end += 1 }
    }
    // A domain: "calderpost.example".
    while end < limit, reading.gaps[end] == .point { end += 1 }
    let isDomain = (start + 1..<end).contains { reading.gaps[$0] == .point }
    guard isDomain || text.marks[start].contains(.capitalised),
      !text.marks[start].contains(.stop) || text.marks[start].contains(.allCapitals)
        || end > start + 1
    else { return nil }
    guard reading.kinds[start].isDisjoint(with: [.month, .weekday]) else { return nil }
    let range = start..<end
    let isOutlet = range.contains { !reading.kinds[$0].isDisjoint(with: [.outlet]) }
    let last = outlets.endsAsPress(range)
    let isAcronym = range.count == 1 && outlets.isAcronym(start)
    return OutletName(tokens: range, isCertain: isOutlet || last || isDomain || isAcronym)
  }

  private func isNameWord(_ token: Int, _ limit: Int) -> Bool {
    if text.marks[token].contains(.capitalised) { return true }
    return reading.kinds[token].contains(.nameLink) && token + 1 < limit
      && text.marks[token + 1].contains(.capitalised)
  }

  private func joins(_ token: Int) -> Bool {
    reading.gaps[token].isSubset(of: [.space, .hyphen, .ampersand])
  }
}

// MARK: - The end of the text

extension CreditLineFinder {
  /// What closes an article: "(Meridian News Agency)", "— The Calder Post", "© Calder Post".
  func closingCredits() -> [Credit] {
    bracketCredits() + dashCredits() + copyrightCredits()
  }

  private func bracketCredits() -> [Credit] {
    let end = reading.count
    guard reading.gaps[end].contains(.closesBracket) else { return [] }
    var start = end - 1
    while start > 0, end - start < 7, !reading.gaps[start].contains(.opensBracket) { start -= 1 }
    // "the Tide Authority (TA)" explains a name; a credit stands behind the last sentence.
    guard reading.gaps[start].contains(.opensBracket), !reading.gaps[start].contains(.slash),
      !reading.gaps[start].isDisjoint(with: [.point, .exclamation, .newline, .quote])
    else { return [] }
    let names = names(inLine: start..<end)
    guard let last = names.last, last.tokens.upperBound == end else { return [] }
    return names.filter(\.isCertain).map {
      whole(.creditLine, start..<end, outlets.printed($0.tokens), namesOutlet: true)
    }
  }

  private func dashCredits() -> [Credit] {
    guard let start = reading.paragraphStarts.last.map(Int.init), start > 0,
      reading.count - start <= 8, reading.gaps[start].contains(.dash)
    else { return [] }
    return names(inLine: start..<reading.count).filter(\.isCertain).map {
      whole(.creditLine, start..<reading.count, outlets.printed($0.tokens), namesOutlet: true)
    }
  }

  private func copyrightCredits() -> [Credit] {
    guard let place = (0..<reading.count).last(where: { reading.gaps[$0].contains(.copyright) })
    else { return [] }
    let line = reading.paragraph(reading.paragraph(of: place))
    guard line.count <= 40 else { return [] }
    var token = place
    while token < line.upperBound,
      text.marks[token].contains(.numeric)
        || language.words.copyrightWords.contains(text.hashes[token])
    {
      token += 1
    }
    guard token < line.upperBound, token - place < 4,
      let name = name(at: skippingArticle(token, line), before: line.upperBound)
    else { return [] }
    return [
      whole(
        .creditLine, place..<name.tokens.upperBound, outlets.printed(name.tokens),
        namesOutlet: name.isCertain)
    ]
  }

  private func skippingArticle(_ token: Int, _ line: Range<Int>) -> Int {
    token + 1 < line.upperBound && reading.kinds[token].contains(.article) ? token + 1 : token
  }

  /// The names of a short line, whatever sign stands before it.
  private func names(inLine line: Range<Int>) -> [OutletName] {
    let start = skippingArticle(line.lowerBound, line)
    guard let first = name(at: start, before: line.upperBound) else { return [] }
    var found = [first]
    var token = first.tokens.upperBound
    while token < line.upperBound {
      let isJoined =
        reading.kinds[token].contains(.conjunction)
        || !reading.gaps[token].isDisjoint(with: [.comma, .slash])
      guard isJoined else { break }
      if reading.kinds[token].contains(.conjunction) { token += 1 }
      guard token < line.upperBound, let next = name(at: token, before: line.upperBound) else {
        break
      }
      found.append(next)
      token = next.tokens.upperBound
    }
    return found
  }
}
