/// Finds where sentences begin: at a final point, mark or ellipsis and at paragraph breaks.
///
/// Points after titles, initials, abbreviations and inside figures end nothing, unless an opening
/// word such as "The" follows an abbreviation that can also close a sentence ("… in the U.S. The …").
/// The full stops and marks of Chinese, Japanese, Arabic and India's scripts always end one.
struct SentenceFinder {
  let language: LanguagePack

  /// The first token of every sentence, ascending; empty for a text without tokens.
  ///
  /// - Complexity: O(*n*) in bytes.
  func starts(in text: TokenizedText) -> [UInt32] {
    guard text.count > 0 else { return [] }
    var starts: [UInt32] = [0]
    var lineStart = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      for token in 1..<text.count {
        let from = Int(text.ends[token &- 1])
        let to = Int(text.starts[token])
        if to == from &+ 1, bytes[from] == 0x20 { continue }
        let gap = Gap(bytes, from, to)
        if gap.newlines > 0 {
          let isBreak =
            gap.newlines > 1 || breaksLine(before: token, gap, from - lineStart, in: text)
          lineStart = to
          if isBreak {
            starts.append(UInt32(truncatingIfNeeded: token))
            continue
          }
        }
        if gap.hasTerminal, endsSentence(before: token, gap, in: text) {
          starts.append(UInt32(truncatingIfNeeded: token))
        }
      }
    }
    return starts
  }

  /// Whether a single line break ends a line of its own, such as a headline, rather than wrap text.
  private func breaksLine(
    before token: Int, _ gap: Gap, _ length: Int, in text: TokenizedText
  ) -> Bool {
    // 45: hard-wrapped news runs to 60-80 characters, headlines and list lines end before that.
    !gap.hasTerminal && length < 45 && text.marks[token].contains(.capitalised)
  }

  private func endsSentence(before token: Int, _ gap: Gap, in text: TokenizedText) -> Bool {
    let next = text.marks[token]
    let opens = next.contains(.capitalised) || next.contains(.numeric) || gap.opensQuote
    if gap.hasFullStop { return true }
    guard gap.hasSpace || gap.opensQuote else { return false }
    guard gap.isPointOnly else { return opens }
    guard opens else { return false }
    let last = token &- 1
    let word = text.hashes[last]
    // A closing quotation mark behind the point settles it.
    if gap.closesQuote { return true }
    let length = text.foldedRange(last).count
    let isInitial = length == 1 && text.marks[last].contains(.capitalised)
    if isInitial || language.closingAbbreviations.contains(word) {
      return language.stopWords.contains(text.hashes[token])
        && !(isInitial && !isAcronym(endingAt: last, in: text)) && !next.contains(.allCapitals)
    }
    return !language.openAbbreviations.contains(word)
  }

  /// Whether a single letter is the end of an acronym such as U.S.
  private func isAcronym(endingAt token: Int, in text: TokenizedText) -> Bool {
    guard token > 0 else { return false }
    return text.foldedRange(token &- 1).count == 1
      && text.ends[token &- 1] &+ 1 == text.starts[token]
  }
}

/// What stands between two tokens.
private struct Gap {
  var newlines = 0
  var hasTerminal = false
  /// A mark that does nothing but end sentences, whatever follows.
  var hasFullStop = false
  var isPointOnly = true
  var hasSpace = false
  var closesQuote = false
  var opensQuote = false

  private static let fullStops: Set<Unicode.Scalar> = [
    "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{FF61}", "\u{61F}", "\u{6D4}", "\u{964}",
    "\u{965}",
  ]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) {
    var position = from
    while position < to {
      let byte = bytes[position]
      switch byte {
      case 0x0A:
        newlines &+= 1
        hasSpace = true
      case 0x20, 0x09, 0x0D: hasSpace = true
      case 0x2E: hasTerminal = true
      case 0x21, 0x3F:
        hasTerminal = true
        isPointOnly = false
      case 0x22, 0x27, 0x28, 0x5B:
        if hasSpace { opensQuote = hasTerminal } else if hasTerminal { closesQuote = true }
      case 0xE2 where position &+ 2 < to && bytes[position &+ 1] == 0x80:
        switch bytes[position &+ 2] {
        case 0xA6: hasTerminal = true
        case 0x9C, 0x98:
          if hasTerminal { opensQuote = true }
        case 0x9D, 0x99:
          if hasTerminal { closesQuote = true }
        case 0xA9:
          newlines &+= 2
          hasSpace = true
        default: break
        }
        position &+= 2
      case 0xC2 where position &+ 1 < to && bytes[position &+ 1] == 0xA0:
        hasSpace = true
        position &+= 1
      case 0xD8, 0xDB, 0xE0, 0xE3, 0xEF:
        let (scalar, length) = UTF8Decoding.scalar(at: position, in: bytes)
        if Self.fullStops.contains(scalar) {
          hasTerminal = true
          hasFullStop = true
        }
        position &+= length &- 1
      default: break
      }
      position &+= 1
    }
  }
}
