/// How mail and web archives wrap bytes.
enum TransferEncoding {
  /// The bytes that a body stands for by the name of its encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes, soft: true)
    default: Array(bytes)
    }
  }

  /// Base 64, up to the first `=`; other signs are passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 65...90: value = UInt32(byte - 65)
      case 97...122: value = UInt32(byte - 71)
      case 48...57: value = UInt32(byte + 4)
      case 43: value = 62
      case 47: value = 63
      case 61: return output
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  /// Quoted-printable; `soft` joins lines that end with `=`. A broken escape stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, soft: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == 61 else {
        output.append(bytes[at])
        at += 1
        continue
      }
      if at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2]) {
        output.append(high << 4 | low)
        at += 3
      } else if soft, at + 1 < bytes.endIndex, bytes[at + 1] == 10 {
        at += 2
      } else if soft, at + 2 < bytes.endIndex, bytes[at + 1] == 13, bytes[at + 2] == 10 {
        at += 3
      } else {
        output.append(61)
        at += 1
      }
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
