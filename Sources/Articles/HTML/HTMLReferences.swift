internal import TextReuse

/// Where the bytes of a text stand in markup that it was read from, references to characters among it.
///
/// The parser says where a text comes from as a whole. Byte by byte the two are the same but where
/// markup has a reference (`&eacute;`, `&#233;`), a carriage return or a tag that was dropped.
enum HTMLReferences {
  /// How far ahead two ways to read a reference are compared.
  private static let sight = 12

  /// The map of a text to the page, by that of the markup to the page.
  ///
  /// What cannot be matched to the markup is taken to be put in.
  static func map(
    _ text: [UInt8], _ markup: [UInt8], _ place: Range<Int>, _ page: SourceMap
  ) -> SourceMap {
    var map = SourceMap()
    var at = 0
    var source = place.lowerBound
    let end = min(place.upperBound, markup.count)
    while at < text.count, source < end {
      let byte = markup[source]
      if byte == 38, let reference = reference(text, at, markup, source, end) {
        let stretch = page.source(of: source..<reference.source) ?? source..<source
        map.convert(reference.text - at, from: stretch)
        (at, source) = (reference.text, reference.source)
      } else if byte == text[at] {
        let length = run(text, at, markup, source, end)
        map.append(page, source..<source + length)
        at += length
        source += length
      } else if byte == 60, let close = markup[source..<end].firstIndex(of: 62) {
        source = close + 1
      } else {
        source += 1
      }
    }
    map.insert(text.count - map.count)
    return map
  }

  /// How many bytes from two places on are the same, up to the next reference.
  private static func run(
    _ text: [UInt8], _ at: Int, _ markup: [UInt8], _ source: Int, _ end: Int
  ) -> Int {
    var length = 1
    while at + length < text.count, source + length < end, markup[source + length] != 38,
      markup[source + length] == text[at + length]
    {
      length += 1
    }
    return length
  }

  /// Where a reference that begins at a place ends, and the one or two characters that it is in the
  /// text; `nil` for a sign that is only itself.
  private static func reference(
    _ text: [UInt8], _ at: Int, _ markup: [UInt8], _ source: Int, _ end: Int
  ) -> (text: Int, source: Int)? {
    var close = source + 1
    if close < end, markup[close] == 35 { close += 1 }
    while close < end, close - source < 40,
      markup[close].isASCIILetter || markup[close].isASCIIDigit
    {
      close += 1
    }
    guard close > source + 1 else { return nil }
    if close < end, markup[close] == 59 { close += 1 }
    let one = next(text, at)
    let two = next(text, one)
    // An old reference may do without its semicolon, and be the beginning of a longer word.
    for after in stride(from: close, through: min(source + 3, close), by: -1) {
      for rest in [one, two] where agrees(text, rest, markup, after, end) { return (rest, after) }
    }
    return nil
  }

  /// Whether text and markup go on alike, as far as the next reference or tag.
  private static func agrees(
    _ text: [UInt8], _ at: Int, _ markup: [UInt8], _ source: Int, _ end: Int
  ) -> Bool {
    for step in 0..<sight {
      guard source + step < end else { return at + step >= text.count }
      let byte = markup[source + step]
      if byte == 38 || byte == 60 || byte == 13 { return true }
      guard at + step < text.count, byte == text[at + step] else { return false }
    }
    return true
  }

  /// Where the character behind the one at a place begins.
  private static func next(_ text: [UInt8], _ at: Int) -> Int {
    var next = min(at + 1, text.count)
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
