import Testing

@testable import TextReuse

/// Sorting hashes near their places is sorting.
@Suite struct SpreadSortTests {
  private struct Item: Equatable {
    var hash: UInt64
    var place: Int
  }

  private func items(_ count: Int, _ hash: (Int) -> UInt64) -> [Item] {
    (0..<count).map { Item(hash: hash($0), place: $0) }
  }

  /// Hashes that are spread evenly, repeat often, share their top bits, or come in falling order.
  @Test(arguments: [0, 1, 2, 33, 64, 65, 700, 5000])
  func itemsOfEqualHashesKeepTheirOrder(_ count: Int) {
    let kinds: [(Int) -> UInt64] = [
      { StableHash.ordered(UInt64($0), 1) }, { StableHash.ordered(UInt64($0 % 7), 1) },
      { UInt64($0 % 500) }, { UInt64(10_000 - $0) }, { .max - UInt64($0 % 3) },
    ]
    for hash in kinds {
      let items = items(count, hash)
      var sorted = items
      sorted.sortSpread { $0.hash }
      #expect(sorted == items.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) })
      var hashes = items.map(\.hash)
      hashes.sortSpread()
      #expect(hashes == items.map(\.hash).sorted())
    }
  }
}
