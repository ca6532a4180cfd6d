/// The candidates with the largest weights of those that were shown, kept as a heap whose root is the least
/// of them.
struct Largest {
  private let count: Int
  private var kept: [Entry] = []

  /// A candidate with its weight. One is less than another by its weight, and of equals the larger
  /// candidate is less.
  private struct Entry: Comparable {
    var weight: Float
    var candidate: UInt32

    @inline(__always)
    static func < (left: Entry, right: Entry) -> Bool {
      left.weight != right.weight
        ? left.weight < right.weight : left.candidate > right.candidate
    }
  }

  /// - Parameter count: how many are kept.
  init(_ count: Int) {
    self.count = count
    kept.reserveCapacity(max(0, count))
  }

  /// Shows a candidate that was not shown before.
  ///
  /// - Complexity: O(1) for one that is less than all that are kept, else O(log *count*).
  @inline(__always)
  mutating func insert(_ candidate: UInt32, _ weight: Float) {
    let entry = Entry(weight: weight, candidate: candidate)
    if kept.count < count {
      kept.append(entry)
      rise(kept.count - 1)
    } else if let least = kept.first, least < entry {
      kept[0] = entry
      sink()
    }
  }

  /// Those that are kept, the largest first.
  var sorted: [UInt32] { kept.sorted(by: >).map(\.candidate) }

  private mutating func rise(_ place: Int) {
    var place = place
    while place > 0 {
      let parent = (place - 1) / 2
      guard kept[place] < kept[parent] else { return }
      kept.swapAt(place, parent)
      place = parent
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < kept.count else { return }
      if child + 1 < kept.count, kept[child + 1] < kept[child] { child += 1 }
      guard kept[child] < kept[place] else { return }
      kept.swapAt(place, child)
      place = child
    }
  }
}
