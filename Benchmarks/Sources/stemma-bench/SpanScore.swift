import Foundation

/// How many characters of an article that are derived were called so, and the like: counts over all
/// articles together, white space left out.
struct SpanScore {
  private var hits = 0
  private var called = 0
  private var derived = 0

  /// Adds an article's scalars: which are judged at all, which are derived, which were called derived.
  mutating func add(judged: [Bool], derived truth: [Bool], called guess: [Bool]) {
    for place in truth.indices where judged[place] {
      derived += truth[place] ? 1 : 0
      called += guess[place] ? 1 : 0
      hits += truth[place] && guess[place] ? 1 : 0
    }
  }

  var line: String {
    let precision = Double(hits) / Double(max(1, called))
    let recall = Double(hits) / Double(max(1, derived))
    let both = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    return String(format: "precision %.4f  recall %.4f  F1 %.4f", precision, recall, both)
  }
}

/// The plainest way to tell which words of an article another text has: those in runs of *n* words
/// that stand in both.
struct GramMatcher {
  var width: Int

  /// For each scalar of the article whether it lies in a shared run.
  func marks(_ article: String, against source: String) -> [Bool] {
    let words = Self.words(article)
    let other = Self.words(source).map(\.text)
    var marks = [Bool](repeating: false, count: article.unicodeScalars.count)
    guard words.count >= width, other.count >= width else { return marks }
    let known = Set((0...other.count - width).map { Array(other[$0..<$0 + width]) })
    for start in 0...words.count - width
    where known.contains(words[start..<start + width].map(\.text)) {
      let end = words[start + width - 1].place.upperBound
      for place in words[start].place.lowerBound..<end { marks[place] = true }
    }
    return marks
  }

  private static func words(_ text: String) -> [(text: String, place: Range<Int>)] {
    var words: [(text: String, place: Range<Int>)] = []
    var word = ""
    var start = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if word.isEmpty { start = place }
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append((word.lowercased(), start..<place))
        word = ""
      }
    }
    if !word.isEmpty { words.append((word.lowercased(), start..<text.unicodeScalars.count)) }
    return words
  }
}
