/// The ways in which copies are planted: how a text becomes another that derives from it.
enum TextEdits {
  /// The kinds, in the order in which they are planted and told.
  enum Level: String, CaseIterable {
    /// The same text.
    case copy
    /// The same words to any fair reader: case, typographic quotation marks, dropped commas, other spaces.
    case typo
    /// That share of the words edited: a third each replaced, dropped and added.
    case e05
    case e10
    case e20
    case e40
    /// The same sentences in another order.
    case reorder
    /// Three of ten sentences, in a row, inside another article.
    case partial30
    /// Most words that have a synonym replaced by it.
    case synonym

    /// The share of words that are edited; `nil` for kinds that edit otherwise.
    var editedShare: Double? {
      switch self {
      case .e05: 0.05
      case .e10: 0.1
      case .e20: 0.2
      case .e40: 0.4
      default: nil
      }
    }
  }

  /// Words at the single spaces.
  static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: 0x20, omittingEmptySubsequences: false)
  }

  static func joined(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(words.joined(separator: [0x20]))
  }

  /// A share of the words replaced, dropped or followed by another, a third each.
  static func edited(
    _ text: [UInt8], share: Double, _ chance: inout Chance, word: (inout Chance) -> [UInt8]
  ) -> [UInt8] {
    var out: [ArraySlice<UInt8>] = []
    for old in words(text) {
      let place = chance.unit()
      if place < share / 3 {
        out.append(word(&chance)[...])
      } else if place >= share * 2 / 3 {
        out.append(old)
        if place < share { out.append(word(&chance)[...]) }
      }
    }
    return joined(out)
  }

  /// Other case, quotation marks, dashes, commas and spaces here and there.
  static func typographic(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count * 9 / 8)
    for (index, word) in words(text).enumerated() {
      if index > 0 { out.append(0x20) }
      let place = chance.unit()
      var word = word
      if place >= 0.08, place < 0.14 {
        while let last = word.last, last == 0x2C || last == 0x3B { word.removeLast() }
      }
      if place >= 0.18, place < 0.2 { out += [0xC2, 0xA0] }
      for byte in word {
        switch byte {
        case 0x22: out += [0xE2, 0x80, 0x9C]
        case 0x27: out += [0xE2, 0x80, 0x99]
        case 0x61...0x7A: out.append(place < 0.08 ? byte & 0xDF : byte)
        default: out.append(byte)
        }
      }
      if place >= 0.14, place < 0.18 { out.append(0x0A) }
    }
    return out
  }

  /// The sentences: cut at the space behind a full stop, a question or an exclamation mark, and closing quotation
  /// marks, where no small letter follows.
  static func sentences(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var out: [ArraySlice<UInt8>] = []
    var start = 0
    for place in text.indices
    where text[place] == 0x20 && place > start + 1 && place + 1 < text.count {
      var end = place - 1
      while end > start, text[end] == 0x22 || text[end] == 0x29 { end -= 1 }
      guard text[end] == 0x2E || text[end] == 0x21 || text[end] == 0x3F else { continue }
      let next = text[place + 1]
      if (0x61...0x7A).contains(next) || isAbbreviation(text[start...end]) { continue }
      out.append(text[start..<place])
      start = place + 1
    }
    out.append(text[start...])
    return out
  }

  /// Whether a full stop ends "Mr.", "U.S." or one capital rather than a sentence.
  private static func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    guard let space = text.lastIndex(of: 0x20) else { return false }
    let last = text[(space + 1)...].drop { $0 == 0x22 || $0 == 0x28 }
    if last.count == 2, (0x41...0x5A).contains(last.first ?? 0) { return true }
    return abbreviations.contains(String(decoding: last, as: UTF8.self))
  }

  private static let abbreviations: Set = [
    "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Inc.", "Corp.", "Co.", "Ltd.", "U.S.", "U.K.", "vs.",
    "No.",
    "Gen.", "Sen.", "Rep.", "Gov.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]

  /// The sentences in any order.
  static func reordered(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var parts = sentences(text)
    chance.shuffle(&parts)
    return joined(parts)
  }

  /// The share of kinds of words that have a synonym, and of those in a text that are replaced; as WordNet
  /// does to news.
  private static let synonymKinds = 0.44
  private static let replaced = 0.85

  /// Words replaced by the one word that stands for each; capitals, figures and short words stay.
  static func respoken(
    _ text: [UInt8], _ chance: inout Chance, synonym: (UInt64) -> [UInt8]
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for (index, word) in words(text).enumerated() {
      if index > 0 { out.append(0x20) }
      let letters = word.prefix { (0x61...0x7A).contains($0) }
      let bits = Chance.mixed(
        letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
      let hasOne = letters.count > 3 && Double(bits >> 11) * 0x1p-53 < synonymKinds
      if hasOne, chance.unit() < replaced {
        out += synonym(bits)
        out += word.dropFirst(letters.count)
      } else {
        out += word
      }
    }
    return out
  }

  /// Three of ten sentences of one text in a row, between the two halves of another; where the lifted words stand,
  /// in bytes of each.
  static func lifted(
    _ text: [UInt8], into host: [UInt8], _ chance: inout Chance
  ) -> (text: [UInt8], source: Range<Int>, copy: Range<Int>) {
    let parts = sentences(text)
    let size = min(parts.count, max(2, Int((Double(parts.count) * 0.3).rounded())))
    let first = chance.below(parts.count - size + 1)
    let span = parts[first].startIndex..<parts[first + size - 1].endIndex
    let around = sentences(host)
    let half = around.count / 2
    var out = half > 0 ? joined(Array(around[..<half])) + [0x20] : []
    let start = out.count
    out += text[span]
    let copy = start..<out.count
    out.append(0x20)
    out += joined(Array(around[half...]))
    return (out, span, copy)
  }
}
