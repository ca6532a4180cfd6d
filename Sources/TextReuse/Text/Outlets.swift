/// The name of a news outlet where it stands in a text.
struct OutletName {
  /// The words, "the" left out.
  var tokens: Range<Int>
  /// Whether the name alone tells that it is an outlet: a known one, or ending in a press word. An
  /// acronym or a lone press word is one only where the sentence treats it as a source.
  var isCertain: Bool
}

/// Recognises the names of news outlets by known names, press words and acronyms.
struct OutletFinder {
  let reading: Reading
  let text: TokenizedText
  let language: LanguagePack

  /// The outlet whose name a token stands in; the token is of kind `outlet` or `press`, or an acronym.
  ///
  /// - Complexity: O(*n*) in the words of the name.
  func outlet(around token: Int) -> OutletName? {
    guard text.marks[token].contains(.capitalised) else { return nil }
    let run = run(around: token)
    guard !run.isEmpty, run.contains(token) else { return nil }
    let kinds = run.map { reading.kinds[$0] }
    guard let last = kinds.last, let first = kinds.first, first.isDisjoint(with: .notPress) else {
      return nil
    }
    if last.contains(.outlet) { return OutletName(tokens: run, isCertain: true) }
    if first.contains(.outlet) {
      // "Reuters Estimates" is Reuters; "BBC Radio 4" and "PA News" are names of their own.
      var end = run.lowerBound + 1
      while end < run.upperBound,
        isNumeral(end) || !reading.kinds[end].isDisjoint(with: [.press, .mediaModifier])
      {
        end += 1
      }
      return OutletName(tokens: run.lowerBound..<end, isCertain: true)
    }
    if run.count > 1, endsAsPress(run) { return OutletName(tokens: run, isCertain: true) }
    if last.contains(.press) || last.isEmpty && text.marks[run.upperBound - 1].contains(.numeric) {
      guard kinds.contains(where: { $0.contains(.press) }) else { return nil }
      if run.count > 1 { return OutletName(tokens: run, isCertain: true) }
      // "the Courier"; a lone press word without the article is a thing.
      let hasArticle = run.lowerBound > 0 && reading.kinds[run.lowerBound - 1].contains(.article)
      return hasArticle ? OutletName(tokens: run, isCertain: false) : nil
    }
    // "Radio Calder", "TV Norland"
    if run.count > 1, language.words.broadcastWords.contains(text.hashes[run.lowerBound]) {
      return OutletName(tokens: run, isCertain: true)
    }
    // "the local broadcaster Bay Radio Calder"
    let isDescribed =
      run.lowerBound > 0 && reading.kinds[run.lowerBound - 1].contains(.mediaModifier)
      && reading.gaps[run.lowerBound] == .space
    if run.count > 1, isDescribed { return OutletName(tokens: run, isCertain: true) }
    guard run.count == 1, isAcronym(token) else { return nil }
    return OutletName(tokens: run, isCertain: false)
  }

  /// Whether a token is an acronym of two to five letters that may be an outlet.
  @inline(__always)
  func isAcronym(_ token: Int) -> Bool {
    let length = text.ends[token] &- text.starts[token]
    return text.marks[token].contains(.allCapitals) && length >= 2 && length <= 5
      && text.marks[token].isDisjoint(with: [.stop, .numeric])
      && reading.kinds[token].isDisjoint(with: .notPress)
  }

  /// What a text says of an acronym in "Meridian News Agency (MNA)": whether the name before the
  /// bracket is a press name; `nil` where it is not expanded.
  ///
  /// - Complexity: O(*n*) in the tokens of the text.
  func isExpandedAsPress(_ token: Int) -> Bool? {
    let hash = text.hashes[token]
    for place in 1..<max(1, reading.count) where text.hashes[place] == hash {
      guard reading.gaps[place].contains(.opensBracket),
        reading.gaps[place + 1].contains(.closesBracket),
        text.marks[place - 1].contains(.capitalised), place > 1
      else { continue }
      // "LONDON (MNA)" is a dateline, no expansion.
      if text.marks[place - 1].contains(.allCapitals) { continue }
      return endsAsPress(place - 2..<place)
    }
    return nil
  }

  /// Whether a name ends in a press word, or in what follows one in the name of an agency, as in
  /// "News Agency" and "Press Association".
  func endsAsPress(_ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    let kinds = reading.kinds[last]
    if !kinds.isDisjoint(with: [.press, .outlet]) { return true }
    return kinds.contains(.mediaModifier) && last > name.lowerBound
      && !reading.kinds[last - 1].isDisjoint(with: [.press, .outlet])
  }

  /// The run of capitalised words around a token, without "the" and what only opens the sentence.
  private func run(around token: Int) -> Range<Int> {
    var start = token
    while start > 0, joins(start), isNameWord(start - 1), !text.isPossessive(start - 1) {
      start -= 1
    }
    var end = token + 1
    while end < reading.count, joins(end), isNameWord(end) || isNumeral(end),
      !text.isPossessive(end - 1)
    {
      end += 1
    }
    while start < token,
      !reading.kinds[start].isDisjoint(with: [.article, .opener, .weekday, .directCue, .creditCue])
        || text.marks[start].contains(.stop)
    {
      start += 1
    }
    return start..<end
  }

  /// "Radio 4" and "Channel 5" end in a figure.
  private func isNumeral(_ token: Int) -> Bool {
    text.marks[token].contains(.numeric) && text.foldedRange(token).count < 3
      && reading.kinds[token - 1].contains(.press)
  }

  private func isNameWord(_ token: Int) -> Bool { text.marks[token].contains(.capitalised) }

  private func joins(_ token: Int) -> Bool {
    let gap = reading.gaps[token]
    return gap == .space || gap.isSubset(of: [.space, .hyphen, .ampersand])
  }

  /// The name as printed, with its own "The".
  func printed(_ tokens: Range<Int>) -> String {
    var range = text.byteRange(tokens)
    let before = tokens.lowerBound - 1
    if before >= 0, reading.kinds[before].contains(.article), reading.gaps[before + 1] == .space,
      text.marks[before].contains(.capitalised),
      reading.sentence(around: before).lowerBound < before
    {
      range = Int(text.starts[before])..<range.upperBound
    }
    let printed = Array(text.bytes[range])
    // The possessive of "the Courier's report" is no part of the name.
    if printed.count > 2, printed[printed.count - 1] == 0x73, printed[printed.count - 2] == 0x27 {
      return String(decoding: printed.dropLast(2), as: UTF8.self)
    }
    if printed.count > 4, printed.suffix(4) == [0xE2, 0x80, 0x99, 0x73] {
      return String(decoding: printed.dropLast(4), as: UTF8.self)
    }
    return String(decoding: printed, as: UTF8.self)
  }
}
