/// Persons to whom the two texts give different ages.
///
/// Who takes over a report takes over its ages; two reporters who each asked are now and then told, or
/// reckon, another one. Of METER's pairs of one event that disagree, twice as many are independent as of
/// those that do not.
enum ConflictingAges {
  /// From so many persons on, more say no more.
  static let most = 2

  /// One where no two ages disagree, falling to zero where those of `most` persons do.
  static func measure(_ pair: PairComparison) -> Double {
    1 - Double(min(most, counts(pair).conflict)) / Double(most)
  }

  /// How many persons have an age in both texts that agrees, and how many have none that does.
  ///
  /// - Complexity: O(*n* + *m*) in stated ages.
  static func counts(_ pair: PairComparison) -> (agree: Int, conflict: Int) {
    let a = pair.a.ages
    let b = pair.b.ages
    var counts = (agree: 0, conflict: 0)
    var other = 0
    var index = 0
    while index < a.count {
      let person = a[index].person
      let end = a[index...].prefix { $0.person == person }.endIndex
      while other < b.count, b[other].person < person { other += 1 }
      let theirs = b[other...].prefix { $0.person == person }
      if !theirs.isEmpty {
        if a[index..<end].contains(where: theirs.contains) {
          counts.agree += 1
        } else {
          counts.conflict += 1
        }
      }
      index = end
    }
    return counts
  }
}
