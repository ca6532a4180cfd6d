/// Finds datelines, such as "LONDON (Agency) -" or "HARBOUR CITY, March 4 —", and the agency in them.
struct DatelineFinder {
  let reading: Reading
  let text: TokenizedText

  /// A dateline: from the place to the dash, and the agency in its brackets.
  struct Dateline {
    var tokens: Range<Int>
    var agency: Range<Int>?
  }

  /// The paragraphs at the top in which a dateline is sought, behind navigation, headline and byline.
  static let topParagraphs = 10
  /// How many words a dateline may have.
  static let mostWords = 14
  /// How far into the text a dateline may begin inside a paragraph, behind a headline run on.
  static let farthest = 60

  /// The datelines in order; one for nearly every text that has any.
  func datelines() -> [Dateline] {
    var found: [Dateline] = []
    for start in reading.paragraphStarts.prefix(Self.topParagraphs) {
      if let line = dateline(at: Int(start), isInside: false) { found.append(line) }
    }
    // "ROE: … DOW: …" is talk written down.
    if found.count > 1 { found.removeAll { $0.agency == nil } }
    guard found.isEmpty else { return found }
    for start in reading.sentenceStarts.prefix(6) where start < Self.farthest {
      if let line = dateline(at: Int(start), isInside: true) { return [line] }
    }
    return []
  }

  /// The dateline that begins at a token.
  private func dateline(at start: Int, isInside: Bool) -> Dateline? {
    var bracket: Int?
    var agency: Range<Int>?
    var hasDate = false
    var token = start
    let limit = min(reading.count, start + Self.mostWords)
    while token < limit {
      let gap = reading.gaps[token]
      if gap.contains(.opensBracket) { bracket = token }
      if bracket != nil, token != bracket, gap.contains(.slash) { return nil }
      if token > start, !gap.isDisjoint(with: [.blankLine, .exclamation, .quote, .semicolon]) {
        if !gap.contains(.dash) { return nil }
      }
      if token > start {
        if gap.contains(.closesBracket), let open = bracket, agency == nil {
          agency = open..<token
        }
        let hasOnlyBracket = agency != nil && !hasDate && gap.contains(.closesBracket)
        if gap.contains(.dash) || gap.contains(.colon) || hasOnlyBracket && opensText(token) {
          let end = token
          guard accepts(start..<end, agency, hasDate, gap, isInside: isInside) else { return nil }
          return Dateline(tokens: start..<end, agency: agency)
        }
        if agency != nil { return nil }
        if gap.contains(.point), !isAbbreviated(token, gap) { return nil }
      }
      guard isPlaceWord(token, inBracket: bracket != nil && agency == nil) else { return nil }
      if reading.kinds[token].contains(.month) { hasDate = true }
      token += 1
    }
    return nil
  }

  /// "CITY (Agency) The mayor": a bracket with a capital behind it, the dash left out.
  private func opensText(_ token: Int) -> Bool {
    token < reading.count && text.marks[token].contains(.capitalised)
      && text.marks[token].contains(.stop)
  }

  private func isAbbreviated(_ token: Int, _ gap: GapMarks) -> Bool {
    let last = text.foldedRange(token - 1).count
    return last == 1 || !gap.isDisjoint(with: [.comma, .opensBracket, .closesBracket, .dash])
      || last <= 5 && token + 1 < reading.count
        && (reading.kinds[token - 1].contains(.month) || text.marks[token].contains(.numeric)
          || last <= 3)
  }

  private func isPlaceWord(_ token: Int, inBracket: Bool) -> Bool {
    let marks = text.marks[token]
    if inBracket || !marks.isDisjoint(with: [.capitalised, .numeric]) { return true }
    return !reading.kinds[token].isDisjoint(with: [.nameLink, .conjunction, .article])
  }

  /// Whether a run up to its dash or colon is a dateline.
  private func accepts(
    _ run: Range<Int>, _ agency: Range<Int>?, _ hasDate: Bool, _ gap: GapMarks, isInside: Bool
  ) -> Bool {
    let place = run.lowerBound..<(agency?.lowerBound ?? run.upperBound)
    if let agency {
      guard !agency.isEmpty, agency.count <= 5, text.marks[agency.lowerBound].contains(.capitalised)
      else { return false }
      let isKnown = !reading.kinds[agency.lowerBound].union(reading.kinds[agency.last!])
        .isDisjoint(with: [.outlet, .press])
      let isShouted = place.first.map { text.marks[$0].contains(.allCapitals) } ?? isKnown
      return isKnown || isShouted && place.count <= 6 && !isInside
    }
    guard !isInside, let first = place.first, place.count <= 8 else { return false }
    guard reading.kinds[first].isDisjoint(with: [.opener, .notPress, .month, .weekday]),
      text.marks[first].isDisjoint(with: [.stop, .numeric])
    else { return false }
    guard opensProse(run.upperBound) else { return false }
    let isShouted = isShouted(place)
    if gap.contains(.colon) { return isShouted && text.foldedRange(first).count >= 4 }
    guard run.upperBound < reading.count,
      !text.marks[run.upperBound].isDisjoint(with: [.capitalised, .numeric])
    else { return false }
    if hasDate { return true }
    return isShouted && (text.foldedRange(first).count >= 4 || place.count > 1)
  }

  /// Whether a sentence in small letters begins at a token, not the second half of a headline.
  private func opensProse(_ start: Int) -> Bool {
    let end = min(reading.count, start + 8)
    guard start < end, reading.paragraph(of: start) == reading.paragraph(of: end - 1) else {
      return false
    }
    let shouted = (start..<end).count { text.marks[$0].contains(.allCapitals) }
    let small = (start..<end).count { text.marks[$0].isDisjoint(with: [.capitalised, .numeric]) }
    return shouted < 3 && small >= 3
  }

  /// Whether the words of a place up to its comma are all in capitals.
  private func isShouted(_ place: Range<Int>) -> Bool {
    for token in place {
      if token > place.lowerBound, reading.gaps[token].contains(.comma) { return true }
      if reading.kinds[token].contains(.nameLink) { continue }
      guard text.marks[token].contains(.allCapitals) else { return false }
    }
    return true
  }
}
