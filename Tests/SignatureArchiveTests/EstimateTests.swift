import Testing
import TextReuse

@testable import SignatureArchive

@Suite("The estimate of the Jaccard index from what is stored")
struct EstimateTests {
  /// Two sets of a size and their Jaccard index.
  private func sets(
    shared: Int, size: Int, _ numbers: inout SeededNumbers
  ) -> (ShingleSet, ShingleSet, Double) {
    let common = (0..<shared).map { _ in numbers.next() }
    let a = ShingleSet(words: common + (shared..<size).map { _ in numbers.next() }, width: 1)
    let b = ShingleSet(words: common + (shared..<size).map { _ in numbers.next() }, width: 1)
    return (a, b, a.jaccard(b))
  }

  private func stored(_ set: ShingleSet) -> StoredSketch {
    StoredSketch(
      signature: Signature(shingles: set).values.map { UInt8(truncatingIfNeeded: $0) },
      look: SecondLook(fingerprints: [], pairs: []))
  }

  @Test("is off by no more than .0256 in the mean, and by less than 128 permutations are")
  func error() {
    var numbers = SeededNumbers(17)
    var (error, independent, bias) = (0.0, 0.0, 0.0)
    let pairs = 1500
    for pair in 0..<pairs {
      // Articles of some 200 to 700 words, of every likeness from 0 to 1.
      let size = [200, 430, 700][pair % 3]
      let wanted = (Double(pair % 25) + 0.5) / 25
      let shared = Int((2 * wanted / (1 + wanted) * Double(size)).rounded())
      let (a, b, exact) = sets(shared: shared, size: size, &numbers)
      let estimate = stored(a).estimatedJaccard(stored(b))
      error += abs(estimate - exact)
      bias += estimate - exact
      var equal = 0
      for _ in 0..<128 where Double.random(in: 0..<1, using: &numbers) < exact { equal += 1 }
      independent += abs(Double(equal) / 128 - exact)
    }
    let count = Double(pairs)
    #expect(error / count <= 0.0256, "\(error / count)")
    #expect(error <= independent, "\(error / count), 128 permutations \(independent / count)")
    #expect(abs(bias / count) < 0.003)
  }
}
