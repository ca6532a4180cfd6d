internal import TextReuse

/// Two wordings aligned word by word: which words of each have no counterpart in the other.
struct WordDiff {
  /// A run of words that are all shared or all without counterpart.
  struct Run: Equatable {
    var text: String
    var isShared: Bool
  }

  /// The runs of the first wording and of the second.
  let runs: Sides<[Run]>

  /// Whether any word differs; case, punctuation and the form of quotation marks do not count.
  var differs: Bool { runs.a.contains { !$0.isShared } || runs.b.contains { !$0.isShared } }

  // Beyond this many pairs of words an alignment costs more than it shows.
  private static let most = 1_000_000

  /// Aligns two wordings by a longest common subsequence of their folded words.
  ///
  /// - Complexity: O(*n* · *m*) in words; where that is over a million, words are only compared in
  ///   place.
  init(_ a: String, _ b: String) {
    let left = VisibleText.line(a).split(separator: " ")
    let right = VisibleText.line(b).split(separator: " ")
    let (foldedLeft, foldedRight) = (left.map(Self.folded), right.map(Self.folded))
    let shared =
      left.count * right.count > Self.most
      ? Self.inPlace(foldedLeft, foldedRight) : Self.common(foldedLeft, foldedRight)
    runs = Sides(
      a: Self.runs(left, shared.a, foldedLeft), b: Self.runs(right, shared.b, foldedRight))
  }

  private static func folded(_ word: Substring) -> String {
    String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func inPlace(_ left: [String], _ right: [String]) -> Sides<[Bool]> {
    Sides(
      a: left.indices.map { $0 < right.count && left[$0] == right[$0] },
      b: right.indices.map { $0 < left.count && left[$0] == right[$0] })
  }

  private static func common(_ left: [String], _ right: [String]) -> Sides<[Bool]> {
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var shared = Sides(
      a: [Bool](repeating: false, count: left.count),
      b: [Bool](repeating: false, count: right.count))
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared.a[i] = true
        shared.b[j] = true
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  private static func runs(_ words: [Substring], _ shared: [Bool], _ folded: [String]) -> [Run] {
    var runs: [Run] = []
    for (index, word) in words.enumerated() {
      // A dash or a mark by itself is no word: it goes with the run it stands in.
      let isShared = folded[index].isEmpty ? runs.last?.isShared ?? true : shared[index]
      if runs.last?.isShared == isShared {
        runs[runs.count - 1].text += " " + word
      } else {
        runs.append(Run(text: String(word), isShared: isShared))
      }
    }
    return runs
  }
}
