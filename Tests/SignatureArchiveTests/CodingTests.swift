import Testing
import TextReuse

@testable import SignatureArchive

@Suite("Coding")
struct CodingTests {
  @Test("of numbers in bits gives them back, escapes included", arguments: 0..<20 as Range<UInt64>)
  func bits(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var writer = BitWriter()
    let k = UInt64.random(in: 0...30, using: &numbers)
    let values = (0..<100).map { _ in
      UInt64.random(in: 0..<(1 << UInt64.random(in: 1...39, using: &numbers)), using: &numbers)
    }
    for value in values {
      writer.rice(value, k: k)
      writer.gamma(value + 1)
      writer.write(value, width: 40)
    }
    writer.finish()
    writer.bytes.withUnsafeBufferPointer { bytes in
      var reader = BitReader(bytes)
      for value in values {
        #expect(reader.rice(k: k) == value)
        #expect(reader.gamma() == value + 1)
        #expect(reader.read(40) == value)
      }
      #expect(!reader.isOverrun && reader.nextByte == bytes.count)
      _ = reader.read(40)
      #expect(reader.isOverrun)
    }
  }

  @Test("of any bytes as bits ends", arguments: 0..<20 as Range<UInt64>)
  func anyBits(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    bytes.withUnsafeBufferPointer { bytes in
      var reader = BitReader(bytes)
      var steps = 0
      while !reader.isOverrun {
        _ = steps % 2 == 0 ? reader.rice(k: 3) : reader.gamma()
        steps += 1
      }
      #expect(steps <= bytes.count * 8 + 1)
      if var cursor = PostingCursor(bytes, firstKey: 7) {
        while cursor.next() { cursor.documents { _ in } }
      }
      _ = StoredSketch(bytes)
    }
  }

  @Test("of a blob notices every flipped bit", arguments: [Int32(0), 6])
  func seal(level: Int32) {
    let content = Array(
      "The bridge was closed. The bridge was closed. The bridge was closed again.".utf8)
    let blob =
      level == 0 ? SealedBlob.plain(content) : SealedBlob.compressed(content, level: level)
    #expect((blob[4] == 1) == (level == 6))
    #expect(blob.withUnsafeBufferPointer(SealedBlob.open) == content)
    for bit in 0..<blob.count * 8 {
      var damaged = blob
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(damaged.withUnsafeBufferPointer(SealedBlob.open) == nil)
    }
    for count in 0..<blob.count {
      let short = Array(blob.prefix(count))
      #expect(short.withUnsafeBufferPointer(SealedBlob.open) == nil)
    }
  }

  @Test("of a sketch gives it back", arguments: 0..<30 as Range<UInt64>)
  func sketches(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let sketch = Invented.sketch(&numbers)
    #expect(sketch.bytes.withUnsafeBufferPointer { StoredSketch($0) } == sketch)
    let short = Array(sketch.bytes.dropLast())
    #expect(short.withUnsafeBufferPointer { StoredSketch($0) } == nil)
  }

  @Test(
    "of postings in blocks gives them back, in blocks of bounded size",
    arguments: [0, 1, 5, 400, 20_000])
  func blocks(count: Int) {
    var numbers = SeededNumbers(UInt64(count))
    let span = 5000
    var all: Set<UInt64> = []
    for _ in 0..<count {
      let key = UInt64.random(in: 0..<(1 << 40), using: &numbers)
      let documents = Int.random(in: 0..<50, using: &numbers) == 0 ? 30 : 1
      for _ in 0..<documents {
        all.insert(
          PostingBlock.posting(key: key, document: UInt64.random(in: 0..<5000, using: &numbers)))
      }
    }
    if count == 400 {
      // One key that nearly all have: a list longer than a block may be.
      for document in 0..<UInt64(span) {
        all.insert(PostingBlock.posting(key: 9, document: document))
      }
    }
    let sorted = all.sorted()
    var packer = PostingPacker(keys: sorted.count, span: span)
    sorted.withUnsafeBufferPointer { packer.append(sorted: $0) }
    var read: [UInt64] = []
    for block in packer.finish() {
      let before = read.count
      var keys = 0
      let content = block.data.withUnsafeBufferPointer(SealedBlob.open) ?? []
      content.withUnsafeBufferPointer { content in
        guard var cursor = PostingCursor(content, firstKey: block.firstKey) else { return }
        while cursor.next() {
          keys += 1
          let key = cursor.key
          cursor.documents { read.append(PostingBlock.posting(key: key, document: $0)) }
        }
        #expect(cursor.isSound && cursor.keys == keys && cursor.postings == read.count - before)
      }
      #expect(block.data.count <= PostingBlock.mostBytes || keys == 1)
    }
    #expect(read == sorted)
  }

  @Test("sorts postings as a plain sort does", arguments: [0, 1, 100, 5000, 60_000])
  func sorting(count: Int) {
    var numbers = SeededNumbers(UInt64(count) + 9)
    // In the order of documents, as they come.
    let postings = (0..<count).map { place in
      PostingBlock.posting(
        key: UInt64.random(in: 0..<(1 << (place % 3 == 0 ? 40 : 12)), using: &numbers),
        document: UInt64(place / 3))
    }
    var sorted: [UInt64] = []
    PostingSort.sorted(postings) { sorted += $0 }
    #expect(sorted == postings.sorted())
  }

  @Test("merges runs as a plain sort does", arguments: 1...9)
  func merging(count: Int) {
    var numbers = SeededNumbers(UInt64(count))
    var runs: [UInt64] = []
    var ends: [Int] = []
    for _ in 0..<count {
      runs += (0..<Int.random(in: 0...50, using: &numbers)).map { _ in numbers.next() }.sorted()
      ends.append(runs.count)
    }
    let sorted = runs.sorted()
    var scratch: [UInt64] = []
    LaneMerger.merge(&runs, &scratch, ends)
    #expect(runs == sorted)
  }
}

@Suite("Sketches of known texts")
struct SketchParameterTests {
  /// Changing this means another `text` in `ArchiveFormat.sketch`: archives made before would give
  /// wrong answers without a word.
  @Test("are what archives hold them to be")
  func stable() {
    let text = """
      The harbour board of Port Sellan closed the old swing bridge on Tuesday after engineers found \
      cracks in two of its six bearings. Repairs will take nine weeks and cost 1.4 million crowns, \
      the board said. Ferries will carry some 3,000 commuters a day across the river until then.
      """
    let sketch = Sketch(ArticleAnalyser().analyse(Article(id: "a", text: text)))
    var bytes = StoredSketch(sketch).bytes
    for lane in Lane.allCases {
      for key in lane.keys(of: sketch) { Bytes.appendWord(key, to: &bytes) }
    }
    #expect(bytes.withUnsafeBufferPointer(SealedBlob.crc) == 3_662_091_328)
    #expect(ArchiveFormat.sketch.hasPrefix("text 2, "))
  }
}
