internal import TextReuse

/// Five folds by story: a pair is judged by a model that has seen neither of its two stories.
struct Folds {
  static let count = 5

  /// Which of the possible splits into folds this is; 0 is the one that is published.
  private let split: Int

  /// One model for each pair of folds, fitted on pairs that touch neither.
  private var models: [[Int]: DerivationModel] = [:]

  init(_ pairs: [MeasuredPair], fitter: Fitter, split: Int = 0) async {
    self.split = split
    let pairKeys = pairs.map { Self.key($0.stories, split) }
    let keys = (0..<Self.count).flatMap { i in (i..<Self.count).map { [i, $0] } }
    models = await withTaskGroup(of: ([Int], DerivationModel).self) { group in
      var next = 0
      var made: [[Int]: DerivationModel] = [:]
      func add() {
        guard next < keys.count else { return }
        let key = keys[next]
        next += 1
        group.addTask {
          let seen = zip(pairs, pairKeys).filter { Set($0.1).isDisjoint(with: key) }.map(\.0)
          let version = "fold-\(key[0])\(key[1])"
          return (key, fitter.fit(Self.balanced(seen, as: pairs), version: version, refits: 0))
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

  /// The fold of a story, from a stable hash of its name.
  private static func fold(of story: String, _ split: Int) -> Int {
    let name = split == 0 ? story : "\(story)\(split)"
    return Int(StableHash.hash(Array(name.utf8)) % UInt64(count))
  }

  /// The two folds that a pair belongs to, the smaller first.
  private static func key(_ stories: Sides<String>, _ split: Int) -> [Int] {
    [fold(of: stories.a, split), fold(of: stories.b, split)].sorted()
  }

  /// The model that has seen neither story of a pair.
  func model(for stories: Sides<String>) -> DerivationModel { models[Self.key(stories, split)]! }
}
