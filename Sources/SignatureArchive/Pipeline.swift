internal import Foundation

/// Reads, computes and writes side by side: one thread produces, some make, the caller consumes, in
/// the order of what was produced.
///
/// What is under way is bounded, so that memory is. Threads rather than tasks: reading blocks.
package final class Pipeline<Item: Sendable, Made: Sendable>: @unchecked Sendable {
  /// Why production ends before its end.
  package struct Stopped: Error {}

  /// How many items may be under way.
  private let most: Int
  private let condition = NSCondition()
  private var waiting: [(index: Int, item: Item)] = []
  private var made: [Int: Made] = [:]
  private var produced = 0
  private var consumed = 0
  private var isProduced = false
  private var isStopped = false

  private init(most: Int) { self.most = most }

  /// Runs to the end, or until `consume` throws.
  ///
  /// - Parameters:
  ///   - workers: how many threads make.
  ///   - produce: hands every item to the closure it is given, and ends when that throws.
  ///   - worker: gives each thread what makes.
  ///   - consume: takes what was made, in order, on the calling thread.
  package static func run(
    workers: Int, produce: @escaping @Sendable ((Item) throws -> Void) -> Void,
    worker: @escaping @Sendable () -> (Item) -> Made, consume: (Made) throws -> Void
  ) rethrows {
    let pipeline = Pipeline(most: 32 + 8 * workers)
    let threads = NSCondition()
    nonisolated(unsafe) var running = workers + 1
    @Sendable func start(_ body: @escaping @Sendable () -> Void) {
      let thread = Thread {
        body()
        threads.withLock {
          running -= 1
          threads.signal()
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    start {
      produce { try pipeline.put($0) }
      pipeline.endProduction()
    }
    for _ in 0..<workers { start { pipeline.work(worker()) } }
    defer {
      pipeline.stop()
      threads.withLock { while running > 0 { threads.wait() } }
    }
    while let next = pipeline.take() { try consume(next) }
  }

  private func put(_ item: Item) throws {
    try condition.withLock {
      while produced - consumed >= most, !isStopped { condition.wait() }
      if isStopped { throw Stopped() }
      waiting.append((produced, item))
      produced += 1
      condition.broadcast()
    }
  }

  private func endProduction() {
    condition.withLock {
      isProduced = true
      condition.broadcast()
    }
  }

  private func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  private func work(_ make: (Item) -> Made) {
    while true {
      let next = condition.withLock { () -> (index: Int, item: Item)? in
        while waiting.isEmpty, !isProduced, !isStopped { condition.wait() }
        return waiting.isEmpty || isStopped ? nil : waiting.removeFirst()
      }
      guard let next else { return }
      let result = make(next.item)
      condition.withLock {
        made[next.index] = result
        condition.broadcast()
      }
    }
  }

  private func take() -> Made? {
    condition.withLock {
      while made[consumed] == nil {
        if isProduced, consumed == produced { return nil }
        condition.wait()
      }
      let next = made.removeValue(forKey: consumed)
      consumed += 1
      condition.broadcast()
      return next
    }
  }
}
