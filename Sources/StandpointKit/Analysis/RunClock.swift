import Foundation

/// The clock, as reports name it.
enum RunClock {
    /// Now in UTC: `2026-11-24T08:00:00Z`.
    static func now() -> String {
        Date().formatted(.iso8601)
    }

    /// Today by the machine's zone: `2026-11-24`.
    static func today() -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date())
        func pad(_ number: Int?) -> String {
            let digits = String(number ?? 0)
            return digits.count < 2 ? "0" + digits : digits
        }
        return "\(pad(parts.year))-\(pad(parts.month))-\(pad(parts.day))"
    }
}

/// Where a run's report and archive go when nobody says.
enum DefaultPlaces {
    /// The archive of all runs in a working directory.
    static let archive = "Reports/standpoint.sqlite"

    /// `Reports/<date>-<name>`.
    static func output(title: String) -> String {
        "Reports/\(RunClock.today())-\(folderName(title))"
    }

    /// The name of a run over `paths`: the first path's last component without its extension.
    static func title(paths: [String]) -> String {
        guard let first = paths.first, first != "-" else { return "standard input" }
        let url = URL(fileURLWithPath: first).standardizedFileURL
        let name = url.lastPathComponent
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? name : url.deletingPathExtension().lastPathComponent
    }

    /// A title as a folder's name: letters, digits and hyphens.
    private static func folderName(_ title: String) -> String {
        var result = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, result.last != "-" {
                result.append("-")
            }
        }
        while result.last == "-" { result.removeLast() }
        return result.isEmpty ? "run" : result
    }
}
