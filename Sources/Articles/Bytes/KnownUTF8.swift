extension String {
  /// The text of bytes that were found to be UTF-8, copied without a second look.
  ///
  /// - Precondition: the bytes are well-formed UTF-8.
  init(knownUTF8 bytes: UnsafeRawBufferPointer) {
    if #available(macOS 26, *) {
      self.init(copying: UTF8Span(unchecked: bytes.bindMemory(to: UInt8.self).span))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }
}
