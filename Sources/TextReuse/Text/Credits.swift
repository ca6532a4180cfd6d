/// A place where the article names an outlet as its source.
public struct Credit: Sendable, Equatable {
  /// How it is named, which decides what the credit covers.
  public enum Kind: String, Sendable {
    /// The agency in a dateline: covers the article.
    case dateline
    /// The byline: covers the article.
    case byline
    /// A credit line ("first appeared in …", "with inputs from …"): covers the article.
    case creditLine
    /// A mention in running text ("according to …", "told …"): covers its paragraph.
    case mention
  }

  /// How it is named.
  public var kind: Kind
  /// The words of the whole credit.
  public var tokens: Range<Int>
  /// The outlet's name as printed.
  public var name: String
  /// The words that the credit covers.
  public var covers: Range<Int>
  /// Whether the name is plainly that of a news outlet, rather than of any person or body.
  public var namesOutlet: Bool
}

/// Finds outlets that running text names as a source: "according to …", "told …", "… reported".
struct MentionFinder {
  let outlets: OutletFinder
  private var reading: Reading { _read { yield outlets.reading } }
  private var text: TokenizedText { _read { yield outlets.text } }
  private var language: LanguagePack { _read { yield outlets.language } }

  /// The mentions in order. Words in quotation marks are the speaker's and name no source.
  ///
  /// - Complexity: O(*n*) in tokens.
  func mentions() -> [Credit] {
    var found: [Credit] = []
    var token = 0
    while token < reading.count {
      let marks = text.marks[token]
      guard marks.contains(.capitalised), !marks.contains(.quoted),
        !reading.kinds[token].isDisjoint(with: [.outlet, .press]) || marks.contains(.allCapitals),
        var outlet = outlets.outlet(around: token)
      else {
        if reading.kinds[token].contains(.mediaModifier), !found.isEmpty,
          let words = reference(at: token), let name = antecedent(of: token, in: found)
        {
          found.append(credit(words, name: name))
        }
        token &+= 1
        continue
      }
      token = max(token + 1, outlet.tokens.upperBound)
      if !outlet.isCertain, text.marks[outlet.tokens.lowerBound].contains(.allCapitals) {
        guard mayBeSource(outlet) else { continue }
        let isPress = outlets.isExpandedAsPress(outlet.tokens.lowerBound)
        if isPress == false { continue }
        outlet.isCertain = isPress == true
      }
      guard let words = cue(before: outlet) ?? cue(behind: outlet) else { continue }
      found.append(credit(words, name: outlets.printed(outlet.tokens)))
    }
    return found
  }

  /// A mention, which covers its paragraph, and the next too where it ends in a colon.
  private func credit(_ words: Range<Int>, name: String) -> Credit {
    let index = reading.paragraph(of: words.lowerBound)
    var covers = reading.paragraph(index)
    if covers.upperBound < reading.count, reading.gaps[covers.upperBound].contains(.colon) {
      covers = covers.lowerBound..<reading.paragraph(index + 1).upperBound
    }
    return Credit(kind: .mention, tokens: words, name: name, covers: covers, namesOutlet: true)
  }

  /// The words of "according to the paper" or "the agency reported", which name the last outlet again.
  private func reference(at token: Int) -> Range<Int>? {
    guard token > 1, reading.kinds[token - 1].contains(.article),
      text.marks[token].isDisjoint(with: [.capitalised, .quoted])
    else { return nil }
    let end = token + 1
    if reading.kinds[token - 2].contains(.preposition), token > 2,
      reading.kinds[token - 3].isSuperset(of: [.creditCue, .attributionVerb])
    {
      let isAlone = end == reading.count || !reading.gaps[end].isSubset(of: [.space, .newline])
      return isAlone || text.marks[end].contains(.stop) ? token - 3..<end : nil
    }
    // "the agency also reported"
    let hasAdverb = end < reading.count && text.marks[end].contains(.stop)
    let verb = hasAdverb && reading.kinds[end].isEmpty ? end + 1 : end
    guard verb < reading.count, !isBroken(end), !isBroken(verb),
      reading.kinds[verb].contains(.reportVerb),
      !reading.kinds[verb].isDisjoint(with: [.attributionVerb, .creditCue])
    else { return nil }
    return token - 1..<verb + 1
  }

  /// The outlet that "the paper" or "the agency" names again: the last mentioned that can be one.
  private func antecedent(of token: Int, in found: [Credit]) -> String? {
    guard language.words.printNouns.contains(text.hashes[token]) else { return found.last?.name }
    return found.last { !language.words.wireNames.contains($0.name) }?.name
  }

  /// Whether a cue stands beside an acronym: spares most of them the look for their expansion.
  private func mayBeSource(_ outlet: OutletName) -> Bool {
    if cue(before: outlet) != nil { return true }
    let behind = outlet.tokens.upperBound..<min(reading.count, outlet.tokens.upperBound + 3)
    return behind.contains { reading.kinds[$0].contains(.reportVerb) }
  }

  /// The words from a cue to the outlet behind it.
  private func cue(before outlet: OutletName) -> Range<Int>? {
    let start = outlet.tokens.lowerBound
    let sentence = reading.sentence(around: start).lowerBound
    var place = start - 1
    var hasArticle = false
    while place >= sentence, start - place <= 5, isDescription(place) {
      hasArticle = hasArticle || reading.kinds[place].contains(.article)
      place -= 1
    }
    guard place >= sentence, !isBroken(place + 1), isPlain(outlet, hasArticle: hasArticle) else {
      return nil
    }
    let whole = place..<outlet.tokens.upperBound
    if reading.kinds[place].contains(.directCue) { return whole }
    guard reading.kinds[place].contains(.preposition), place > sentence, !isBroken(place) else {
      return nil
    }
    var cue = place - 1
    if cue > sentence, reading.kinds[cue].contains(.weekday) { cue -= 1 }
    if cue > sentence, reading.kinds[cue].contains(.preposition),
      reading.kinds[cue + 1].contains(.weekday)
    {
      cue -= 1
    }
    guard reading.kinds[cue].contains(.creditCue) else { return nil }
    // "a report for EGA" tells who ordered it.
    if !outlet.isCertain, !language.words.sourcePrepositions.contains(text.hashes[place]) {
      return nil
    }
    return cue..<outlet.tokens.upperBound
  }

  /// Whether an acronym stands as names of outlets do: "told MNA", not "told the MNA".
  private func isPlain(_ outlet: OutletName, hasArticle: Bool) -> Bool {
    outlet.isCertain || !hasArticle
      || reading.kinds[outlet.tokens.lowerBound].contains(.press)
  }

  /// A word that may stand between a cue and the outlet's name: "the local newspaper".
  private func isDescription(_ token: Int) -> Bool {
    let kinds = reading.kinds[token]
    guard kinds.isDisjoint(with: [.directCue, .preposition]) else { return false }
    guard !isBroken(token + 1) else { return false }
    if !kinds.isDisjoint(with: [.article, .mediaModifier]) { return true }
    // "told Germany's Morning Post", "the French daily Le Phare"
    return text.marks[token].contains(.capitalised)
      && !text.marks[token].contains(.stop)
  }

  private func isBroken(_ token: Int) -> Bool {
    !reading.gaps[token].isSubset(of: [.space, .newline, .hyphen, .quote])
  }

  /// The words from an outlet to the verb or noun behind it that makes it a source.
  private func cue(behind outlet: OutletName) -> Range<Int>? {
    guard outlet.isCertain else { return nil }
    let start = outlet.tokens.lowerBound
    var place = outlet.tokens.upperBound
    let limit = min(reading.count, place + 4)
    while place < limit, !isBroken(place) {
      let kinds = reading.kinds[place]
      if kinds.contains(.reportVerb) { return start..<place + 1 }
      if kinds.contains(.attributionVerb) { return reports(behind: place).map { start..<$0 } }
      let isSkipped =
        text.marks[place].contains(.stop) && !kinds.contains(.conjunction)
        || kinds.contains(.weekday) || kinds.contains(.ordinal) || kinds.contains(.mediaModifier)
      guard isSkipped else { return nil }
      place += 1
    }
    return nil
  }

  /// The end of "said in a report" or "said, citing …": an outlet that only said something is an
  /// actor of the story.
  private func reports(behind verb: Int) -> Int? {
    let limit = min(reading.sentence(around: verb).upperBound, verb + 9)
    for token in verb + 1..<max(limit, verb + 1) {
      if reading.kinds[token].contains(.directCue),
        reading.kinds[token].isDisjoint(with: .attributionVerb)
      {
        return token + 1
      }
      if reading.kinds[token].contains(.textNoun),
        reading.kinds[token - 1].contains(.article) || token > verb + 2
      {
        return token + 1
      }
    }
    return nil
  }
}
