extension [UInt64] {
  /// Sorts hashes, which are spread evenly: each goes near its place by its top bits, and a last pass
  /// puts neighbours in order.
  ///
  /// What is not spread evenly is sorted as anything else.
  ///
  /// - Complexity: O(*n*) for evenly spread hashes, else O(*n* log *n*).
  mutating func sortSpread() {
    guard count > 64 else { return sort() }
    let bits = UInt64(Swift.min(16, 64 - count.leadingZeroBitCount))
    let shift = 64 - bits
    var ends = [Int32](repeating: 0, count: 1 << Int(bits) + 1)
    for hash in self { ends[Int(hash &>> shift) &+ 1] &+= 1 }
    var sum: Int32 = 0
    for part in ends.indices {
      // Insertion into long parts would take the square of their length.
      if ends[part] > 32 { return sort() }
      sum &+= ends[part]
      ends[part] = sum
    }
    let unsorted = self
    withUnsafeMutableBufferPointer { buffer in
      for hash in unsorted {
        let part = Int(hash &>> shift)
        buffer[Int(ends[part])] = hash
        ends[part] &+= 1
      }
      for index in 1..<buffer.count {
        let hash = buffer[index]
        var place = index
        while place > 0, buffer[place &- 1] > hash {
          buffer[place] = buffer[place &- 1]
          place &-= 1
        }
        buffer[place] = hash
      }
    }
  }
}
