/// Which known word a wrong one was meant to be.
enum NearestWord {
  /// The known word that fewest letters have to be changed, added, dropped or exchanged for; the first
  /// of several.
  ///
  /// Source: optimal string alignment, after Damerau (1964).
  /// - Complexity: O(*n* *m*) in the lengths of the words, for each known word.
  static func to(_ word: String, among known: [String]) -> String? {
    known.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }?.0
  }

  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.prefix(64).unicodeScalars), Array(right.unicodeScalars))
    var rows = [Array(0...b.count)]
    for i in 1..<a.count + 1 {
      var row = [i]
      for j in 1..<b.count + 1 {
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1)
        best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
