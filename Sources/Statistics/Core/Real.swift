#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The C library's elementary functions, imported in this one file (Foundation stays out).
enum Real {
    @inline(__always) static func log(_ x: Double) -> Double { platformLog(x) }
    @inline(__always) static func log1p(_ x: Double) -> Double { platformLog1p(x) }
    @inline(__always) static func exp(_ x: Double) -> Double { platformExp(x) }
    @inline(__always) static func expm1(_ x: Double) -> Double { platformExpm1(x) }
    @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { platformPow(x, y) }
    @inline(__always) static func erfc(_ x: Double) -> Double { platformErfc(x) }
    @inline(__always) static func log2(_ x: Double) -> Double {
        platformLog(x) / 0.6931471805599453
    }
    @inline(__always) static func sin(_ x: Double) -> Double { platformSin(x) }
    @inline(__always) static func atan(_ x: Double) -> Double { platformAtan(x) }
}

private func platformLog(_ x: Double) -> Double { log(x) }
private func platformLog1p(_ x: Double) -> Double { log1p(x) }
private func platformExp(_ x: Double) -> Double { exp(x) }
private func platformExpm1(_ x: Double) -> Double { expm1(x) }
private func platformPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func platformErfc(_ x: Double) -> Double { erfc(x) }
private func platformSin(_ x: Double) -> Double { sin(x) }
private func platformAtan(_ x: Double) -> Double { atan(x) }
