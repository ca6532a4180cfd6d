import Testing
import TextReuse

@Suite("Maps of texts to sources")
struct SourceMapTests {
  /// `a&eacute;b` and a new paragraph `c`.
  private var map: SourceMap {
    var map = SourceMap()
    map.copy(1, from: 10)
    map.convert(2, from: 11..<19)
    map.copy(1, from: 19)
    map.insert(2)
    map.copy(1, from: 30)
    return map
  }

  @Test(
    "give the stretch that words come from, without what stands around them",
    arguments: [
      (0..<1, 10..<11), (0..<2, 10..<19), (1..<3, 11..<19), (0..<4, 10..<20), (3..<7, 19..<31),
      (4..<7, 30..<31), (0..<7, 10..<31), (3..<5, 19..<20),
    ])
  func stretches(text: Range<Int>, source: Range<Int>) {
    #expect(map.source(of: text) == source)
  }

  @Test("give none for what the source does not have")
  func none() {
    #expect(map.source(of: 4..<6) == nil)
    #expect(map.source(of: 7..<9) == nil)
    #expect(map.source(of: 2..<2) == nil)
    #expect(SourceMap().source(of: 0..<1) == nil)
  }

  @Test("are cut where text is")
  func cut() {
    var short = map
    short.removeLast(2)
    #expect(short.count == 5)
    #expect(short.source(of: 0..<5) == 10..<20)
    short.removeLast(3)
    #expect(short.pieces.map(\.text) == [0..<1, 1..<2])
    var copied = SourceMap(copied: 9, from: 3)
    copied.removeLast(4)
    #expect(copied.pieces.map(\.source) == [3..<8])
  }

  @Test("are joined by their parts")
  func joined() {
    var whole = SourceMap()
    whole.append(map, 0..<4)
    whole.append(map, 4..<7)
    #expect(whole == map)
    var part = SourceMap()
    part.append(SourceMap(copied: 20, from: 100), 5..<8)
    #expect(part.pieces.map(\.source) == [105..<108])
  }

  @Test("cover what a parser has moved")
  func moved() {
    var map = SourceMap()
    map.copy(3, from: 50)
    map.copy(3, from: 20)
    #expect(map.source(of: 0..<6) == 20..<53)
  }

  @Test("of more pieces than an article has are none")
  func bounded() {
    var map = SourceMap()
    for piece in 0...SourceMap.mostPieces { map.copy(1, from: piece * 2) }
    #expect(map.source(of: 0..<1) == nil)
    #expect(map.pieces.isEmpty)
  }
}
