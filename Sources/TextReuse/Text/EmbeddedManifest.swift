/// Recognises C2PA manifests that are embedded in text as invisible characters.
///
/// A manifest begins with U+FEFF; variation selectors behind it are its bytes (U+FE00...FE0F for 0...15,
/// U+E0100...E01EF for 16...255), the first eight of them `C2PATXT` and a zero.
/// Source: C2PA Technical Specification, "Embedding manifests into unstructured text".
enum ManifestFinder {
  private static let magic: [UInt8] = Array("C2PATXT\0".utf8)

  /// Makes one oddity of kind `manifest` of each manifest among a text's invisible characters.
  ///
  /// - Complexity: O(*n*) in the bytes of the oddities.
  static func mark(_ text: inout TokenizedText) {
    guard text.oddities.contains(where: { $0.kind == .invisible && $0.range.count >= 27 }) else {
      return
    }
    var marked: [CharacterOddity] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for oddity in text.oddities {
        guard oddity.kind == .invisible, let manifest = manifest(in: oddity.range, bytes) else {
          marked.append(oddity)
          continue
        }
        for (kind, range) in [
          (CharacterOddity.Kind.invisible, oddity.range.lowerBound..<manifest.lowerBound),
          (.manifest, manifest), (.invisible, manifest.upperBound..<oddity.range.upperBound),
        ] where !range.isEmpty {
          marked.append(CharacterOddity(kind: kind, range: range))
        }
      }
    }
    text.oddities = marked
  }

  /// The bytes of a manifest inside a run of invisible characters.
  private static func manifest(
    in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(at: position, in: bytes)
      let start = position
      position += length
      guard scalar.value == 0xFEFF else { continue }
      var matched = 0
      var end = position
      while end < range.upperBound {
        let (next, length) = UTF8Decoding.scalar(at: end, in: bytes)
        guard let byte = byte(of: next.value) else { break }
        if matched < magic.count {
          guard byte == magic[matched] else { break }
          matched += 1
        }
        end += length
      }
      if matched == magic.count { return start..<end }
    }
    return nil
  }

  /// The byte that a variation selector stands for.
  private static func byte(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFE00...0xFE0F: UInt8(scalar - 0xFE00)
    case 0xE0100...0xE01EF: UInt8(scalar - 0xE0100 + 16)
    default: nil
    }
  }
}
