internal import CIconv
internal import CUchardet
internal import Foundation

/// Encodings by their names: what bytes are in, and how they become text.
enum Charset {
  /// Text in a named encoding; `nil` where the name is not known or some bytes are none of it.
  ///
  /// The names are those of the system's `iconv`, with the meanings that the web gives them:
  /// who says ISO 8859-1 means Windows-1252.
  static func decode(_ bytes: [UInt8], from name: String) -> String? {
    let label = name.lowercased()
    if let meant = meanings[label] { return convert(bytes, from: meant) }
    // Names go to the system; odd ones stay here.
    guard label.utf8.count <= 40,
      label.utf8.allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || [45, 46, 58, 95].contains($0)
      })
    else { return nil }
    return convert(bytes, from: label)
  }

  /// Whether bytes of an encoding so named can be read.
  static func isKnown(_ name: String) -> Bool { decode([], from: name) != nil }

  /// The encoding that bytes look like, by the frequencies of their letters; `nil` where nothing
  /// shows. At most 256 KiB are looked at.
  static func detected(in bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    bytes.prefix(262_144).withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = uchardet_handle_data(detector, base, buffer.count)
    }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let label = String(cString: name)
    return label.isEmpty ? nil : label
  }

  private static let meanings = [
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
    "us-ascii": "windows-1252", "ascii": "windows-1252", "x-cp1252": "windows-1252",
    "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "x-mac-roman": "macintosh",
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "iso-8859-8-i": "iso-8859-8",
  ]

  private static func convert(_ bytes: [UInt8], from name: String) -> String? {
    guard name != "windows-1252", name != "cp1252" else { return TextDecoding.windows1252(bytes) }
    // (iconv_t)-1 says that the name is not known.
    guard let converter = iconv_open("UTF-8", name), converter != OpaqueFailure.pointer
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 65_536)
    var text: [UInt8] = []
    let isWhole = input.withUnsafeMutableBufferPointer { source -> Bool in
      var from = source.baseAddress
      var left = source.count
      while left > 0 {
        var code = 0
        var produced = 0
        var reason: Int32 = 0
        output.withUnsafeMutableBufferPointer { buffer in
          var to = buffer.baseAddress
          var room = buffer.count
          code = iconv(converter, &from, &left, &to, &room)
          reason = errno
          produced = buffer.count - room
        }
        text.append(contentsOf: output[..<produced].lazy.map { UInt8(bitPattern: $0) })
        if code == -1, reason != E2BIG { return false }
      }
      return true
    }
    return isWhole ? String(decoding: text, as: UTF8.self) : nil
  }

  private enum OpaqueFailure {
    nonisolated(unsafe) static let pointer = UnsafeMutableRawPointer(bitPattern: -1)
  }
}
