package import TextReuse

/// What an archive keeps of a document's sketch: a signature of eight bits a value, and the second look.
package struct StoredSketch: Sendable, Equatable {
  /// The lowest eight bits of each of the signature's values; none for a text without shingles.
  package let signature: [UInt8]
  /// What a second look compares.
  package let look: SecondLook

  /// A stored sketch from its parts.
  init(signature: [UInt8], look: SecondLook) {
    self.signature = signature
    self.look = look
  }

  /// What is kept of a sketch.
  package init(_ sketch: Sketch) {
    signature =
      sketch.signature.isEmpty
      ? [] : sketch.signature.values.map { UInt8(truncatingIfNeeded: $0) }
    look = sketch.look
  }

  /// An estimate of the Jaccard index: of values that differ, one in 256 looks equal, which is taken
  /// off. Unbiased but for the cut at 0; 0 where either text has no shingles.
  package func estimatedJaccard(_ other: StoredSketch) -> Double {
    guard !signature.isEmpty, signature.count == other.signature.count else { return 0 }
    var equal = 0
    for place in signature.indices where signature[place] == other.signature[place] { equal += 1 }
    let share = Double(equal) / Double(signature.count)
    return max(0, (share - 1 / 256) / (1 - 1 / 256))
  }
}

extension StoredSketch {
  /// The content of its blob.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [signature.isEmpty ? 0 : 1]
    bytes += signature
    Self.append(look.fingerprints, to: &bytes)
    Self.append(look.pairs, to: &bytes)
    return bytes
  }

  /// Reads the content of a blob; `nil` where it is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var look = SecondLook(fingerprints: [], pairs: [])
    guard let length = Self.read(bytes, into: &look) else { return nil }
    signature = Array(bytes[1..<1 + length])
    self.look = look
  }

  /// Reads the second look of a blob's content into one whose memory is kept, and tells how long the signature
  /// before it is; `nil` where the content is none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, into look: inout SecondLook) -> Int? {
    guard let flag = bytes.first, flag < 2 else { return nil }
    let length = flag == 1 ? Signature.length : 0
    var position = 1 + length
    guard position <= bytes.count, read(bytes, at: &position, into: &look.fingerprints),
      read(bytes, at: &position, into: &look.pairs), position == bytes.count
    else { return nil }
    return length
  }

  private static func parameter(_ count: Int) -> UInt64 {
    Rice.parameter(mean: (1 << SecondLook.bits) / UInt64(count))
  }

  private static func append(_ set: [UInt32], to bytes: inout [UInt8]) {
    Bytes.appendVarint(set.count, to: &bytes)
    guard !set.isEmpty else { return }
    let k = parameter(set.count)
    var writer = BitWriter()
    var next: UInt64 = 0
    for number in set {
      writer.rice(UInt64(number) - next, k: k)
      next = UInt64(number) + 1
    }
    writer.finish()
    bytes += writer.bytes
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, into set: inout [UInt32]
  ) -> Bool {
    set.removeAll(keepingCapacity: true)
    guard let count = Bytes.varint(bytes, at: &position), count <= 1 << SecondLook.bits else {
      return false
    }
    guard count > 0 else { return true }
    let k = parameter(count)
    var reader = BitReader(bytes, from: position)
    set.append(contentsOf: repeatElement(0, count: count))
    var next: UInt64 = 0
    // Numbers only grow: what is too large once, is so at the end.
    set.withUnsafeMutableBufferPointer { set in
      for place in 0..<count {
        next &+= reader.rice(k: k)
        set[place] = UInt32(truncatingIfNeeded: next)
        next &+= 1
      }
    }
    guard next <= 1 << SecondLook.bits, !reader.isOverrun else { return false }
    position = reader.nextByte
    return true
  }
}
