import Foundation
import TextReuse

/// A format that articles are written in to be read again, and its parser alone.
struct WrittenForm {
  var name: String
  var ending: String
  /// Whether a file holds one article.
  var isSingle = false
  /// What stands before, between and behind articles of one file.
  var head = ""
  var between = ""
  var tail = ""
  var one: (Article) -> String
  /// What packs the whole file.
  var pack: ([UInt8]) -> [UInt8] = { $0 }
  /// The parser alone; `nil` where the format has none that anybody would use.
  var parse: (([UInt8]) -> Void)?

  /// Some articles, without head, tail and packing unless a file holds one.
  func write(_ articles: [Article]) -> [UInt8] {
    let body = Array(articles.map(one).joined(separator: between).utf8)
    return isSingle ? pack(Array(head.utf8) + body + Array(tail.utf8)) : body
  }

  /// Batches as one file.
  func join(_ batches: [[UInt8]]) -> [UInt8] {
    pack(Array(head.utf8) + Array(batches.joined(separator: between.utf8)) + Array(tail.utf8))
  }

  /// Every format that is measured.
  static var all: [WrittenForm] {
    [
      WrittenForm(
        name: "text", ending: "txt", isSingle: true, one: \.text,
        parse: { _ = String(decoding: $0, as: UTF8.self) }),
      WrittenForm(
        name: "html", ending: "html", isSingle: true,
        head:
          "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>News</title></head><body>"
          + "<header><nav><a href=/>Home</a></nav></header><article>",
        tail: "</article><footer>All rights reserved</footer></body></html>", one: paragraphs,
        parse: RawParsers.gumbo),
      WrittenForm(
        name: "jsonl", ending: "jsonl", between: "\n", one: json,
        parse: { RawParsers.decodeLines($0) }),
      WrittenForm(
        name: "jsonl.gz", ending: "jsonl.gz", between: "\n", one: json, pack: RawParsers.gzip,
        parse: RawParsers.gunzip),
      WrittenForm(
        name: "jsonl.zst", ending: "jsonl.zst", between: "\n", one: json, pack: RawParsers.zstd,
        parse: RawParsers.unzstd),
      WrittenForm(
        name: "json", ending: "json", head: "[", between: ",\n", tail: "]", one: json,
        parse: { RawParsers.decodeArray($0) }),
      WrittenForm(
        name: "csv", ending: "csv", head: "title,text\n", between: "\n",
        one: { "\(cell($0.title ?? "")),\(cell($0.text))" }, parse: nil),
      WrittenForm(
        name: "rss", ending: "rss", head: "<rss><channel><title>News</title>", between: "\n",
        tail: "</channel></rss>",
        one: {
          "<item><title>\(escaped($0.title ?? ""))</title>"
            + "<description>\(escaped(paragraphs($0)))</description></item>"
        }, parse: RawParsers.xml),
      WrittenForm(
        name: "newsml", ending: "xml", head: "<newsMessage><itemSet>", between: "\n",
        tail: "</itemSet></newsMessage>",
        one: {
          "<newsItem guid=\"a\"><contentMeta><headline>\(escaped($0.title ?? ""))</headline>"
            + "</contentMeta><contentSet><inlineXML><nitf><body><body.content>\(paragraphs($0))"
            + "</body.content></body></nitf></inlineXML></contentSet></newsItem>"
        }, parse: RawParsers.xml),
      WrittenForm(
        name: "alto", ending: "alto", isSingle: true, head: "<alto><Layout><Page><PrintSpace>",
        tail: "</PrintSpace></Page></Layout></alto>", one: printed, parse: RawParsers.xml),
      WrittenForm(
        name: "warc", ending: "warc", one: record, parse: { RawParsers.lines($0) }),
      WrittenForm(
        name: "mbox", ending: "mbox",
        one: {
          "From a@b Fri Mar 14 06:30:00 2025\nSubject: \($0.title ?? "News")\n"
            + ("\n" + $0.text).replacingOccurrences(of: "\nFrom ", with: "\n>From ") + "\n\n"
        }, parse: { RawParsers.lines($0) }),
    ]
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  private static func paragraphs(_ article: Article) -> String {
    article.text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined(
      separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static func json(_ article: Article) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let record = RawRecord(
      id: article.id, text: article.text, title: article.title,
      published: article.published?.iso8601, outlet: article.outlet)
    return (try? encoder.encode(record)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private static func printed(_ article: Article) -> String {
    let lines = article.text.split(separator: "\n").map { line in
      "<TextBlock><TextLine>"
        + line.split(separator: " ").map {
          "<String CONTENT=\"\(escaped(String($0)).replacingOccurrences(of: "\"", with: "&quot;"))\"/>"
        }.joined(separator: "<SP/>") + "</TextLine></TextBlock>"
    }
    return lines.joined()
  }

  private static func record(_ article: Article) -> String {
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><article>"
      + paragraphs(article) + "</article></body></html>"
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
  }
}

/// A record as a program that knows its keys would decode it.
struct RawRecord: Codable {
  var id: String
  var text: String
  var title: String?
  var published: String?
  var outlet: String?
}
