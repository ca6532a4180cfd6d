package import TextReuse

/// The name of an article by its content: two hashes of all that is known of it but its path.
package struct ContentKey: Sendable, Hashable {
  package let first: UInt64
  package let second: UInt64

  /// The key of an article.
  ///
  /// - Complexity: O(*n*) in bytes.
  package init(_ article: Article) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.utf8.count + 512)
    Bytes.appendWord(0, to: &bytes)
    Bytes.appendField(article.id, to: &bytes)
    Bytes.appendField(article.text, to: &bytes)
    Bytes.appendField(article.title, to: &bytes)
    Bytes.appendField(article.published?.iso8601, to: &bytes)
    Bytes.appendField(article.outlet, to: &bytes)
    Bytes.appendField(article.url, to: &bytes)
    Bytes.appendField(article.byline, to: &bytes)
    Bytes.appendField(article.language, to: &bytes)
    Bytes.appendField(StoredOrigin.text(article.origin), to: &bytes)
    first = StableHash.hash(bytes)
    // Another beginning leads the hash through other states: two texts that meet once will part.
    bytes[0] = 1
    second = StableHash.hash(bytes)
  }

  /// The key of sixteen bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    func word(_ start: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
    }
    first = word(0)
    second = word(8)
  }

  /// Its sixteen bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    Bytes.appendWord(first, to: &bytes)
    Bytes.appendWord(second, to: &bytes)
    return bytes
  }
}

/// What an archive says of a document beside its text.
package struct StoredDocument: Sendable, Equatable {
  /// Its number, never given twice.
  package var number: Int
  /// Its name by content.
  package var key: ContentKey
  /// What is known of it; the text is empty unless asked for.
  package var article: Article
  /// How many words it has.
  package var words: Int
  /// The number that texts of the same words share.
  package var content: UInt64

  /// A document from its parts.
  package init(number: Int, key: ContentKey, article: Article, words: Int, content: UInt64) {
    self.number = number
    self.key = key
    self.article = article
    self.words = words
    self.content = content
  }

  /// The checksum of its row.
  var crc: UInt32 {
    var bytes = key.bytes
    Bytes.appendWord(UInt64(number), to: &bytes)
    Bytes.appendWord(UInt64(words), to: &bytes)
    Bytes.appendWord(content, to: &bytes)
    for field in [
      article.id, article.title, article.published?.iso8601, article.outlet, article.url,
      article.byline, article.path, article.language, StoredOrigin.text(article.origin),
    ] {
      Bytes.appendField(field, to: &bytes)
    }
    return bytes.withUnsafeBufferPointer(SealedBlob.crc)
  }
}
