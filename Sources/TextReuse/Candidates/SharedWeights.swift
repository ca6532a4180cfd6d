/// A candidate that gets the second look.
package struct CandidateLook {
  /// Its place among the documents.
  package var document: Int
  /// The rarities of the keys that it shares, summed over the lanes.
  package var weight: Float
}

/// Sums what every other document shares with the one at hand, with buffers that are kept from one document to
/// the next.
///
/// The same in memory and over an archive, so that both name the same pairs.
package struct SharedWeights {
  /// What each document shares with the one at hand; 0 between documents.
  private var weights: [Float]
  /// The first `count` are the documents that share anything.
  private var named: [UInt32]
  private var count = 0
  /// What a key weighs, by how many documents have it.
  private let rarities: [Float]

  /// Weights of nothing yet.
  ///
  /// - Parameters:
  ///   - places: one more than the largest document.
  ///   - documents: how many there are, from which a key's rarity is told.
  ///   - cap: no key has more documents than this.
  package init(places: Int, documents: Int, cap: Int) {
    weights = [Float](repeating: 0, count: places)
    named = [UInt32](repeating: 0, count: places + 1)
    let whole = CandidateRanking.logarithm(documents)
    rarities = (0...max(1, cap)).map {
      CandidateRanking.weight(logarithm: whole, frequency: max(1, $0))
    }
  }

  /// Adds what others share with a document by some of its keys.
  ///
  /// - Complexity: O(*n*) in the documents of the keys.
  package mutating func add(_ keys: ArraySlice<UInt32>, of document: Int, in holders: KeyHolders) {
    precondition(holders.bound <= weights.count, "more documents than there are places for")
    let own = UInt32(truncatingIfNeeded: document)
    var count = count
    weights.withUnsafeMutableBufferPointer { weights in
      named.withUnsafeMutableBufferPointer { named in
        holders.documents.withUnsafeBufferPointer { documents in
          for key in keys {
            let range = holders.range(ofKey: Int(key))
            let rarity = rarities[range.count]
            for place in range {
              let other = documents[place]
              guard other != own else { continue }
              let weight = weights[Int(other)]
              named[count] = other
              count &+= weight == 0 ? 1 : 0
              weights[Int(other)] = weight + rarity
            }
          }
        }
      }
    }
    self.count = count
  }

  /// The candidates that share most, the most first, the smaller of equals first; then nothing is shared any
  /// more.
  ///
  /// - Complexity: O(*n* + *m* log *most*), where *m* are those that are among the largest when they are met.
  package mutating func take(_ most: Int, isWanted: (Int) -> Bool) -> [CandidateLook] {
    var largest = Largest(most)
    for candidate in named[..<count] where isWanted(Int(candidate)) {
      largest.insert(candidate, weights[Int(candidate)])
    }
    let looks = largest.sorted.map {
      CandidateLook(document: Int($0), weight: weights[Int($0)])
    }
    for candidate in named[..<count] { weights[Int(candidate)] = 0 }
    count = 0
    return looks
  }
}
