/// Which words mean nearly the same: what a rewrite puts in the place of a word.
///
/// Stems, not words, and stems alone: the table knows no senses, so that a relation says that one word
/// may stand for the other somewhere. It serves where the rest of a sentence is common already.
public final class Thesaurus: Sendable {
  /// A stem that the thesaurus lists, by its place.
  package typealias Entry = UInt16

  /// What stands for a stem that is not listed.
  static let unlisted = Entry.max

  /// The 32-bit prefixes of the stems' hashes, ascending, each once.
  private let hashes: [UInt32]
  /// Where each entry's relatives end in `relatives`; they begin where those of the one before end.
  private let ends: [UInt32]
  /// The relatives of each entry, ascending.
  package let relatives: [Entry]

  private init(hashes: [UInt32], ends: [UInt32], relatives: [Entry]) {
    self.hashes = hashes
    self.ends = ends
    self.relatives = relatives
  }

  /// A thesaurus that knows no word.
  public static let empty = Thesaurus(pairs: [])

  /// How many stems are listed.
  package var count: Int { hashes.count }

  /// The entries of stems, given in ascending order.
  ///
  /// - Complexity: O(*n* log *m*) in stems and entries.
  func entries(of stems: [UInt64]) -> [Entry] {
    guard !hashes.isEmpty else { return [Entry](repeating: Self.unlisted, count: stems.count) }
    var from = 0
    return stems.map { stem in
      let key = UInt32(truncatingIfNeeded: stem >> 32)
      var end = hashes.count
      while from < end {
        let middle = (from &+ end) / 2
        if hashes[middle] < key { from = middle &+ 1 } else { end = middle }
      }
      return from < hashes.count && hashes[from] == key ? Entry(from) : Self.unlisted
    }
  }

  /// The places in `relatives` of an entry.
  @inline(__always)
  func places(of entry: Entry) -> Range<Int> {
    (entry == 0 ? 0 : Int(ends[Int(entry) &- 1]))..<Int(ends[Int(entry)])
  }

  /// The entries related to one, ascending.
  func relatives(of entry: Entry) -> ArraySlice<Entry> { relatives[places(of: entry)] }
}

extension Thesaurus {
  /// A thesaurus of pairs of stems, by their hashes, in either order; stems beyond the 65,535 first
  /// are left out.
  public convenience init(pairs: [(UInt64, UInt64)]) {
    func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
    let pairs = pairs.filter { key($0.0) != key($0.1) }
    let listed = Set(pairs.flatMap { [key($0.0), key($0.1)] }).sorted().prefix(Int(Entry.max))
    let places = Dictionary(uniqueKeysWithValues: zip(listed, 0...))
    let relations = Set(
      pairs.compactMap { pair -> UInt32? in
        guard let x = places[key(pair.0)], let y = places[key(pair.1)] else { return nil }
        return UInt32(min(x, y)) << 16 | UInt32(max(x, y))
      })
    self.init(
      hashes: Array(listed),
      relations: relations.sorted().map { (Entry($0 >> 16), Entry($0 & 0xFFFF)) })
  }

  /// A thesaurus of relations, each once and given in ascending order.
  private convenience init(hashes: [UInt32], relations: [(Entry, Entry)]) {
    var ends = [UInt32](repeating: 0, count: hashes.count)
    for relation in relations {
      ends[Int(relation.0)] += 1
      ends[Int(relation.1)] += 1
    }
    var sum: UInt32 = 0
    for entry in ends.indices {
      sum += ends[entry]
      ends[entry] = sum - ends[entry]
    }
    var relatives = [Entry](repeating: 0, count: Int(sum))
    // An entry's earlier relatives come first: theirs are the relations that begin earlier.
    for (x, y) in relations {
      relatives[Int(ends[Int(x)])] = y
      ends[Int(x)] += 1
      relatives[Int(ends[Int(y)])] = x
      ends[Int(y)] += 1
    }
    self.init(hashes: hashes, ends: ends, relatives: relatives)
  }

  /// Reads a thesaurus from base64 of: the number of stems, the 32-bit hash prefix of each in ascending
  /// order, little-endian; then of each stem how many later ones are related to it, and how far each of these
  /// is from the one before, as LEB128.
  ///
  /// A string that is no such table, the empty one included, gives an empty thesaurus.
  public convenience init(base64: StaticString) {
    self.init(bytes: base64.withUTF8Buffer { Base64.decode($0) })
  }

  /// Reads a thesaurus from the bytes that the base64 stands for.
  convenience init(bytes data: [UInt8]) {
    let (hashes, relations) = Self.read(data) ?? ([], [])
    self.init(hashes: hashes, relations: relations)
  }

  private static func read(
    _ data: [UInt8]
  ) -> (hashes: [UInt32], relations: [(Entry, Entry)])? {
    func word(_ offset: Int) -> UInt32 {
      UInt32(data[offset]) | UInt32(data[offset &+ 1]) << 8 | UInt32(data[offset &+ 2]) << 16
        | UInt32(data[offset &+ 3]) << 24
    }
    guard data.count >= 4 else { return nil }
    let count = Int(word(0))
    guard count < Int(Entry.max), data.count >= 4 + count * 4 else { return nil }
    var place = 4 + count * 4
    var relations: [(Entry, Entry)] = []
    relations.reserveCapacity(data.count - place)
    for entry in 0..<count {
      guard var left = LEB128.read(data, &place) else { return nil }
      var other = entry
      while left > 0 {
        guard let step = LEB128.read(data, &place), step > 0, other + step < count else {
          return nil
        }
        other &+= step
        relations.append((Entry(entry), Entry(other)))
        left &-= 1
      }
    }
    guard place == data.count else { return nil }
    return ((0..<count).map { word(4 + $0 * 4) }, relations)
  }

  /// The form that `init(base64:)` reads.
  public func encoded() -> String {
    var data: [UInt8] = []
    func append(word: UInt32) {
      for shift in 0..<4 { data.append(UInt8(word >> UInt32(8 * shift) & 0xFF)) }
    }
    append(word: UInt32(hashes.count))
    for hash in hashes { append(word: hash) }
    for entry in 0..<hashes.count {
      let later = relatives(of: Entry(entry)).filter { Int($0) > entry }
      LEB128.append(later.count, to: &data)
      var last = entry
      for other in later {
        LEB128.append(Int(other) - last, to: &data)
        last = Int(other)
      }
    }
    return Base64.encode(data)
  }
}

/// Whole numbers from 0 in groups of seven bits, the lowest first, as DWARF has them.
private enum LEB128 {
  /// The number at a place, which moves behind it; `nil` where none ends within 28 bits.
  @inline(__always)
  static func read(_ data: [UInt8], _ place: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while place < data.count, shift < 28 {
      let byte = Int(data[place])
      place &+= 1
      value |= (byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    return nil
  }

  static func append(_ number: Int, to data: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      data.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    data.append(UInt8(rest))
  }
}
