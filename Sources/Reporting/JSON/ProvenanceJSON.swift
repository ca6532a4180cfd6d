public import TextReuse

/// What articles say of their own origin, as JSON: one object an article.
public enum ProvenanceJSON {
  /// Writes an array with one object an article, and a line break.
  public static func write(_ articles: [Provenance], to out: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .open(levels: 3))
    writer.begin("[")
    for article in articles {
      write(article, to: &writer)
      writer.flush(to: &out)
    }
    writer.end("]")
    writer.lineBreak()
    writer.flush(to: &out)
  }

  /// Writes one object a line, an article each.
  public static func writeLines(_ articles: [Provenance], to out: inout some TextOutputStream) {
    var writer = JSONWriter()
    for article in articles {
      write(article, to: &writer)
      writer.lineBreak()
      writer.flush(to: &out)
    }
  }

  /// Writes one article's provenance as one object.
  public static func write(_ article: Provenance, to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", article.id)
      $0.field("path", article.path)
      $0.marks("declared", article.declared)
      $0.entries("credits", article.credits) { $0.field("name", $1) }
      $0.marks("datelines", article.datelines)
      $0.entries("quotations", article.quotations) { $0.field("speaker", $1) }
      $0.entries("dates", article.dates) {
        $0.field("iso", $1.iso)
        $0.field("precision", $1.precision)
      }
      $0.entries("standingText", article.standingText) { $0.field("kind", $1) }
      $0.entries("inconsistencies", article.inconsistencies) { $0.field("reason", $1) }
      $0.entries("hiddenCharacters", article.hiddenCharacters) { $0.field("what", $1) }
    }
  }
}

extension JSONWriter {
  /// Writes a stretch of an article as it stands there.
  mutating func mark(_ mark: Provenance.Mark) {
    object {
      $0.field("text", mark.text)
      $0.field("span", mark.span)
    }
  }

  fileprivate mutating func marks(_ key: String, _ marks: [Provenance.Mark]) {
    self.key(key)
    array(marks) { $0.mark($1) }
  }

  fileprivate mutating func entries<Fact>(
    _ key: String, _ entries: [Provenance.Entry<Fact>],
    _ fact: (inout JSONWriter, Fact) -> Void
  ) {
    self.key(key)
    array(entries) { writer, entry in
      writer.object {
        $0.field("text", entry.mark.text)
        $0.field("span", entry.mark.span)
        fact(&$0, entry.fact)
      }
    }
  }
}
