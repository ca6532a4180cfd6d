/// Selected shingle hashes of a text, with their places.
///
/// Of every eight neighbouring shingles of five words the least hash is kept, the last of equals, so
/// that any run of twelve words that two texts share has a fingerprint in common.
/// Source: Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003.
public struct Fingerprints: Sendable, Equatable {
  /// The distinct hashes, ascending.
  public let hashes: [UInt64]
  /// The first token of each hash's first shingle, along with `hashes`.
  public let places: [UInt32]

  /// The share of this text's fingerprints that the other has too; 0 for a text without any.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of fingerprints.
  public func containment(in other: Fingerprints) -> Double {
    hashes.isEmpty ? 0 : Double(hashes.sharedSortedCount(with: other.hashes)) / Double(hashes.count)
  }
}

extension Fingerprints {
  /// How many words a shingle has, and of how many neighbours one is kept: 5 + 8 − 1 = 12 words.
  public static let width = 5
  /// How many neighbouring shingles give one fingerprint.
  public static let window = 8

  /// The fingerprints of an article. Shingles of standing text alone are left out.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  public init(of article: AnalysedArticle) {
    self.init(
      shingles: Shingling.hashes(of: article.text.hashes, width: Self.width), of: article.text)
  }

  /// The fingerprints of a text whose shingles are known. Shingles of standing text alone are left out.
  init(shingles: [UInt64], of text: TokenizedText) {
    self.init(shingles: shingles) { place in
      let end = min(place + Self.width, text.count)
      return !(place..<end).allSatisfy { text.marks[$0].contains(.standing) }
    }
  }

  /// The fingerprints of a run of word hashes, of those shingles that are wanted.
  init(words: [UInt64]) {
    self.init(shingles: Shingling.hashes(of: words, width: Self.width)) { _ in true }
  }

  private init(shingles: [UInt64], isWanted: (Int) -> Bool) {
    var selected: [(hash: UInt64, place: UInt32)] = []
    var last = -1
    for start in 0..<max(0, shingles.count - Self.window + 1) {
      let place = Self.least(shingles, from: start, current: last)
      if place != last {
        last = place
        if isWanted(place) { selected.append((shingles[place], UInt32(place))) }
      }
    }
    // A text of fewer shingles than a window still has one fingerprint.
    if !shingles.isEmpty, shingles.count < Self.window {
      let place = shingles.indices.min { (shingles[$0], $1) < (shingles[$1], $0) }!
      if isWanted(place) { selected.append((shingles[place], UInt32(place))) }
    }
    selected.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
    var hashes: [UInt64] = []
    var places: [UInt32] = []
    for item in selected where item.hash != hashes.last {
      hashes.append(item.hash)
      places.append(item.place)
    }
    self.hashes = hashes
    self.places = places
  }

  /// The place of the least hash of a window, the last of equals; the last window's answer is asked first.
  private static func least(_ shingles: [UInt64], from start: Int, current: Int) -> Int {
    let end = start + window
    if current >= start {
      return shingles[end - 1] <= shingles[current] ? end - 1 : current
    }
    var best = start
    for place in start + 1..<end where shingles[place] <= shingles[best] { best = place }
    return best
  }
}
