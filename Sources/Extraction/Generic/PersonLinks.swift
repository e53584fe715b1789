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

    /// One bit for every two bytes that some part begins with: most places of an address begin none.
    private static let beginnings: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 1024)
        for part in parts {
            let pair = Int(part[0]) << 8 | Int(part[1])
            bits[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        return bits
    }()

    /// Whether an address looks like one of a person's page.
    static func matches(_ address: Span<UInt8>) -> Bool {
        let beginnings = beginnings
        var start = 0
        while start + 1 < address.count {
            let pair = Int(foldASCII(address[start])) << 8 | Int(foldASCII(address[start + 1]))
            if beginnings[pair >> 6] >> UInt64(pair & 63) & 1 != 0, begins(address, at: start) {
                return true
            }
            start += 1
        }
        return false
    }

    /// Whether one of the parts stands at `start`.
    private static func begins(_ address: Span<UInt8>, at start: Int) -> Bool {
        for part in parts where start + part.count <= address.count {
            var isSame = true
            for index in part.indices where foldASCII(address[start + index]) != part[index] {
                isSame = false
                break
            }
            guard isSame else { continue }
            // "u=" only as a parameter of its own.
            if part.count == 2, part[0] == UInt8(ascii: "u"), start > 0,
                address[start - 1] != UInt8(ascii: "?"),
                address[start - 1] != UInt8(ascii: "&"),
                address[start - 1] != UInt8(ascii: ";")
            {
                continue
            }
            return true
        }
        return false
    }
}
