import Foundation
import StandpointKit

/// A line on a terminal that shows how far a run is; silent elsewhere.
final class ProgressBar {
    private let isActive: Bool
    private var lastDrawn = Date.distantPast
    private var isShown = false

    init(isActive: Bool = Terminal.isInteractive) { self.isActive = isActive }

    /// Draws the state, at most twenty times a second.
    func show(_ progress: AnalysisProgress) {
        guard isActive else { return }
        let now = Date()
        guard progress.done == progress.total || now.timeIntervalSince(lastDrawn) > 0.05 else {
            return
        }
        lastDrawn = now
        let share = progress.total > 0 ? Double(progress.done) / Double(progress.total) : 0
        let figures = " \(progress.done)/\(progress.total) \(progress.unit)"
        let label = progress.stage.padding(toLength: 9, withPad: " ", startingAt: 0)
        let room = max(10, min(40, Terminal.width - label.count - figures.count - 4))
        let filled = Int(share * Double(room))
        let bar =
            String(repeating: "\u{2501}", count: filled)
            + String(repeating: "\u{2500}", count: room - filled)
        draw("\r\u{1B}[K\(label) \(bar)\(figures)")
        isShown = true
    }

    /// Removes the line, so that other output starts on a clean one.
    func clear() {
        guard isShown else { return }
        draw("\r\u{1B}[K")
        isShown = false
    }

    private func draw(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
