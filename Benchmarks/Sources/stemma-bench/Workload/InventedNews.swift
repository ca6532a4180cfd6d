/// Articles of invented news: the one of a number is the same in every run, and is made without the others.
///
/// An article is a run of phrases: of the common language, of its beat, and of the event that it
/// reports. A phrase is known by its number alone, from which its words are drawn anew each time.
struct InventedNews: Sendable {
  private let seed: UInt64
  private let shape: NewsShape
  private let words: InventedWords
  /// The rank of the word at each of 2²⁰ equal shares of all words written.
  private let ranks: [UInt32]

  init(seed: UInt64, samples: [String], shape: NewsShape = NewsShape()) {
    self.seed = seed
    self.shape = shape
    let frequencies = WordFrequencies(shape.frequencies)
    words = InventedWords(samples: samples, count: frequencies.count)
    ranks = frequencies.shares(1 << 20)
  }

  /// The text of the article of a number.
  func article(_ number: Int) -> [UInt8] {
    var writer = Writer(news: self, article: number)
    return writer.write()
  }

  /// A word as one that edits text may put in: as common words are common.
  func word(_ chance: inout Chance) -> [UInt8] {
    var word: [UInt8] = []
    words.append(rank(&chance), to: &word)
    return word
  }

  /// The rank of any word, as likely as the word is common.
  @inline(__always)
  private func rank(_ chance: inout Chance) -> Int {
    let bits = chance.next()
    let place = Int(truncatingIfNeeded: bits &>> 44)
    let low = Int(ranks[place])
    let high = place &+ 1 < ranks.count ? Int(ranks[place &+ 1]) : words.count
    // A share of the rarest words has many of them.
    return high &- low > 1
      ? low &+ Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) % (high &- low) : low
  }

  /// One article while it is being written.
  private struct Writer {
    let news: InventedNews
    var chance: Chance
    let article: UInt64
    let event: UInt64
    var beat: UInt64
    var bytes: [UInt8] = []
    var opensSentence = true

    init(news: InventedNews, article: Int) {
      self.news = news
      self.article = UInt64(article)
      chance = Chance(seed: news.seed, of: self.article)
      event = UInt64(article / news.shape.reports)
      var ofEvent = Chance(seed: news.seed ^ 0xBEA7, of: event)
      let place = ofEvent.unit()
      // The first beats are reported on most.
      beat = UInt64(Double(news.shape.beats) * place * place)
      bytes.reserveCapacity(6400)
    }

    mutating func write() -> [UInt8] {
      let size = length()
      while bytes.count < size { sentence() }
      return bytes
    }

    private mutating func length() -> Int {
      let table = news.shape.bytes
      let place = chance.unit() * Double(table.count - 1)
      let low = Int(place)
      return Int(table[low] + (table[low + 1] - table[low]) * (place - Double(low))) - 70
    }

    private mutating func sentence() {
      if !bytes.isEmpty { bytes.append(0x20) }
      let isSpoken = chance.below(6) == 0
      if isSpoken { bytes.append(0x22) }
      opensSentence = true
      let size = max(6, Int(25 + 8 * chance.normal()))
      var written = 0
      while written < size { written += phrase() }
      if isSpoken {
        bytes.append(contentsOf: ",\" said".utf8)
        said()
      }
      bytes.append(0x2E)
    }

    /// Names a speaker of the event.
    private mutating func said() {
      var speaker = Chance(seed: news.seed ^ event, of: UInt64(chance.below(3)))
      for _ in 0..<2 {
        bytes.append(0x20)
        // From rank 3000 on every third word is a name.
        news.words.append(3000 + 3 * speaker.below(12_000), to: &bytes)
      }
    }

    /// Writes a phrase and tells how many words it has.
    private mutating func phrase() -> Int {
      let shape = news.shape
      var kind = chance.unit()
      if kind < shape.common {
        return known(0, zipf(shape.commonPhrases))
      }
      kind -= shape.common
      if kind < shape.beat { return known(1 + beat, zipf(shape.beatPhrases)) }
      kind -= shape.beat
      if kind < shape.event {
        return known(1 << 32 + event, Int(shape.eventPhrases * chance.unit() * chance.unit()))
      }
      kind -= shape.event
      if kind < shape.own {
        // What an article is about is named again and again.
        return known(1 << 48 + article, Int(shape.ownPhrases * chance.unit() * chance.unit()))
      }
      add(chance.unit() < shape.ofBeat ? beatWord() : news.rank(&chance))
      return 1
    }

    /// The rank of one of the words that reports of a beat are full of, the first ones most.
    private mutating func beatWord() -> Int {
      let shape = news.shape
      let place = chance.unit()
      // Half of the words are those of the event: names, a place, what happened.
      let isOfEvent = chance.below(2) == 0
      let number = UInt64(shape.beatWords * place * place * place)
      let owner = isOfEvent ? event &+ 1 << 32 : beat
      let bits = Chance.mixed(owner &* 0x9E37_79B9_7F4A_7C15 &+ number)
      // The 60 commonest words belong to all beats.
      let span = isOfEvent ? shape.eventSpan : shape.beatSpan
      return 60 + Int(truncatingIfNeeded: bits >> 33) % span
    }

    /// The number of a phrase among so many: Zipf's and Mandelbrot's law with an exponent of one.
    private mutating func zipf(_ count: Double) -> Int {
      let offset = news.shape.offset
      return Int(offset * Elementary.power((count + offset) / offset, chance.unit()) - offset)
    }

    /// Writes the phrase of a number, and tells how many words that took.
    private mutating func known(_ inventory: UInt64, _ number: Int) -> Int {
      var words = Chance(seed: news.seed &+ inventory &* 0x9E37_79B9, of: UInt64(number))
      var count = 2
      if words.unit() < news.shape.namesThings {
        // "chief executive", "interest rates": few words, all of them telling, among small ones.
        if words.below(3) == 0 { count = 3 }
        for _ in 0..<count { add(telling(&words)) }
        if chance.unit() < news.shape.small {
          add(chance.below(chance.below(40) + 1))
          count += 1
        }
        return count
      }
      while count < 14, words.unit() < news.shape.goesOn { count += 1 }
      for _ in 0..<count { add(news.rank(&words)) }
      return count
    }

    /// A word that tells something: none of the eighty commonest.
    private func telling(_ words: inout Chance) -> Int {
      while true {
        let rank = news.rank(&words)
        if rank >= 80 { return rank }
      }
    }

    private mutating func add(_ rank: Int) {
      if let last = bytes.last, last != 0x22 || !opensSentence {
        if last != 0x20 { bytes.append(0x20) }
      }
      let start = bytes.count
      news.words.append(rank, to: &bytes)
      if opensSentence, bytes[start] >= 0x61 { bytes[start] &= 0xDF }
      opensSentence = false
    }
  }
}
