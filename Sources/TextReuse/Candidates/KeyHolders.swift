/// The documents that have each of some keys.
package struct KeyHolders: Sendable {
  /// The documents, one key's behind the other's.
  package private(set) var documents: [UInt32] = []
  /// Where each key's documents begin, and the end of the last.
  package private(set) var starts: [UInt32] = [0]
  /// One more than the largest document.
  package private(set) var bound = 0

  /// No keys.
  package init() {}

  /// How many keys there are.
  package var count: Int { starts.count - 1 }

  /// The bytes that they take.
  package var size: Int { (documents.count + starts.count) * 4 }

  /// Adds a document to the key that is being made.
  @inline(__always)
  package mutating func append(_ document: UInt32) {
    documents.append(document)
    bound = max(bound, Int(document) + 1)
  }

  /// Ends the key that is being made; the next document is the first of the next key.
  package mutating func endKey() {
    starts.append(UInt32(documents.count))
  }

  /// The places in `documents` of a key.
  @inline(__always)
  package func range(ofKey key: Int) -> Range<Int> {
    Int(starts[key])..<Int(starts[key &+ 1])
  }
}
