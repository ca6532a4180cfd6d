internal import TextReuse

/// Five folds by story: a pair is judged by a model that has seen neither of its two stories.
struct Folds {
  static let count = 5

  /// The fold of a story, from a stable hash of its name.
  static func fold(of story: String) -> Int {
    Int(StableHash.hash(Array(story.utf8)) % UInt64(count))
  }

  /// The two folds that a pair belongs to, the smaller first.
  static func key(_ stories: Sides<String>) -> [Int] {
    [fold(of: stories.a), fold(of: stories.b)].sorted()
  }

  /// One model for each pair of folds, fitted on pairs that touch neither.
  private(set) var models: [[Int]: DerivationModel] = [:]

  init(_ pairs: [MeasuredPair], fitter: Fitter, refits: Int = 0) async {
    let keys = (0..<Self.count).flatMap { i in (i..<Self.count).map { [i, $0] } }
    models = await withTaskGroup(of: ([Int], DerivationModel).self) { group in
      var next = 0
      var made: [[Int]: DerivationModel] = [:]
      func add() {
        guard next < keys.count else { return }
        let key = keys[next]
        next += 1
        group.addTask {
          let seen = Self.balanced(
            pairs.filter { Set(Self.key($0.stories)).isDisjoint(with: key) }, as: pairs)
          return (key, fitter.fit(seen, version: "fold-\(key[0])\(key[1])", refits: refits))
        }
      }
      for _ in 0..<2 { add() }
      for await (key, model) in group {
        made[key] = model
        add()
      }
      return made
    }
  }

  /// Some of the pairs, every suite weighing as much as it does in all of them.
  ///
  /// Two different stories lie outside of a fold less often than one: a model of what is left over would have
  /// seen fewer pairs of different stories than the one that ships, and take more for derived.
  private static func balanced(_ seen: [MeasuredPair], as pairs: [MeasuredPair]) -> [MeasuredPair] {
    func weights(_ pairs: [MeasuredPair]) -> [String: Double] {
      pairs.reduce(into: [:]) { $0[$1.suite, default: 0] += $1.weight }
    }
    let all = weights(pairs)
    let kept = weights(seen)
    return seen.map { pair in
      var pair = pair
      if let part = kept[pair.suite], part > 0 { pair.weight *= all[pair.suite]! / part }
      return pair
    }
  }

  /// The model that has seen neither story of a pair.
  func model(for stories: Sides<String>) -> DerivationModel { models[Self.key(stories)]! }
}
