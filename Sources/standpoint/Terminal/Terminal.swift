import Foundation

/// What the tool knows of the terminal it talks to.
enum Terminal {
    /// True when standard error is a terminal that understands control sequences.
    static let isInteractive =
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// True when standard output is a terminal and the user has not asked for plain text
    /// (https://no-color.org).
    static let usesColor =
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

    /// The terminal's width in columns; 110 where there is none, for files and pipes.
    static var width: Int {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
            columns > 20
        {
            return columns
        }
        var size = winsize()
        if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 {
            return Int(size.ws_col)
        }
        return 110
    }

    /// A line of talk on standard error. Control characters in it are shown, not obeyed.
    static func say(_ line: String) {
        FileHandle.standardError.write(Data((visible(line) + "\n").utf8))
    }

    /// Data on standard output. Where the reader has gone away (`standpoint extract … | head`) the
    /// system ends the program quietly with SIGPIPE.
    static func put(_ bytes: [UInt8]) {
        do {
            // Not as `Data`, which would copy every byte once more.
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            say("standpoint: standard output: \(error.localizedDescription)")
            Foundation.exit(ExitStatus.ioError.rawValue)
        }
    }

    /// Text on standard output.
    static func put(_ text: String) { put(Array(text.utf8)) }

    /// `text` with control characters replaced, so that a page's title cannot move the cursor.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}

/// The exit codes of the tool (sysexits.h where it has a name for the case).
enum ExitStatus: Int32 {
    /// Some inputs failed; the others were read and reported.
    case someFailed = 1
    /// The command line is wrong (EX_USAGE).
    case usage = 64
    /// Nothing could be read (EX_NOINPUT).
    case noInput = 66
    /// The output cannot be created (EX_CANTCREAT).
    case cannotWrite = 73
    /// Reading or writing failed half-way (EX_IOERR).
    case ioError = 74
    /// Interrupted by the user: 128 + SIGINT.
    case interrupted = 130
}
