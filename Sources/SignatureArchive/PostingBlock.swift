/// A run of keys of one lane, each with all its documents, in the form of the index's blocks.
enum PostingBlock {
  /// A block ends before it passes so many bytes, so that four fit on a page.
  static let mostBytes = 2000
  /// The bits of a document's number within its segment, at most: a posting is a 64-bit word.
  static let documentBits: UInt64 = 24

  /// One posting in a word: the key above, the document's number within the segment below.
  @inline(__always)
  static func posting(key: UInt64, document: UInt64) -> UInt64 {
    key &<< documentBits | document
  }

  /// The key of such a word.
  @inline(__always)
  static func key(_ posting: UInt64) -> UInt64 { posting &>> documentBits }

  /// The document of such a word.
  @inline(__always)
  static func document(_ posting: UInt64) -> UInt64 { posting & ((1 &<< documentBits) &- 1) }

  /// The parameter of the differences within a list of documents.
  @inline(__always)
  static func listParameter(width: UInt64, count: UInt64) -> UInt64 {
    let bits = UInt64(64 &- (count &- 1).leadingZeroBitCount)
    return width > bits ? width &- bits : 0
  }
}

/// Packs the ascending postings of one lane into blocks.
struct PostingPacker {
  /// A block, and its first key.
  struct Block: Sendable {
    var firstKey: UInt64
    var data: [UInt8]
  }

  private let k: UInt64
  private let width: UInt64
  private var writer = BitWriter()
  private var firstKey: UInt64 = 0
  private var lastKey: UInt64 = 0
  private var keys = 0
  private var postings = 0
  /// The blocks that are complete.
  private var blocks: [Block] = []

  /// A packer for a lane.
  ///
  /// - Parameters:
  ///   - keys: about how many distinct keys it will have, for the parameter of their differences.
  ///   - span: how many document numbers the segment spans.
  init(keys: Int, span: Int) {
    k = Rice.parameter(mean: (1 << 40) / UInt64(max(1, keys)))
    width = UInt64(64 - UInt64(max(1, span - 1)).leadingZeroBitCount)
  }

  /// Takes the postings of one key, ascending; keys must ascend from call to call.
  mutating func append(_ list: UnsafeBufferPointer<UInt64>) {
    let key = PostingBlock.key(list[0])
    // The bits of a list are bounded before it is written, so that no block is written twice.
    let bound = Int(k + width) + 112 + (list.count - 1) * Int(width + 6)
    if keys > 0, writer.bitCount + bound > (PostingBlock.mostBytes - 24) * 8 { finishBlock() }
    if keys == 0 {
      firstKey = key
    } else {
      writer.rice(key &- lastKey &- 1, k: k)
    }
    lastKey = key
    keys += 1
    postings += list.count
    let count = UInt64(list.count)
    writer.gamma(count)
    var document = PostingBlock.document(list[0])
    writer.write(document, width: width)
    guard count > 1 else { return }
    let parameter = PostingBlock.listParameter(width: width, count: count)
    for index in 1..<list.count {
      let next = PostingBlock.document(list[index])
      writer.rice(next &- document &- 1, k: parameter)
      document = next
    }
  }

  /// Takes ascending postings that hold whole keys.
  mutating func append(sorted postings: UnsafeBufferPointer<UInt64>) {
    var start = 0
    while start < postings.count {
      let key = PostingBlock.key(postings[start])
      var end = start &+ 1
      while end < postings.count, PostingBlock.key(postings[end]) == key { end &+= 1 }
      append(UnsafeBufferPointer(rebasing: postings[start..<end]))
      start = end
    }
  }

  /// The blocks that are complete, which are then forgotten.
  mutating func takeComplete() -> [Block] {
    defer { blocks.removeAll() }
    return blocks
  }

  /// Ends the last block, and gives all.
  mutating func finish() -> [Block] {
    if keys > 0 { finishBlock() }
    defer { blocks = [] }
    return blocks
  }

  private mutating func finishBlock() {
    writer.finish()
    var content: [UInt8] = []
    content.reserveCapacity(writer.bytes.count + 12)
    Bytes.appendVarint(keys, to: &content)
    Bytes.appendVarint(postings, to: &content)
    content.append(UInt8(k))
    content.append(UInt8(width))
    content += writer.bytes
    // Packed to its entropy: zlib would make it longer.
    blocks.append(Block(firstKey: firstKey, data: SealedBlob.plain(content)))
    writer.removeAll()
    keys = 0
    postings = 0
  }
}

/// Reads the content of a block key by key.
struct PostingCursor {
  /// How many keys and postings it has.
  let keys: Int
  let postings: Int
  private let k: UInt64
  private let width: UInt64
  private var reader: BitReader
  private var left: Int
  /// The key at hand, and how many documents it has.
  private(set) var key: UInt64
  private(set) var count: UInt64 = 0

  /// A cursor before the first key; `nil` where the head is damaged.
  init?(_ content: UnsafeBufferPointer<UInt8>, firstKey: UInt64) {
    var position = 0
    guard let keys = Bytes.varint(content, at: &position), keys > 0,
      let postings = Bytes.varint(content, at: &position), postings >= keys,
      position + 2 <= content.count, content[position] <= 40,
      content[position + 1] <= PostingBlock.documentBits, content[position + 1] > 0,
      postings <= content.count * 8
    else { return nil }
    self.keys = keys
    self.postings = postings
    k = UInt64(content[position])
    width = UInt64(content[position + 1])
    reader = BitReader(content, from: position + 2)
    left = keys
    key = firstKey
  }

  /// Whether what was read lies within the block.
  var isSound: Bool { !reader.isOverrun && key < 1 << 40 }

  /// A key behind which those of the block hardly reach: twice as far as the mean gap between keys says.
  var likelyEnd: UInt64 {
    let (gaps, isOver) = UInt64(left &+ 1).multipliedReportingOverflow(by: 4 &<< k)
    let (end, isFar) = key.addingReportingOverflow(gaps)
    return isOver || isFar ? .max : end
  }

  /// Goes to the next key, whose documents must then be read or passed over; `false` at the end.
  @inline(__always)
  mutating func next() -> Bool {
    guard left > 0, isSound else { return false }
    if left < keys { key &+= reader.rice(k: k) &+ 1 }
    left &-= 1
    count = reader.gamma()
    return count > 0 && count <= UInt64(postings)
  }

  /// Reads the documents of the key at hand.
  @inline(__always)
  mutating func documents(_ each: (UInt64) -> Void) {
    var document = reader.read(width)
    each(document)
    guard count > 1 else { return }
    let parameter = PostingBlock.listParameter(width: width, count: count)
    for _ in 1..<count {
      document &+= reader.rice(k: parameter) &+ 1
      each(document)
    }
  }
}
