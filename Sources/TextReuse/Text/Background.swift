/// How rare words are in news at large: the yardstick that makes a number mean the same in any corpus.
///
/// Two tables of quantised bits, one for words and one for stems, each a sorted list of 32-bit hash
/// prefixes. A word that is not listed is as rare as the rarest listed.
public struct Background: Sendable {
  /// Where a table's answer for what it does not list comes from.
  public struct Table: Sendable {
    var hashes: [UInt32]
    var bits: [UInt8]
    var unlisted: Float

    /// Bits are stored in eighths: 31.9 bits at most, rarer than once in four billion.
    static let scale: Float = 8

    func bits(of hash: UInt64) -> Float {
      let key = UInt32(truncatingIfNeeded: hash >> 32)
      var low = 0
      var high = hashes.count
      while low < high {
        let middle = (low &+ high) / 2
        if hashes[middle] < key { low = middle &+ 1 } else { high = middle }
      }
      guard low < hashes.count, hashes[low] == key else { return unlisted }
      return Float(bits[low]) / Self.scale
    }
  }

  var words: Table
  var stems: Table

  /// A background of two tables.
  public init(words: Table, stems: Table) {
    self.words = words
    self.stems = stems
  }

  /// −log₂ of a word's share of all words.
  func surprise(ofWord hash: UInt64) -> Float { words.bits(of: hash) }

  /// −log₂ of the share of articles that have a stem.
  func rarity(ofStem hash: UInt64) -> Float { stems.bits(of: hash) }
}

extension Background {
  /// News at large: counts over some twenty thousand agency reports.
  public static let news = Background(
    words: Table(base64: BackgroundData.words), stems: Table(base64: BackgroundData.stems))
}

extension Background.Table {
  /// Reads a table from base64 of: the number of entries, the bits of what is not listed (a byte),
  /// then a 32-bit hash prefix each in ascending order, then an eighth-bit byte each; little-endian.
  ///
  /// A string that is no such table, the empty one included, gives an empty table.
  public init(base64: StaticString) {
    let data = base64.withUTF8Buffer { Base64.decode($0) }
    hashes = []
    bits = []
    unlisted = 14
    guard data.count >= 5 else { return }
    func word(_ offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(data[offset + $1]) << UInt32(8 * $1) }
    }
    let count = Int(word(0))
    guard data.count == 5 + count * 5 else { return }
    unlisted = Float(data[4]) / Self.scale
    hashes = (0..<count).map { word(5 + $0 * 4) }
    bits = Array(data[(5 + count * 4)...])
  }

  /// The form that `init(base64:)` reads.
  ///
  /// - Parameter entries: whole 64-bit hashes with their bits; of equal prefixes the commoner counts.
  public static func encode(_ entries: [(hash: UInt64, bits: Float)], unlisted: Float) -> String {
    var least: [UInt32: Float] = [:]
    for entry in entries {
      let key = UInt32(truncatingIfNeeded: entry.hash >> 32)
      least[key] = min(least[key] ?? .infinity, entry.bits)
    }
    let sorted = least.sorted { $0.key < $1.key }
    func quantised(_ bits: Float) -> UInt8 { UInt8(min(255, max(0, (bits * scale).rounded()))) }
    var data: [UInt8] = []
    func append(_ word: UInt32) {
      for shift in 0..<4 { data.append(UInt8(word >> UInt32(8 * shift) & 0xFF)) }
    }
    append(UInt32(sorted.count))
    data.append(quantised(unlisted))
    for entry in sorted { append(entry.key) }
    for entry in sorted { data.append(quantised(entry.value)) }
    return Base64.encode(data)
  }
}
