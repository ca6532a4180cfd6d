/// Finds who speaks: the name beside an attribution verb next to a quotation.
///
/// A pronoun stands for the last speaker named, where one was named in this paragraph or the one
/// before. A descriptive subject ("a spokesman") names nobody.
struct SpeakerFinder {
  let reading: Reading
  let text: TokenizedText
  let names: [NameMention]

  /// How far from its quotation an attribution may begin or end, in words.
  static let reach = 14

  /// Sets the speakers of quotations that stand in order.
  ///
  /// - Complexity: O(*q* log *m*) in quotations and names.
  func setSpeakers(of quotations: inout [Quotation]) {
    for index in quotations.indices {
      let quotation = quotations[index].tokens
      let next = index + 1 < quotations.count ? quotations[index + 1].tokens.lowerBound : nil
      let last = index > 0 ? quotations[index - 1] : nil
      quotations[index].speaker =
        speaker(behind: quotation, before: next ?? reading.count)
        ?? speaker(before: quotation, behind: last?.tokens.upperBound ?? 0)
        ?? last.flatMap { carried(from: $0, to: quotation) }
    }
  }

  /// The speaker in "…," said Jane Roe, or "…," Jane Roe said.
  private func speaker(behind quotation: Range<Int>, before limit: Int) -> Range<Int>? {
    let start = quotation.upperBound
    let end = min(limit, start + Self.reach)
    guard start < end, !reading.gaps[start].contains(.blankLine) else { return nil }
    let isNewSentence = reading.gaps[start].contains(.point)
    for verb in start..<end {
      if verb > start, ends(before: verb) { return nil }
      guard isVerb(verb) else { continue }
      if verb == start { return subject(behind: verb, before: end) }
      // A point inside the marks: only a name right before the verb is plainly the speaker.
      if isNewSentence, verb > start + 3 { return nil }
      return subject(in: start..<verb)
    }
    return nil
  }

  /// The speaker in Jane Roe said: "…".
  private func speaker(before quotation: Range<Int>, behind limit: Int) -> Range<Int>? {
    let start = quotation.lowerBound
    let first = max(limit, start - Self.reach)
    var verb = start - 1
    guard start > 0, !ends(before: start, atQuote: true) else { return nil }
    while verb >= first, verb >= 0 {
      if isVerb(verb) { break }
      if ends(before: verb) { return nil }
      verb -= 1
    }
    guard verb >= first, verb > 0 else { return nil }
    var clause = verb
    while clause > max(limit, verb - Self.reach), !ends(before: clause) { clause -= 1 }
    return subject(in: clause..<verb)
  }

  /// The speaker of a quotation that goes on behind its attribution: "…," she said. "…"
  private func carried(from last: Quotation, to quotation: Range<Int>) -> Range<Int>? {
    let between = last.tokens.upperBound..<quotation.lowerBound
    guard last.speaker != nil, !between.isEmpty, between.count <= Self.reach,
      reading.paragraph(of: between.lowerBound) == reading.paragraph(of: quotation.lowerBound),
      between.contains(where: isVerb)
    else { return nil }
    return last.speaker
  }
}

extension SpeakerFinder {
  private func isVerb(_ token: Int) -> Bool {
    reading.kinds[token].contains(.attributionVerb) && !text.marks[token].contains(.capitalised)
  }

  /// Whether what stands before a token ends the clause that an attribution is sought in.
  private func ends(before token: Int, atQuote: Bool = false) -> Bool {
    let gap = reading.gaps[token]
    if gap.contains(.blankLine) || gap.contains(.semicolon) { return true }
    if !atQuote, gap.contains(.quote) { return true }
    guard !gap.isDisjoint(with: .terminal), token > 0 else { return false }
    // The point of "Mr." or of an initial ends nothing.
    return !reading.kinds[token - 1].contains(.title) && text.foldedRange(token - 1).count > 1
  }

  /// The name that follows a verb, or stands behind a comma after it.
  private func subject(behind verb: Int, before limit: Int) -> Range<Int>? {
    var token = verb + 1
    guard token < limit, !ends(before: token) else { return nil }
    if reading.kinds[token].contains(.pronoun) { return lastNamed(before: verb) }
    if reading.kinds[token].contains(.preposition) { token += 1 }
    var end = token
    while end < limit, end == token || !ends(before: end) { end += 1 }
    return plainName(in: token..<end)
  }

  /// The name that is the subject of the verb behind a clause.
  private func subject(in clause: Range<Int>) -> Range<Int>? {
    guard let last = clause.last else { return nil }
    if reading.kinds[last].contains(.pronoun) {
      return lastNamed(before: clause.lowerBound)
    }
    return plainName(in: clause)
  }

  /// The first name in a clause with no preposition between it and the clause's or comma's beginning.
  private func plainName(in clause: Range<Int>) -> Range<Int>? {
    var index = firstName(from: clause.lowerBound)
    var token = clause.lowerBound
    var isBehindPreposition = false
    while token < clause.upperBound, index < names.count {
      if token > clause.lowerBound, reading.gaps[token].contains(.comma) {
        isBehindPreposition = false
      }
      if names[index].tokens.lowerBound == token {
        let name = names[index].tokens
        if !isBehindPreposition, name.upperBound <= clause.upperBound, !isModifier(name, clause) {
          return name
        }
        token = names[index].tokens.upperBound
        index += 1
        continue
      }
      if reading.kinds[token].contains(.preposition) { isBehindPreposition = true }
      token += 1
    }
    return nil
  }

  /// Whether a name only describes the noun behind it: "Calder Bank analysts", "Roe's lawyer".
  private func isModifier(_ name: Range<Int>, _ clause: Range<Int>) -> Bool {
    if text.isPossessive(name.upperBound - 1) { return true }
    let next = name.upperBound
    guard next < clause.upperBound, reading.gaps[next] == .space,
      text.marks[next].isDisjoint(with: [.stop, .capitalised, .numeric])
    else { return false }
    if clause.upperBound < reading.count, isVerb(clause.upperBound) { return true }
    // Behind the verb a name may end the clause's core: "said Jane Roe outside the court".
    return (next..<min(next + 4, clause.upperBound)).contains {
      text.marks[$0].contains(.capitalised)
    } && reading.gaps[next + 1] == .space
  }

  private func firstName(from token: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low &+ high) / 2
      if names[middle].tokens.lowerBound < token { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The last name right beside an attribution verb outside quotations, in this paragraph or the
  /// one before.
  private func lastNamed(before token: Int) -> Range<Int>? {
    let paragraph = reading.paragraph(of: token)
    let first = reading.paragraph(max(0, paragraph - 1)).lowerBound
    var index = firstName(from: token) - 1
    while index >= 0, names[index].tokens.lowerBound >= first {
      let name = names[index].tokens
      index -= 1
      if text.marks[name.lowerBound].contains(.quoted) { continue }
      let isBeforeVerb = name.upperBound < reading.count && isVerb(name.upperBound)
      let isBehindVerb = name.lowerBound > 0 && isVerb(name.lowerBound - 1)
      if isBeforeVerb || isBehindVerb { return name }
      // Another name that opens a sentence may be the one that the pronoun stands for.
      if reading.sentence(around: name.lowerBound).lowerBound == name.lowerBound { return nil }
    }
    return nil
  }
}
