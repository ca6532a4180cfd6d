/// The stretch of a text that another text holds least of: where its own matter stands, if it has any.
///
/// A text whose every stretch comes back elsewhere is wholly derived, however much its words were changed; one
/// that has as much in common, and two sentences of its own at the end, is partly so. A mean over the whole text
/// cannot tell them apart (Decisions/0040).
enum LeastHeld {
  /// The fewest words of a stretch: a long sentence or two. Less is a turn of phrase.
  static let fewestWords = 30

  /// The share of that stretch that is held, its sentences counting by their words; of a text too short for one,
  /// of all of it.
  ///
  /// A stretch is of whole sentences, as few as have enough words.
  ///
  /// - Parameters:
  ///   - words: the words of each sentence; none where there is nothing to be held.
  ///   - shares: how much of each sentence is held.
  /// - Complexity: O(*n* *s*) in sentences and those of a stretch.
  static func share(words: [Int], shares: [Float]) -> Double {
    var least: Double?
    var start = 0
    var count = 0
    for end in words.indices where words[end] > 0 {
      count &+= words[end]
      while count &- words[start] >= fewestWords {
        count &-= words[start]
        start &+= 1
      }
      if count >= fewestWords {
        least = min(least ?? 1, share(start...end, words, shares))
      }
    }
    return least ?? (count == 0 ? 0 : share(0...words.count - 1, words, shares))
  }

  private static func share(_ stretch: ClosedRange<Int>, _ words: [Int], _ shares: [Float])
    -> Double
  {
    var all: Float = 0
    var held: Float = 0
    for sentence in stretch {
      all += Float(words[sentence])
      held += Float(words[sentence]) * shares[sentence]
    }
    return Double(held / all)
  }
}
