internal import TextReuse

/// A page that was read by a machine, in ALTO (Library of Congress), as an article.
///
/// A block is a paragraph. A word that hyphenation divides is joined, by what the file gives as the
/// whole word, else by its halves.
enum ALTOPage {
  static func article(_ tree: XMLTree) -> Article {
    var paragraphs: [String] = []
    for block in tree.all("TextBlock") where !tree.children(of: block, named: "TextLine").isEmpty {
      var joiner = LineJoiner()
      for line in tree.children(of: block, named: "TextLine") { take(line, tree, into: &joiner) }
      if !joiner.text.isEmpty { paragraphs.append(joiner.text) }
    }
    var article = Article(id: "", text: paragraphs.joined(separator: "\n\n"))
    let block = tree.first("TextBlock")
    article.language =
      block.flatMap { tree.attribute("LANG", of: $0) ?? tree.attribute("language", of: $0) }
    return article
  }

  private static func take(_ line: Int, _ tree: XMLTree, into joiner: inout LineJoiner) {
    joiner.beginLine()
    var isWhole = false
    for place in tree.children(of: line) {
      switch tree.nodes[place].name {
      case "String":
        guard let word = tree.attribute("CONTENT", of: place) else { continue }
        let whole = tree.attribute("SUBS_CONTENT", of: place)
        switch tree.attribute("SUBS_TYPE", of: place) {
        case "HypPart1" where whole != nil:
          joiner.append(whole ?? word)
          isWhole = true
        // The whole word stood at the end of the line before.
        case "HypPart2" where whole != nil: continue
        default: joiner.append(word)
        }
      case "HYP" where !isWhole: joiner.hyphenate()
      default: continue
      }
    }
  }
}

/// Joins the words of printed lines to a paragraph, and what hyphenation divides to a word.
struct LineJoiner {
  /// The paragraph so far, in one line.
  private(set) var text = ""
  private var dividedWord = false
  private var lineIsNew = true

  /// Begins a line.
  mutating func beginLine() { lineIsNew = true }

  /// Adds a word.
  mutating func append(_ word: String) {
    if text.isEmpty || (dividedWord && lineIsNew) {
      text += word
    } else {
      text += " " + word
    }
    dividedWord = false
    lineIsNew = false
  }

  /// Marks the word before as going on in the next line.
  mutating func hyphenate() { dividedWord = !lineIsNew }

  /// Adds a line of several words. A hyphen at its end divides a word if the next line goes on in
  /// small letters; else it belongs to the word, as in `Norrby-Post`.
  mutating func append(line: String, next: String?) {
    beginLine()
    var words = HTMLText.collapsed(line)
    guard !words.isEmpty else { return }
    let nextIsSmall =
      next?.unicodeScalars.first { !$0.properties.isWhitespace }?.properties.isLowercase ?? false
    // The signs are those of type, of transcriptions, and of black letter.
    let sign = words.unicodeScalars.last
    let isHyphen = sign == "-" || sign == "\u{AC}" || sign == "\u{2E17}" || sign == "\u{2010}"
    let divides = isHyphen && nextIsSmall && words.unicodeScalars.count > 1
    if divides { words.unicodeScalars.removeLast() }
    append(words)
    if divides { hyphenate() }
  }
}
