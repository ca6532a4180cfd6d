internal import TextReuse

/// An order of pairs in which an article's pairs stand close together, so that few are analysed twice.
///
/// Articles are numbered breadth first through the graph of pairs, as Cuthill and McKee (1969) do to
/// keep a sparse matrix narrow; pairs follow the later of their two numbers.
enum JudgingOrder {
  /// The pairs in that order.
  ///
  /// - Complexity: O(*n* log *n*) in pairs and articles.
  static func sorted(_ pairs: [Sides<Int>], count: Int) -> [Sides<Int>] {
    let ranks = Self.ranks(pairs, count: count)
    func key(_ pair: Sides<Int>) -> (Int, Int) {
      let (a, b) = (ranks[pair.a], ranks[pair.b])
      return (max(a, b), min(a, b))
    }
    return pairs.map { (key: key($0), pair: $0) }.sorted { $0.key < $1.key }.map(\.pair)
  }

  private static func ranks(_ pairs: [Sides<Int>], count: Int) -> [Int] {
    var neighbours = [[Int]](repeating: [], count: count)
    for pair in pairs {
      neighbours[pair.a].append(pair.b)
      neighbours[pair.b].append(pair.a)
    }
    var ranks = [Int](repeating: -1, count: count)
    var queue: [Int] = []
    queue.reserveCapacity(count)
    for start in 0..<count where ranks[start] < 0 {
      ranks[start] = queue.count
      var next = queue.count
      queue.append(start)
      while next < queue.count {
        for other in neighbours[queue[next]] where ranks[other] < 0 {
          ranks[other] = queue.count
          queue.append(other)
        }
        next += 1
      }
    }
    return ranks
  }
}
