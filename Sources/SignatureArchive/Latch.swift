internal import Foundation

/// Something that is so from some moment on: told by one thread, asked by others.
package final class Latch: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false

  /// A latch that is open.
  package init() {}

  /// Whether it is so.
  package var isSet: Bool { lock.withLock { value } }

  /// Makes it so.
  package func set() { lock.withLock { value = true } }
}
