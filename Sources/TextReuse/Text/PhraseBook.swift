/// Fixed phrases that a newsroom or a web page uses about the text rather than in it.
///
/// Each is found by its rarest word, the anchor, so that common words cost nothing.
public struct PhraseBook: Sendable {
  /// What a phrase tells.
  public enum Use: String, Sendable {
    /// An outlet or person follows that the article is credited to, wherever the phrase stands.
    case credit
    /// The same, but only where the sentence speaks of the text in hand or begins with the phrase.
    case creditOfText
    /// A form for readers' comments.
    case commentForm = "comment-form"
    /// An invitation to follow, subscribe, share or read on.
    case followUs = "follow-us"
    /// A copyright notice or disclaimer.
    case disclaimer
    /// The caption or credit of a picture.
    case caption
    /// The signature of an agency's desk ("Reporting by …; Editing by …").
    case signature = "desk-signature"
    /// An advertisement's place.
    case advertisement

    /// Whether it credits someone; else it is standing text.
    var isCredit: Bool { self == .credit || self == .creditOfText }
  }

  /// Where in its paragraph a phrase must stand.
  enum Place: Sendable { case anywhere, lineStart, wholeLine, label }

  /// One phrase.
  struct Phrase: Sendable {
    var words: [UInt64]
    var anchor: Int
    var use: Use
    var place: Place
  }

  private var byAnchor: [UInt64: [Phrase]] = [:]

  /// The hashes of all anchors.
  var anchors: [UInt64] { byAnchor.keys.sorted() }

  /// A book of phrases by use, a phrase a line. `*` stands before the anchor (else the first word is
  /// it), `^` before a phrase that begins a paragraph, `$` behind one that also nearly ends it, and
  /// `:` behind one that is a label before a colon.
  public init(_ entries: [(use: Use, phrases: String)]) {
    for entry in entries {
      for line in entry.phrases.split(separator: "\n") {
        let tokens = Tokenizer().tokenize(String(line))
        guard tokens.count > 0 else { continue }
        let isAnchor = { (token: Int) in
          tokens.starts[token] > 0 && tokens.bytes[Int(tokens.starts[token]) - 1] == 0x2A
        }
        let anchor = (0..<tokens.count).first(where: isAnchor) ?? 0
        let place: Place =
          line.hasSuffix(":")
          ? .label : line.hasSuffix("$") ? .wholeLine : line.hasPrefix("^") ? .lineStart : .anywhere
        byAnchor[tokens.hashes[anchor], default: []].append(
          Phrase(words: tokens.hashes, anchor: anchor, use: entry.use, place: place))
      }
    }
  }

  /// The longest phrase whose anchor is the given token, with its tokens.
  ///
  /// - Complexity: O(*p*) in the words of the phrases with this anchor.
  func phrase(
    at token: Int, in text: TokenizedText, _ reading: Reading
  ) -> (use: Use, tokens: Range<Int>)? {
    guard let phrases = byAnchor[text.hashes[token]] else { return nil }
    var best: (use: Use, tokens: Range<Int>)?
    for phrase in phrases where phrase.words.count > best?.tokens.count ?? 0 {
      let start = token - phrase.anchor
      guard start >= 0, start + phrase.words.count <= text.count else { continue }
      let range = start..<start + phrase.words.count
      guard zip(range, phrase.words).allSatisfy({ text.hashes[$0] == $1 }),
        range.dropFirst().allSatisfy({ reading.gaps[$0].isDisjoint(with: .breaks) }),
        fits(phrase.place, range, reading)
      else { continue }
      best = (phrase.use, range)
    }
    return best
  }

  private func fits(_ place: Place, _ range: Range<Int>, _ reading: Reading) -> Bool {
    if place == .anywhere { return true }
    let paragraph = reading.paragraph(reading.paragraph(of: range.lowerBound))
    guard paragraph.lowerBound == range.lowerBound else { return false }
    if place == .label { return reading.gaps[range.upperBound].contains(.colon) }
    return place == .lineStart || paragraph.count <= range.count + 3
  }
}
