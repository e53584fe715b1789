import Language

/// Finds whom a cue is about.
enum Targets {
    /// The side of the nearest name in the cue's clause, else in its sentence; names before the cue win
    /// over equally near ones after it. Nil without a name. A name inside the cue itself ("LENR is real")
    /// is its target only where `within` says so.
    static func side(of cue: Cue, in scene: Scene, within: Bool = false) -> SideSet? {
        if within {
            for name in scene.names where name.first >= cue.first && name.end <= cue.end {
                return name.side
            }
        }
        let clause = scene.clause(of: cue.first)
        if !clause.sides.isEmpty, let side = nearest(cue, clause, scene) { return side }
        let sentence = scene.sentence(of: cue.first)
        if !sentence.sides.isEmpty { return nearest(cue, sentence, scene) }
        return nil
    }

    private static func nearest(_ cue: Cue, _ stretch: Stretch, _ scene: Scene) -> SideSet? {
        var best: SideSet?
        var bestDistance = Int32.max
        for name in scene.names
        where name.first >= stretch.first && name.end <= stretch.end {
            // A name inside the cue itself is no target.
            if name.first >= cue.first, name.end <= cue.end { continue }
            let distance = name.end <= cue.first ? cue.first - name.end : name.first - cue.end + 1
            if distance < bestDistance {
                bestDistance = distance
                best = name.side
            }
        }
        return best
    }
}
