/// Addresses that lead to somebody's own page.
enum PersonLinks {
    private static let parts: [[UInt8]] = [
        "/user", "/u/", "/profile", "/member", "/author", "/people/", "/~", "/mitglied", "/nutzer",
        "/usuario",
        "/utilisateur", "/membre", "/perfil", "/profil", "user=", "userid", "uid=", "member.php",
        "profile.php",
        "/@", "/channel/", "u=", "/users/", "viewprofile", "showuser", "mode=viewprofile",
        "author=", "/id/", "user?id",
        "/blogger.com/profile", "mailto:", "userinfo",
    ].map { Array($0.utf8) }

    /// Whether an address looks like one of a person's page.
    static func matches(_ address: Span<UInt8>) -> Bool {
        for start in address.indices {
            let byte = foldASCII(address[start])
            guard
                byte == UInt8(ascii: "/") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "m")
                    || byte == UInt8(ascii: "p") || byte == UInt8(ascii: "v")
                    || byte == UInt8(ascii: "s")
                    || byte == UInt8(ascii: "a")
            else { continue }
            for part in parts where part[0] == byte && start + part.count <= address.count {
                var isSame = true
                for index in part.indices where foldASCII(address[start + index]) != part[index] {
                    isSame = false
                    break
                }
                // "u=" only as a parameter of its own.
                if isSame, part.count == 2, start > 0,
                    address[start - 1] != UInt8(ascii: "?"),
                    address[start - 1] != UInt8(ascii: "&"),
                    address[start - 1] != UInt8(ascii: ";"), part[0] == UInt8(ascii: "u")
                {
                    isSame = false
                }
                if isSame { return true }
            }
        }
        return false
    }
}
