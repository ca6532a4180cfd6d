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

extension Array {
  /// Sorts by hashes, which are spread evenly, as `sortSpread` does; what has equal hashes keeps its order.
  ///
  /// - Complexity: O(*n*) for evenly spread hashes, else O(*n* log *n*).
  @inline(__always)
  mutating func sortSpread(by key: (Element) -> UInt64) {
    guard count > 32 else { return sort { key($0) < key($1) } }
    let bits = UInt64(Swift.min(16, 64 - count.leadingZeroBitCount))
    let shift = 64 - bits
    var ends = [Int32](repeating: 0, count: 1 << Int(bits) + 1)
    for element in self { ends[Int(key(element) &>> shift) &+ 1] &+= 1 }
    var sum: Int32 = 0
    for part in ends.indices {
      sum &+= ends[part]
      ends[part] = sum
    }
    let unsorted = self
    let isSorted = withUnsafeMutableBufferPointer { buffer in
      for element in unsorted {
        let part = Int(key(element) &>> shift)
        buffer[Int(ends[part])] = element
        ends[part] &+= 1
      }
      return Self.insert(buffer, key)
    }
    // Much work is left only where hashes were chosen to be alike.
    if !isSorted { self = unsorted.sorted { key($0) < key($1) } }
  }

  /// Puts neighbours in order, and says whether that took as few steps as evenly spread hashes need.
  @inline(__always)
  private static func insert(
    _ buffer: UnsafeMutableBufferPointer<Element>, _ key: (Element) -> UInt64
  ) -> Bool {
    var left = 16 &* buffer.count
    for index in 1..<buffer.count {
      let element = buffer[index]
      let own = key(element)
      var place = index
      while place > 0, key(buffer[place &- 1]) > own {
        buffer[place] = buffer[place &- 1]
        place &-= 1
      }
      buffer[place] = element
      left &-= index &- place
      if left < 0 { return false }
    }
    return true
  }
}
