import Foundation
import Newsroom
import Testing
import TextReuse

@Suite("A collection of articles")
struct ArticleCollectionTests {
  @Test("keeps the order of reading")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.txt", "Bread.")
    try folder.write("a.jsonl", #"{"id": "z", "text": "Zinc."}"# + "\n" + #"{"text": "Apple."}"#)
    let path = folder.url.path()
    let read = ArticleCollection(inputs: [path + "/b.txt", path])
    #expect(read.articles.map(\.text) == ["Bread.", "Zinc.", "Apple."])
    #expect(read.articles.map(\.id) == [path + "/b.txt", "z", path + "/a.jsonl#2"])
    #expect(read.skipped == [])
    #expect(read.place(of: "z") == 1)
  }

  @Test("refuses the second article of an id, and names both places")
  func duplicates() {
    var collection = ArticleCollection()
    collection.add(Article(id: "wire", text: "One.", path: "a.jsonl"))
    collection.add(Article(id: "wire", text: "Two.", path: "b.jsonl"))
    #expect(collection.articles.map(\.text) == ["One."])
    #expect(
      collection.skipped == [
        Skipped(
          path: "b.jsonl", place: "id wire",
          reason: "the id is taken by another article in a.jsonl; "
            + "give each article an id of its own")
      ])
  }

  @Test("counts the same record of one file once")
  func again() {
    var collection = ArticleCollection()
    collection.add(Article(id: "wire", text: "One.", path: "a.jsonl"))
    collection.add(Article(id: "wire", text: "One.", path: "a.jsonl"))
    #expect(collection.articles.count == 1 && collection.skipped == [])
  }

  @Test("keeps only what is wanted")
  func wanted() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", #"{"id": "x", "text": "A"}"# + "\n" + #"{"id": "y", "text": "B"}"#)
    let read = ArticleCollection(inputs: [folder.url("a.jsonl").path()], wanted: ["y"])
    #expect(read.articles.map(\.id) == ["y"])
  }
}
