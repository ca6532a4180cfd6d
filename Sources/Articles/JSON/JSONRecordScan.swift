internal import TextReuse

/// A single pass over the bytes of one JSON object that notes where the values of known keys stand.
///
/// No value is made of what is not kept, and none of what is kept before it is asked for. It takes
/// what is valid and plain: an object whose keys have no escapes, with strings, numbers and words;
/// objects and arrays inside it are given to `JSONParser`. Anything else it leaves to the plain reading,
/// which names the mistake.
struct JSONRecordScan {
  /// What stands at a key.
  private struct Found {
    enum Kind { case none, plain, escaped, other }
    var kind = Kind.none
    var start = 0
    var end = 0
    /// The places of its escapes, among those of all strings.
    var escapes = 0..<0
  }

  /// A known key.
  private struct Key {
    var bytes: [UInt8]
    var slot: Int
  }

  /// Known keys by their number of bytes.
  private let keys: [[Key]]
  /// Keys that make a record something else than it seems; it is left to the plain reading.
  private let odd: [[UInt8]]
  private var found: [Found]
  private var escapes: [Int] = []
  private var at = 0

  /// - Parameter leaving: further keys that leave a record to the plain reading.
  init(_ plan: FieldPlan, leaving: [String] = []) {
    let known = plan.keys.enumerated().map { Key(bytes: Array($1.utf8), slot: $0) }
    let longest = known.map(\.bytes.count).max() ?? 0
    keys = (0...longest).map { length in known.filter { $0.bytes.count == length } }
    odd = ((plan.takesNinjs ? ["uri"] : []) + leaving).map { Array($0.utf8) }
    found = Array(repeating: Found(), count: plan.keys.count)
  }

  /// Notes the values of a record; whether it was taken.
  ///
  /// - Complexity: O(*n*), some bytes an instruction.
  mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for slot in found.indices { found[slot].kind = .none }
    escapes.removeAll(keepingCapacity: true)
    at = 0
    guard UTF8Coding.firstInvalid(in: bytes) == nil else { return false }
    skipSpace(bytes)
    guard take(123, bytes) else { return false }
    skipSpace(bytes)
    if take(125, bytes) { return atEnd(bytes) }
    repeat {
      skipSpace(bytes)
      guard member(bytes) else { return false }
      skipSpace(bytes)
    } while take(44, bytes)
    return take(125, bytes) && atEnd(bytes)
  }

  /// The value at a known key; `nil` where the record has none.
  func value(_ slot: Int, in bytes: UnsafeRawBufferPointer) -> JSONValue? {
    let place = found[slot]
    switch place.kind {
    case .none: return nil
    case .plain, .escaped:
      var map: SourceMap?
      return string(slot, in: bytes, map: &map).map { .string($0) }
    case .other:
      var at = place.start
      return try? JSONParser.value(in: bytes, at: &at)
    }
  }

  /// The string at a known key; `nil` where there is none.
  ///
  /// - Parameter map: where it is one, it says where the string's bytes stand.
  func string(_ slot: Int, in bytes: UnsafeRawBufferPointer, map: inout SourceMap?) -> String? {
    let place = found[slot]
    let range = place.start..<place.end
    switch place.kind {
    case .plain:
      map?.copy(range.count, from: place.start)
      return String(knownUTF8: UnsafeRawBufferPointer(rebasing: bytes[range]))
    case .escaped:
      return JSONUnescaper.text(of: bytes, range, places: escapes[place.escapes], map: &map)
    case .none, .other: return nil
    }
  }

  /// Takes a key and its value.
  private mutating func member(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard take(34, bytes) else { return false }
    let start = at
    at = JSONScan.plainEnd(in: bytes, from: at)
    guard at < bytes.count, bytes[at] == 34 else { return false }
    let key = start..<at
    at += 1
    guard !isOdd(key, bytes) else { return false }
    skipSpace(bytes)
    guard take(58, bytes) else { return false }
    skipSpace(bytes)
    guard at < bytes.count else { return false }
    return value(slot(of: key, bytes), bytes)
  }

  private func isOdd(_ key: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
    odd.contains { $0.count == key.count && bytes[key].elementsEqual($0) }
  }

  private func slot(of key: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int? {
    guard key.count < keys.count else { return nil }
    for known in keys[key.count] {
      var place = 0
      while place < key.count, known.bytes[place] == bytes[key.lowerBound + place] { place += 1 }
      if place == key.count { return known.slot }
    }
    return nil
  }

  /// Takes a value; notes it where its key is known.
  private mutating func value(_ slot: Int?, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = at
    let firstEscape = escapes.count
    var kind = Found.Kind.other
    if bytes[at] == 34 {
      guard let end = JSONScan.stringEnd(in: bytes, from: at + 1) else { return false }
      if JSONUnescaper.find(in: bytes, start + 1..<end, places: &escapes) != nil { return false }
      kind = escapes.count == firstEscape ? .plain : .escaped
      at = end + 1
    } else {
      do { _ = try JSONParser.value(in: bytes, at: &at) } catch { return false }
    }
    guard let slot else { return true }
    let isString = kind != .other
    found[slot] = Found(
      kind: kind, start: isString ? start + 1 : start, end: isString ? at - 1 : at,
      escapes: firstEscape..<escapes.count)
    return true
  }

  private mutating func take(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace(_ bytes: UnsafeRawBufferPointer) {
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
  }

  private mutating func atEnd(_ bytes: UnsafeRawBufferPointer) -> Bool {
    skipSpace(bytes)
    return at == bytes.count
  }
}
