import Testing

@testable import TextReuse

/// Looks held against an open one share what they share by themselves.
@Suite struct LookMarksTests {
  private func look(_ seed: UInt64, _ count: Int) -> SecondLook {
    func hashes(_ kind: UInt64) -> [UInt32] {
      // Few different ones, so that looks have many in common; the highest is among them.
      let some = (0..<count).map {
        UInt32(StableHash.ordered(seed &* 1000 &+ UInt64($0), kind) % 700)
      }
      return Set(some + (count > 3 ? [(1 << 20) - 1] : [])).sorted()
    }
    return SecondLook(fingerprints: hashes(1), pairs: hashes(2))
  }

  @Test func sharesAreThoseOfTheTwoLooks() {
    let looks = [0, 1, 5, 16, 40, 300].enumerated().map { look(UInt64($0.offset), $0.element) }
    var marks = LookMarks()
    for open in looks {
      marks.open(open)
      let shares = looks.map { marks.share($0) }
      #expect(shares == looks.map { open.share(with: $0) })
    }
  }
}
